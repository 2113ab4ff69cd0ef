/** A first day's calls, against the sandbox: nothing leaves this machine and no account is needed. */
import { createPlatformClient, isSdkError, NotFoundError } from "@codat-openapi/platform-client";
import document from "@codat-openapi/platform-types/openapi.json" with { type: "json" };
import { startSandbox } from "@codat-openapi/sandbox";

const say = (call: string, result: string): void => console.log(`  ${call.padEnd(38)} ${result}`);
const redacted = (token: string | undefined): string =>
  `[redacted, ${token?.length ?? 0} characters]`;

const sandbox = await startSandbox({ document });
console.log(`Sandbox of the Platform API on ${sandbox.url}`);
try {
  const codat = createPlatformClient({ apiKey: sandbox.apiKey, baseUrl: sandbox.url });

  const companies = await codat.companies.list({ pageSize: 10 });
  say("companies.list", `${companies.results?.length ?? 0} of ${companies.totalResults} companies`);

  const company = await codat.companies.create({ body: { name: "Acme Bakery Ltd" } });
  say("companies.create", `${company.name}, ${company.id}`);

  const companyId = company.id;
  const connection = await codat.connections.create({ companyId, body: { platformKey: "gbol" } });
  say("connections.create", `${connection.platformName}, ${connection.status}`);

  const token = await codat.companies.getAccessToken({ companyId });
  say(
    "companies.getAccessToken",
    `${token.tokenType}, ${token.expiresIn} s, ${redacted(token.accessToken)}`,
  );

  const older = await codat.connectionManagement.getAccessToken({ companyId });
  say("connectionManagement.getAccessToken", `deprecated, ${redacted(older.accessToken)}`);

  const origins = { allowedOrigins: ["https://app.lender.example"] };
  const cors = await codat.settings.setCorsSettings({ body: origins });
  say("settings.setCorsSettings", (cors.allowedOrigins ?? []).join(", "));

  try {
    await codat.companies.get({ companyId: "00000000-0000-4000-8000-000000000000" });
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    say("companies.get", `handled: ${error.message}`);
  }
} catch (error) {
  console.error(isSdkError(error) ? `${error.name}: ${error.message}` : error);
  process.exitCode = 1;
} finally {
  await sandbox.close();
}
