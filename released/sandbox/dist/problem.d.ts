/** Something wrong with a request, with an answer or with the description itself. */
export interface Problem {
    /** The part of the message that is wrong; `description` when it is the OpenAPI document. */
    readonly in: "path" | "query" | "header" | "cookie" | "body" | "security" | "description";
    /** JSON pointer (RFC 6901) inside that part, from the parameter's name on; empty for all. */
    readonly pointer: string;
    /** What is wrong there, in words. Quotes no credential and no parameter's or property's value. */
    readonly message: string;
}
/** One line for people: `query /pageSize: must be <= 5000; body /name: must be string`. */
export declare function describeProblems(problems: readonly Problem[]): string;
