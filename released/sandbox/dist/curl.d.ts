import type { Description } from "./api.ts";
/** A curl command that gets an answer: the first GET operation that needs nothing but examples. */
export declare function exampleCurl(description: Description, url: string): string | undefined;
