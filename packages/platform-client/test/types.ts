/** What must and must not compile; checked by `npm run typecheck`, never run. */
import {
  createPlatformClient,
  createPlatformTransport,
  type Page,
  type PlatformClient,
  type TimeoutError,
  where,
} from "@codat-openapi/platform-client";
import { getAccessToken } from "@codat-openapi/platform-client/companies";
import { rawClientOf } from "@codat-openapi/platform-client/raw-client";
import {
  type CompanyCreatedWebhookEvent,
  type DataTypeWriteSuccessfulWebhookEvent,
  type DataTypeWriteUnsuccessfulWebhookEvent,
  isDataTypeWriteSuccessfulWebhookEvent,
  type UnknownWebhookEvent,
  unwrapWebhook,
  verifyWebhook,
  type WebhookEvent,
} from "@codat-openapi/platform-client/unwrap-webhook";
import type {
  Companies,
  Company,
  CompanyAccessToken,
  CompanySummary,
  ConnectionEvent,
  ConnectionManagementAccessToken,
  components,
  DataStatus,
  DataTypeWriteEvent,
  ErrorMessage,
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
holds<Same<Awaited<ReturnType<PlatformClient["companies"]["delete"]>>, void>>();
holds<Same<Awaited<ReturnType<typeof getAccessToken>>, CompanyAccessToken>>();

// A list gives pages and items, a result that is not caught is narrowed by status.
holds<Same<Awaited<ReturnType<PlatformClient["companies"]["list"]>>, Page<Companies, Company>>>();
for await (const company of client.companies.list()) holds<Same<typeof company, Company>>();
const result = await client.companies.get({ companyId }).safe();
if (result.ok) holds<Same<typeof result.data, Company>>();
else if (result.error.status === 404) holds<Same<typeof result.error.body, ErrorMessage>>();
else if (result.error.status === 418) holds<Same<typeof result.error.body, unknown>>();
else if (result.error.kind === "timeout")
  holds<Same<typeof result.error, TimeoutError & { readonly status?: undefined }>>();

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

// Filters: a method for every operator of the API, for the parameters that take one.
holds<
  Same<
    keyof ReturnType<typeof where>,
    "equals" | "notEquals" | "contains" | "greaterThan" | "lessThan" | "atLeast" | "atMost"
  >
>();
const bakeries = where("name").contains("bakery");
client.companies.list({ query: bakeries, tags: where("region").equals("uk") });
client.companies.list({ query: bakeries.and(where("created").atLeast(new Date()), bakeries) });
client.companies.list({ query: bakeries.toString() });
// @ts-expect-error no such operator
where("name").startsWith("bakery");
// @ts-expect-error a text could bring operators of its own
bakeries.or("name~café");
// @ts-expect-error not a value of a filter
where("name").equals(["bakery"]);
// @ts-expect-error what sorts is no filter
client.companies.list({ orderBy: bakeries });
// @ts-expect-error a condition is missing
client.companies.list({ query: where("name") });

// The standalone function takes a transport, and the raw client the description's paths.
getAccessToken(createPlatformTransport({ apiKey: "key" }), { companyId });
// @ts-expect-error a client is no transport
getAccessToken(client, { companyId });
const raw = rawClientOf(client.transport);
raw.GET("/companies", { params: { query: { page: 1 } } });
// @ts-expect-error no such path
raw.GET("/company");

// Events: told apart by their type, one by one or by the function of those that stand for many.
holds<Same<ReturnType<typeof unwrapWebhook>, Promise<WebhookEvent>>>();
declare const event: WebhookEvent;
event.eventType satisfies string;
holds<Same<typeof event.id, string | undefined>>();
switch (event.eventType) {
  case "company.created":
    holds<Same<typeof event, CompanyCreatedWebhookEvent>>();
    holds<Same<typeof event.payload, CompanySummary | undefined>>();
    break;
  case "connection.deleted":
    holds<Same<typeof event.payload, ConnectionEvent | undefined>>();
    break;
  case "invoices.write.successful":
    holds<Same<typeof event, DataTypeWriteSuccessfulWebhookEvent>>();
    break;
  // @ts-expect-error no event has this type
  case "company.craeted":
    break;
  default:
    holds<UnknownWebhookEvent extends typeof event ? true : false>();
    holds<Same<typeof event.payload, unknown>>();
}
if (event.eventType === "company.deleted") {
  holds<Same<typeof event.payload, CompanySummary | undefined>>();
} else if (isDataTypeWriteSuccessfulWebhookEvent(event)) {
  holds<Same<typeof event.eventType, `${string}.write.successful`>>();
  holds<Same<typeof event.payload, DataTypeWriteEvent | undefined>>();
} else {
  holds<Same<Extract<typeof event, { eventType: "company.deleted" }>, never>>();
  holds<Same<Extract<typeof event, DataTypeWriteSuccessfulWebhookEvent>, never>>();
  holds<DataTypeWriteUnsuccessfulWebhookEvent extends typeof event ? true : false>();
}
// @ts-expect-error the payload of any event is unknown
event.payload.id;
// @ts-expect-error an event that is not described is not made up
({ eventType: "company.renamed" }) satisfies UnknownWebhookEvent;

// What a server has at hand is taken as it is.
declare const incoming: import("node:http").IncomingMessage;
unwrapWebhook(Buffer.from(""), incoming.headers, ["whsec_a", "whsec_b"], { toleranceSeconds: 60 });
declare const request: Request;
verifyWebhook(await request.arrayBuffer(), request.headers, "whsec_a").then(({ id }) =>
  holds<Same<typeof id, string>>(),
);
// @ts-expect-error the raw body is needed
unwrapWebhook(await request.json().then((body): object => body), request.headers, "whsec_a");
// @ts-expect-error the secret is needed
unwrapWebhook("", request.headers);
