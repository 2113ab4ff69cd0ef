export type * from "./generated/models.ts";
export type * from "./generated/openapi.ts";
