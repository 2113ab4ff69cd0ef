import createClient from "openapi-fetch";
import type { paths } from "../generated/openapi.d.ts";

export const client = createClient<paths>({
  baseUrl: "https://api.codat.io",
  headers: { Authorization: "Basic a2V5" },
});
