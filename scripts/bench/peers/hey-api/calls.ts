import { type Client, createClient, createConfig } from "../generated/client/index.ts";
import { getCompanyAccessToken, listCompanies } from "../generated/sdk.gen.ts";
import type { Settings } from "../settings.ts";

const clientOf = ({ baseUrl, authorization, fetch }: Settings): Client =>
  createClient(createConfig({ baseUrl, auth: authorization, fetch }));

export function accessTokenCall(settings: Settings) {
  const client = clientOf(settings);
  return (companyId: string) => getCompanyAccessToken({ client, path: { companyId } });
}

export function companiesCall(settings: Settings) {
  const client = clientOf(settings);
  return (page: number, pageSize: number) => listCompanies({ client, query: { page, pageSize } });
}
