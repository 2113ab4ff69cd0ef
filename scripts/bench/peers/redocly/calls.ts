import { createClient, OPERATIONS, type Ops } from "../generated/client.ts";
import type { Settings } from "../settings.ts";

const clientOf = ({ baseUrl, authorization, fetch }: Settings) =>
  createClient<Ops>(OPERATIONS, {
    serverUrl: baseUrl,
    auth: { apiKey: { auth_header: authorization } },
    fetch,
  });

export function accessTokenCall(settings: Settings) {
  const client = clientOf(settings);
  return (companyId: string) => client.get_company_access_token({ path: { companyId } });
}

export function companiesCall(settings: Settings) {
  const client = clientOf(settings);
  return (page: number, pageSize: number) => client.list_companies({ query: { page, pageSize } });
}
