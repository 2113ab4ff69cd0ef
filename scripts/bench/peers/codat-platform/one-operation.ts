import { CodatPlatformCore } from "@codat/platform/core.js";
import { companiesGetAccessToken } from "@codat/platform/funcs/companiesGetAccessToken.js";

const client = new CodatPlatformCore({ authHeader: "Basic a2V5" });

export async function accessToken(companyId: string): Promise<string> {
  const result = await companiesGetAccessToken(client, { companyId });
  if (!result.ok) throw result.error;
  return result.value.accessToken;
}
