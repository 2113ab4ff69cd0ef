import { createPlatformTransport, type Transport } from "@codat-openapi/platform-client";
import { getAccessToken, list } from "@codat-openapi/platform-client/companies";
import type { Settings } from "../settings.ts";

const transportOf = ({ baseUrl, authorization, fetch }: Settings): Transport =>
  createPlatformTransport({ apiKey: authorization, baseUrl, fetch });

export function accessTokenCall(settings: Settings) {
  const transport = transportOf(settings);
  return (companyId: string) => getAccessToken(transport, { companyId });
}

export function companiesCall(settings: Settings) {
  const transport = transportOf(settings);
  return (page: number, pageSize: number) => list(transport, { page, pageSize });
}
