import { CodatPlatformCore } from "@codat/platform/core.js";
import { companiesGetAccessToken } from "@codat/platform/funcs/companiesGetAccessToken.js";
import { companiesList } from "@codat/platform/funcs/companiesList.js";
import { HTTPClient } from "@codat/platform/lib/http.js";
import type { Settings } from "../settings.ts";

const clientOf = ({ baseUrl, authorization, fetch }: Settings): CodatPlatformCore =>
  new CodatPlatformCore({
    serverURL: baseUrl,
    authHeader: authorization,
    httpClient: new HTTPClient({ fetcher: fetch }),
  });

export function accessTokenCall(settings: Settings) {
  const client = clientOf(settings);
  return (companyId: string) => companiesGetAccessToken(client, { companyId });
}

export function companiesCall(settings: Settings) {
  const client = clientOf(settings);
  return (page: number, pageSize: number) => companiesList(client, { page, pageSize });
}
