import createClient, { type Client } from "openapi-fetch";
import type { paths } from "../generated/openapi.d.ts";
import type { Settings } from "../settings.ts";

const clientOf = ({ baseUrl, authorization, fetch }: Settings): Client<paths> =>
  createClient<paths>({ baseUrl, headers: { Authorization: authorization }, fetch });

export function accessTokenCall(settings: Settings) {
  const client = clientOf(settings);
  return (companyId: string) =>
    client.GET("/companies/{companyId}/accessToken", { params: { path: { companyId } } });
}

export function companiesCall(settings: Settings) {
  const client = clientOf(settings);
  return (page: number, pageSize: number) =>
    client.GET("/companies", { params: { query: { page, pageSize } } });
}
