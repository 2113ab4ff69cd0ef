/** The parts of openapi-typescript that types.ts imports one by one; the package ships declarations of the whole only. */
declare module "openapi-typescript/dist/lib/ts.mjs" {
  export { astToString } from "openapi-typescript";
}

declare module "openapi-typescript/dist/lib/utils.mjs" {
  export { scanDiscriminators } from "openapi-typescript";
}

declare module "openapi-typescript/dist/transform/index.mjs" {
  export { transformSchema as default } from "openapi-typescript";
}
