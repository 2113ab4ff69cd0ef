import { client, get_company_access_token } from "../generated/client.ts";

client.auth.apiKey("auth_header", "Basic a2V5");

export async function accessToken(companyId: string): Promise<string> {
  const token = await get_company_access_token({ path: { companyId } });
  return token.accessToken;
}
