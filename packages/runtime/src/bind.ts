import type { CallOptions } from "./client-options.ts";
import type { Transport } from "./transport.ts";

type OperationFunction = (
  transport: Transport,
  input?: never,
  options?: CallOptions,
) => Promise<unknown>;

/** The standalone functions that a resource's methods are made of. */
export type FunctionsOf<Resource> = {
  readonly [Name in keyof Resource]: Resource[Name] extends (
    ...parameters: infer Parameters
  ) => infer Result
    ? (transport: Transport, ...parameters: Parameters) => Result
    : never;
};

/** The functions as methods of one resource over `transport`. */
export function bind<Resource>(transport: Transport, functions: FunctionsOf<Resource>): Resource {
  const entries = Object.entries(functions as { readonly [name: string]: OperationFunction });
  const methods = entries.map(([name, run]) => [
    name,
    (input: never, options?: CallOptions) => run(transport, input, options),
  ]);
  return Object.fromEntries(methods) as Resource;
}
