export * from "@codat-openapi/runtime";
export * from "./generated/client.ts";
