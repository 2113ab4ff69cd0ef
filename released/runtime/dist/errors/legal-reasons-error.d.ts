import { ApiError } from "./api-error.ts";
/** 451: the answer is withheld for legal reasons. */
export declare class LegalReasonsError extends ApiError {
    readonly name = "LegalReasonsError";
}
