export { createSandboxApp, type Exchange, type SandboxAppOptions } from "./app.ts";
export { DescriptionError } from "./description-error.ts";
export type { Problem } from "./problem.ts";
export { type Sandbox, type SandboxOptions, startSandbox } from "./server.ts";
