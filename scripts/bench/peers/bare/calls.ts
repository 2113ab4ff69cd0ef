import type { Settings } from "../settings.ts";

export function accessTokenCall({ baseUrl, authorization, fetch }: Settings) {
  const headers = { Authorization: authorization };
  return async (companyId: string): Promise<unknown> => {
    const url = `${baseUrl}/companies/${encodeURIComponent(companyId)}/accessToken`;
    const response = await fetch(url, { headers });
    return JSON.parse(await response.text());
  };
}

export function companiesCall({ baseUrl, authorization, fetch }: Settings) {
  const headers = { Authorization: authorization };
  return async (page: number, pageSize: number): Promise<unknown> => {
    const response = await fetch(`${baseUrl}/companies?page=${page}&pageSize=${pageSize}`, {
      headers,
    });
    return JSON.parse(await response.text());
  };
}
