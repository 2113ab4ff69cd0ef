import { createPlatformTransport } from "@codat-openapi/platform-client";
import { getAccessToken } from "@codat-openapi/platform-client/companies";

const transport = createPlatformTransport({ apiKey: "Basic a2V5" });

export async function accessToken(companyId: string): Promise<string> {
  const token = await getAccessToken(transport, { companyId });
  return token.accessToken;
}
