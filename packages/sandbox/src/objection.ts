import { isDeepStrictEqual } from "node:util";
import type { Api } from "./api.ts";
import { readBody } from "./body.ts";
import { pointerToken } from "./document.ts";
import type { Incoming } from "./incoming.ts";
import { negotiate } from "./media-type.ts";
import type { Operation } from "./operation.ts";
import { type ParameterReading, readParameters } from "./parameters.ts";
import type { Problem } from "./problem.ts";
import { documentedFor, successOf } from "./response-choice.ts";
import { expectation } from "./schema.ts";
import { challenges, checkSecurity } from "./security.ts";

/** Why a request to an operation is refused. */
export interface Objection {
  readonly problems: readonly Problem[];
  /** The statuses that say so, the fittest first. */
  readonly statuses: readonly [number, ...number[]];
  /** For `WWW-Authenticate`. */
  readonly challenges: readonly string[];
}

/** The first objection to a request: its credentials, its form, what it names, what it accepts. */
export async function findObjection(
  api: Api,
  operation: Operation,
  incoming: Incoming,
  pathValues: ReadonlyMap<string, string>,
): Promise<Objection | undefined> {
  const security = checkSecurity(operation.security, api.credentials, incoming);
  if (security.length > 0) {
    const names = operation.security.flat();
    return {
      problems: security,
      statuses: [401, 403],
      challenges: challenges(names, api.credentials),
    };
  }
  const parameters = readParameters(operation, incoming, pathValues, api.validate);
  const body = await readBody(operation, incoming, api.validate);
  const problems = [...parameters.problems, ...body.problems];
  if (problems.length > 0) {
    const statuses = statusesFor(problems, body.wrongContentType);
    return { problems, statuses, challenges: [] };
  }
  return unknownResource(operation, parameters) ?? notAcceptable(operation, incoming);
}

function statusesFor(
  problems: readonly Problem[],
  wrongContentType: boolean,
): Objection["statuses"] {
  if (wrongContentType && problems.length === 1) return [415, 400, 422];
  if (problems.every(({ in: part }) => part === "path")) return [400, 404, 422];
  return [400, 422];
}

/** Only the documented things exist, as far as the operation documents that one may be missing. */
function unknownResource(
  operation: Operation,
  { values }: ParameterReading,
): Objection | undefined {
  const unknown = [...values].filter(
    ([{ in: part, schema, examples }, value]) =>
      part === "path" &&
      examples.length > 0 &&
      !expectation(schema).enumerated &&
      !examples.some((example) => isDeepStrictEqual(example, value)),
  );
  if (unknown.length === 0 || documentedFor(operation, [404]) === undefined) return undefined;
  const problems = unknown.map(([{ name, examples }]): Problem => {
    const known = examples.map((example) => JSON.stringify(example)).join(", ");
    const message = `names nothing that exists here; the description's example is ${known}`;
    return { in: "path", pointer: `/${pointerToken(name)}`, message };
  });
  return { problems, statuses: [404], challenges: [] };
}

/** Accept may be ignored (RFC 9110, section 12.5.1): it counts only where 406 is documented. */
function notAcceptable(operation: Operation, incoming: Incoming): Objection | undefined {
  const content = successOf(operation)?.response.content ?? [];
  const accept = incoming.headers.get("accept");
  if (content.length === 0 || !operation.responses.has("406") || negotiate(accept, content))
    return undefined;
  const offered = content.map(({ type }) => type).join(", ");
  const message = `asks for none of the documented media types: ${offered}`;
  const problems: Problem[] = [{ in: "header", pointer: "/Accept", message }];
  return { problems, statuses: [406], challenges: [] };
}
