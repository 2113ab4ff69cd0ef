import type { DocumentedResponse, Operation } from "./operation.ts";

/** A documented response and the status it is sent with. */
export interface ResponseChoice {
  readonly status: number;
  readonly response: DocumentedResponse;
}

/** The response documented for one of the statuses: by itself, by its range or by `default`. */
export function documentedFor(
  operation: Operation,
  statuses: readonly number[],
): ResponseChoice | undefined {
  const keys: ((status: number) => string)[] = [
    String,
    (status) => `${String(status)[0]}XX`,
    () => "default",
  ];
  for (const keyOf of keys) {
    for (const status of statuses) {
      const response = operation.responses.get(keyOf(status));
      if (response) return { status, response };
    }
  }
  return undefined;
}

/** The documented response with the lowest status of a class; `4` stands for 4xx. */
function lowestOf(operation: Operation, statusClass: number): ResponseChoice | undefined {
  const isOfClass = new RegExp(`^${statusClass}\\d\\d$`);
  const lowest = [...operation.responses.keys()].filter((key) => isOfClass.test(key)).sort()[0];
  return lowest === undefined ? undefined : documentedFor(operation, [Number(lowest)]);
}

/** The response to a valid request: the lowest 2xx, else the lowest 3xx. */
export function successOf(operation: Operation): ResponseChoice | undefined {
  const success = lowestOf(operation, 2);
  if (success || operation.responses.has("2XX")) return success ?? documentedFor(operation, [200]);
  return lowestOf(operation, 3) ?? documentedFor(operation, [200]);
}
