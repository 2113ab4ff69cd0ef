import { type Answer, documentedAnswer } from "./answer.ts";
import type { Api } from "./api.ts";
import { DescriptionError } from "./description-error.ts";
import type { Incoming } from "./incoming.ts";
import { findObjection, type Objection } from "./objection.ts";
import type { Operation } from "./operation.ts";
import { describeProblems, type Problem } from "./problem.ts";
import { refuse, refuseUndocumented } from "./refusal.ts";
import { documentedFor, successOf } from "./response-choice.ts";

/** An answer and what was found on the way to it. */
export interface Outcome {
  readonly answer: Answer;
  readonly operationId: string | undefined;
  readonly requestProblems: readonly Problem[];
  readonly responseProblems: readonly Problem[];
}

/** Answers one request as the description says. */
export async function converse(api: Api, incoming: Incoming): Promise<Outcome> {
  const match = api.match(incoming.method, incoming.pathname);
  if (match.kind === "operation") {
    return converseWith(api, match.operation, incoming, match.pathValues);
  }
  if (match.kind === "unknown-path") {
    return undocumentedOutcome(api, 404, "Not Found", "path", "matches no path of the description");
  }
  const allow = match.allow.join(", ");
  const message = `does not have the method ${incoming.method}; it has ${allow}`;
  const outcome = undocumentedOutcome(api, 405, "Method Not Allowed", "path", message);
  outcome.answer.headers.set("allow", allow);
  return outcome;
}

/** The outcome of a request that reaches no operation. */
export function undocumentedOutcome(
  api: Api,
  status: number,
  title: string,
  part: Problem["in"],
  message: string,
): Outcome {
  const requestProblems: Problem[] = [{ in: part, pointer: "", message }];
  const answer = refuseUndocumented(api, status, title, describeProblems(requestProblems));
  return { answer, operationId: undefined, requestProblems, responseProblems: [] };
}

/** The outcome when answering failed for a reason nobody foresaw. */
export function failedOutcome(api: Api, error: unknown): Outcome {
  const message = `The sandbox failed: ${error instanceof Error ? error.message : String(error)}`;
  const answer = refuseUndocumented(api, 500, "Sandbox failure", message);
  const responseProblems: Problem[] = [{ in: "description", pointer: "", message }];
  return { answer, operationId: undefined, requestProblems: [], responseProblems };
}

async function converseWith(
  api: Api,
  operation: Operation,
  incoming: Incoming,
  pathValues: ReadonlyMap<string, string>,
): Promise<Outcome> {
  const { operationId } = operation;
  const accept = incoming.headers.get("accept");
  let requestProblems: readonly Problem[] = [];
  try {
    const objection = await findObjection(api, operation, incoming, pathValues);
    requestProblems = objection?.problems ?? [];
    const answer = objection
      ? answerObjection(api, operation, objection, accept)
      : answerValid(api, operation, accept);
    return { answer, operationId, requestProblems, responseProblems: [] };
  } catch (error) {
    if (!(error instanceof DescriptionError)) throw error;
    const answer = refuseUndocumented(api, 500, "Mistake in the description", error.message);
    return { answer, operationId, requestProblems, responseProblems: error.problems };
  }
}

/** Every valid request gets its answer here: the place to ask a handler by operationId first. */
function answerValid(api: Api, operation: Operation, accept: string | null): Answer {
  const success = successOf(operation);
  if (success === undefined) {
    throw new DescriptionError(
      `${operation.label} documents no 2xx answer. Add one to its responses.`,
    );
  }
  return documentedAnswer({ ...success, label: operation.label, accept }, api.validate);
}

function answerObjection(
  api: Api,
  operation: Operation,
  { problems, statuses, challenges }: Objection,
  accept: string | null,
): Answer {
  const choice = documentedFor(operation, statuses);
  const message = describeProblems(problems);
  const answer = choice
    ? refuse(api, operation, choice, accept, message)
    : refuseUndocumented(api, statuses[0], "Request refused", message);
  if (challenges.length > 0 && !answer.headers.has("www-authenticate")) {
    answer.headers.set("www-authenticate", challenges.join(", "));
  }
  return answer;
}
