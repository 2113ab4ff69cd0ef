/** What must and must not compile; checked by `npm run typecheck`, never run. */
import {
  createPlatformClient,
  createPlatformTransport,
  type PlatformClient,
} from "@codat-openapi/platform-client";
import { getAccessToken } from "@codat-openapi/platform-client/companies";
import type {
  Company,
  CompanyAccessToken,
  ConnectionManagementAccessToken,
  components,
  DataStatus,
  operations,
  paths,
  webhooks,
} from "@codat-openapi/platform-types";

type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <Claim extends true>(): Claim | undefined => undefined;

declare const client: PlatformClient;
const companyId = "8a210b68-6988-11ed-a1eb-0242ac120002";

// Models are the description's schemas.
holds<Same<Company, components["schemas"]["Company"]>>();
holds<Same<ConnectionManagementAccessToken, { accessToken?: string }>>();
holds<null extends DataStatus ? false : true>();
holds<Same<keyof webhooks extends string ? true : false, true>>();
holds<"get-company-access-token" extends keyof operations ? true : false>();
holds<"/companies/{companyId}/accessToken" extends keyof paths ? true : false>();

// Results are concrete.
holds<Same<Awaited<ReturnType<PlatformClient["companies"]["get"]>>, Company>>();
holds<Same<ReturnType<PlatformClient["companies"]["delete"]>, Promise<void>>>();
holds<Same<Awaited<ReturnType<typeof getAccessToken>>, CompanyAccessToken>>();

// The key is needed, and only known options are taken.
createPlatformClient({ apiKey: "key" });
createPlatformClient({
  apiKey: "key",
  baseUrl: "https://example.com",
  fetch: async () => new Response(),
});
// @ts-expect-error the API key is missing
createPlatformClient({});
// @ts-expect-error no such option
createPlatformClient({ apiKey: "key", retries: 3 });

// Inputs: path and query parameters flat, the body apart.
client.companies.list();
client.companies.list({ page: 2, pageSize: 100, query: "name~bakery" });
client.companies.list({ page: undefined });
client.companies.get({ companyId });
client.companies.create({ body: { name: "Acme Bakery Ltd" } });
client.refreshData.byDataType({ companyId, dataType: "invoices" });
// A default is what the API assumes, so it need not be given.
client.webhooks.create({
  body: { url: "https://lender.example/hooks", eventTypes: ["company.created"] },
});
// @ts-expect-error a page is a number
client.companies.list({ page: "2" });
// @ts-expect-error no such parameter
client.companies.list({ limit: 10 });
// @ts-expect-error companyId is missing
client.companies.get({});
// @ts-expect-error the input is missing
client.companies.get();
// @ts-expect-error the body is missing
client.companies.create({});
// @ts-expect-error the name is missing
client.companies.create({ body: {} });
// @ts-expect-error no such data type
client.refreshData.byDataType({ companyId, dataType: "invoicez" });
// @ts-expect-error no such method
client.companies.remove({ companyId });

// The standalone function takes a transport, and the raw client the description's paths.
getAccessToken(createPlatformTransport({ apiKey: "key" }), { companyId });
// @ts-expect-error a client is no transport
getAccessToken(client, { companyId });
client.raw.GET("/companies", { params: { query: { page: 1 } } });
// @ts-expect-error no such path
client.raw.GET("/company");
