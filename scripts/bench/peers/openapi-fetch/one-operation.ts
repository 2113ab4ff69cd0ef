import createClient from "openapi-fetch";
import type { paths } from "../generated/openapi.d.ts";

const client = createClient<paths>({
  baseUrl: "https://api.codat.io",
  headers: { Authorization: "Basic a2V5" },
});

export async function accessToken(companyId: string): Promise<string> {
  const { data } = await client.GET("/companies/{companyId}/accessToken", {
    params: { path: { companyId } },
  });
  if (data === undefined) throw new Error("no token");
  return data.accessToken;
}
