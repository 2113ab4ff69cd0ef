import type { Transport } from "./transport.ts";
/** The standalone functions that a resource's methods are made of. */
export type FunctionsOf<Resource> = {
    readonly [Name in keyof Resource]: Resource[Name] extends (...parameters: infer Parameters) => infer Result ? (transport: Transport, ...parameters: Parameters) => Result : never;
};
/** The functions as methods of one resource over `transport`. */
export declare function bind<Resource>(transport: Transport, functions: FunctionsOf<Resource>): Resource;
