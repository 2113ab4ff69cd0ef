/** Something wrong with a request, with an answer or with the description itself. */
export interface Problem {
  /** The part of the message that is wrong; `description` when it is the OpenAPI document. */
  readonly in: "path" | "query" | "header" | "cookie" | "body" | "security" | "description";
  /** JSON pointer (RFC 6901) inside that part, from the parameter's name on; empty for all. */
  readonly pointer: string;
  /** What is wrong there, in words. Quotes no credential and no parameter's or property's value. */
  readonly message: string;
}

/** So many problems are put into words; the others are counted. */
const MAX_TOLD = 5;

/** One line for people: `query /pageSize: must be <= 5000; body /name: must be string`. */
export function describeProblems(problems: readonly Problem[]): string {
  const told = problems
    .slice(0, MAX_TOLD)
    .map(({ in: part, pointer, message }) => `${part}${pointer && ` ${pointer}`}: ${message}`);
  const more = problems.length - told.length;
  return more > 0 ? `${told.join("; ")}; and ${more} more` : told.join("; ");
}
