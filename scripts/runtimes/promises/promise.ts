import { idempotencyKey, jsonBody, type Operation, queryParameters } from "@codat-openapi/runtime";
import type { Places } from "../scene.ts";

/** What is promised, in words, and what throws where it is not kept. */
export interface Promises {
  readonly [promise: string]: (places: Places) => Promise<void>;
}

export const get: Operation = {
  method: "GET",
  path: "/things/{id}",
  query: ["q"],
  parts: [queryParameters],
};

export const post: Operation = {
  method: "POST",
  path: "/things",
  contentType: "application/json",
  parts: [jsonBody, idempotencyKey],
};
