import type { TestOperation } from "../../generated-call.ts";
import type { FaultCase, Seen } from "../fault-case.ts";
import { json } from "../steps.ts";

/** The good end of a script. */
export const done = json({ id: "1" });
export const thing: object = { id: "1" };

/** A call that creates something. */
export const post: Pick<FaultCase, "operation" | "input"> = {
  operation: { method: "POST", path: "/things", contentType: "application/json" },
  input: { body: { name: "ä" } },
};

/** The same without a key by which the API could tell a repetition. */
export const postWithoutKey: Pick<FaultCase, "operation" | "input" | "options"> = {
  ...post,
  options: { idempotencyKey: false },
};

export const withMethod = (method: string, contentType?: string): TestOperation => ({
  method,
  path: "/things/{id}",
  ...(contentType === undefined ? {} : { contentType }),
});

/** That every request carried one and the same key, and that it is a GUID unless `key` is given. */
export const sameKey =
  (key?: string) =>
  ({ requests }: Seen): void => {
    const keys = new Set(requests.map(({ headers }) => headers["idempotency-key"]));
    const [only = "none"] = keys;
    const guid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
    const isRight = key === undefined ? guid.test(only) : only === key;
    if (keys.size !== 1 || !isRight) throw new Error(`keys were ${[...keys].join(", ")}`);
  };

/** That every request was the first one over again: its body, and its headers. */
export const samePayload = ({ requests }: Seen): void => {
  const sent = requests.map(({ method, path, headers, body }) =>
    JSON.stringify([method, path, headers, body.toString("hex")]),
  );
  if (new Set(sent).size !== 1) throw new Error(`requests differ: ${sent.join("\n")}`);
  if (requests[0]?.body.length === 0) throw new Error("no body was sent");
};
