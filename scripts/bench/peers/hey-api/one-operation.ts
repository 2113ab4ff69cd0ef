import { client } from "../generated/client.gen.ts";
import { getCompanyAccessToken } from "../generated/sdk.gen.ts";

client.setConfig({ auth: "Basic a2V5" });

export async function accessToken(companyId: string): Promise<string> {
  const { data } = await getCompanyAccessToken({ path: { companyId }, throwOnError: true });
  return data.accessToken;
}
