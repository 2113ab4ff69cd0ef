import { ApiError } from "./api-error.ts";

/** 451: the answer is withheld for legal reasons. */
export class LegalReasonsError extends ApiError {
  override readonly name = "LegalReasonsError";
}
