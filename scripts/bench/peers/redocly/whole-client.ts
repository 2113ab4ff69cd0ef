import { client } from "../generated/client.ts";

client.auth.apiKey("auth_header", "Basic a2V5");

export { client };
