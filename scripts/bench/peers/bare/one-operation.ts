const headers = { Authorization: "Basic a2V5" };

export async function accessToken(companyId: string): Promise<string> {
  const url = `https://api.codat.io/companies/${encodeURIComponent(companyId)}/accessToken`;
  const response = await fetch(url, { headers });
  const token = JSON.parse(await response.text()) as { accessToken: string };
  return token.accessToken;
}
