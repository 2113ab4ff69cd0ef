import { client } from "../generated/client.gen.ts";

client.setConfig({ auth: "Basic a2V5" });

export * from "../generated/sdk.gen.ts";
