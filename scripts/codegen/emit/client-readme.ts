/** The README of a client package: what a first day with it takes, each sample a program that compiles. */
import { code, inline, table } from "../markdown.ts";
import type { ApiModel, OperationModel, SecuritySchemeModel } from "../model.ts";
import { functionNameOf, memberAccess, rawClientFileName } from "../names.ts";
import { importOf } from "../print.ts";
import type { PackageContext } from "./file.ts";
import { callOf, clientLine, creation, functionCallOf, sample } from "./sample.ts";
import { webhookSample } from "./webhook-page.ts";

/** The text; people go on with it by hand. */
export function clientReadme(model: ApiModel, packages: PackageContext): string {
  const readme = { model, packages, operation: firstOperation(model) };
  const sections = [
    `# ${packages.client}`,
    `A typed fetch client for the ${inline(model.title)}, generated from its OpenAPI description.`,
    `\`\`\`sh\nnpm install ${packages.client}\n\`\`\``,
    "ESM only; Node 20.19 or newer, or anything else that has `fetch`.",
    ...quickstart(readme),
    ...(readme.operation ? ofCalls(readme, readme.operation) : []),
    ...webhooks(readme),
    "## More",
    more(readme),
  ];
  return `${sections.filter((part) => part !== "").join("\n\n")}\n`;
}

interface Readme {
  readonly model: ApiModel;
  readonly packages: PackageContext;
  /** The one that the samples call; undefined where the API has none. */
  readonly operation: OperationModel | undefined;
}

const ofCalls = (readme: Readme, operation: OperationModel): string[] => [
  ...options(readme, operation),
  ...retries(readme),
  ...errors(readme, operation),
  ...paging(readme),
  ...waiting(readme),
  ...observability(readme, operation),
  ...standalone(readme, operation),
  ...plainClient(readme, operation),
];

/** A reading operation that takes little. */
function firstOperation({ resources }: ApiModel): OperationModel | undefined {
  const effort = ({
    httpMethod,
    deprecated,
    parameters,
    requestBody,
    result,
  }: OperationModel): number =>
    (deprecated ? 100 : 0) +
    (httpMethod === "GET" ? 0 : 10) +
    (requestBody ? 5 : 0) +
    (result.type.text === "void" ? 2 : 0) +
    parameters.filter(({ required }) => required).length;
  const operations = resources.flatMap((resource) => resource.operations);
  return operations.sort((a, b) => effort(a) - effort(b))[0];
}

/** A program of these lines. */
function program({ packages }: Readme, names: readonly string[], lines: readonly string[]): string {
  return typescript(`${importOf(names, packages.client)}\n${lines.join("\n")}\n`);
}

const typescript = (source: string): string => `\`\`\`ts\n${source}\`\`\``;

const factory = ({ model }: Readme): string => `create${model.typeName}Client`;

function quickstart(readme: Readme): string[] {
  const { model, packages, operation } = readme;
  const start = operation
    ? typescript(sample(model, operation, packages))
    : program(readme, [factory(readme)], [clientLine(model, undefined)]);
  const calls =
    "Every operation takes one object: path and query parameters flat, the body as `body`. A second one holds [options](#options) for this call alone. The [reference](docs/README.md) has a page for every resource and a sample for every operation.";
  return ["## Quickstart", start, credentials(model), operation ? calls : ""];
}

/** What proves who calls, and how it is given. */
function credentials({ runtime, security }: ApiModel): string {
  const { authentication } = runtime;
  const secret = "It is a server-side secret and never shown in an error, a log line or a hook.";
  if (authentication) {
    const { header, scheme, encoding } = authentication;
    const place = `in the header ${code(header)}`;
    const given = encoding
      ? `The \`apiKey\` is sent ${place} as ${code(`${scheme} …`)}: give the user name and the password as \`name:password\`, or the whole value of the header.`
      : `The \`apiKey\` is sent ${place}${scheme ? ` as ${code(`${scheme} …`)}: give it raw or as the whole value` : ""}.`;
    return `${given} A function that gives it is asked for each attempt, so that it can be changed. ${secret}`;
  }
  if (!security) return "The description asks for no credentials.";
  const rows = security.schemes.map((scheme) => [
    code(memberAccess("auth", scheme.key)),
    placeOf(scheme),
    inline(scheme.description),
  ]);
  return `${table(["Option", "Sent as", "Description"], rows)}

A credential is a text, or a function that gives it for each attempt; the reference says of each operation which it needs. Credentials are server-side secrets and never shown in an error, a log line or a hook.`;
}

function placeOf({ in: place, name, scheme, encoding }: SecuritySchemeModel): string {
  if (place === "query") return `the query parameter ${code(name)}`;
  if (place === "cookie")
    return `the cookie ${code(name)}, which browsers do not let a script send`;
  const value = scheme ? `, as ${code(`${scheme} …`)}` : "";
  return `the header ${code(name)}${value}${encoding ? ", from `{ username, password }` or `name:password`" : ""}`;
}

function options(readme: Readme, operation: OperationModel): string[] {
  const { model } = readme;
  const { runtime, security } = model;
  const key = runtime.authentication
    ? [["`apiKey`", "client", "required", "the key, or a function that gives it"]]
    : security
      ? [["`auth`", "client", "none", "the credentials by their names, see above"]]
      : [];
  const idempotency = runtime.idempotencyHeader
    ? [
        [
          "`idempotencyKey`",
          "both",
          "a new GUID for each call",
          `what ${code(runtime.idempotencyHeader)} says where the API honours it; \`false\` sends none`,
        ],
      ]
    : [];
  const rows = [
    ["`timeoutMs`", "both", "60,000", "time for one attempt, until the last byte of the body"],
    ["`totalTimeoutMs`", "both", "300,000", "time for all attempts and the waits between them"],
    ["`signal`", "both", "none", "aborts the call; both count"],
    ["`maxRetries`", "both", "2", "how often a failed attempt is repeated at most; 0 is never"],
    ["`retryBaseDelayMs`", "both", "500", "longest wait before the first repetition, then doubled"],
    ["`maxRetryDelayMs`", "both", "8,000", "what no wait exceeds but one that the API asks for"],
    ["`maxRetryAfterMs`", "both", "60,000", "longest wait that the API may ask for"],
    ["`maxResponseBytes`", "both", "104,857,600", "largest body that is read"],
    ...idempotency,
    ["`headers`", "both", "none", "headers to add; the call's win over the client's"],
    ...key,
    [
      "`baseUrl`",
      "client",
      runtime.baseUrl ? code(runtime.baseUrl) : "required",
      "where the API is",
    ],
    ["`allowInsecureHttp`", "client", "`false`", "allows http to other machines than this one"],
    ["`fetch`", "client", "the global one", "what sends the requests"],
    ["`retryBudget`", "client", "100", "repetitions that all calls together may have in hand"],
    [
      "`maxConcurrency`",
      "client",
      "`Infinity`",
      "requests at once; the others wait for their turn",
    ],
    ["`maxConcurrencyPer`", "client", "none", "the same for each value of a parameter"],
    ["`hooks`, `logger`, `logLevel`", "client", "none", "see [Observability](#observability)"],
  ];
  return [
    "## Options",
    program(
      readme,
      [factory(readme)],
      [
        `const client = ${creation(model, "Client", operation, ["timeoutMs: 20_000"])}`,
        callOf(operation, "await ", ";", "{ totalTimeoutMs: 30_000, maxRetries: 0 }"),
      ],
    ),
    "What is for both is taken from the call where it says something, else from the client. Times are in milliseconds; `Infinity` is no limit.",
    table(["Option", "For", "Default", "Meaning"], rows),
  ];
}

function retries({ model }: Readme): string[] {
  const { idempotencyHeader } = model.runtime;
  const honoured = model.resources
    .flatMap((resource) => resource.operations)
    .some((operation) => operation.idempotencyHeader);
  return [
    "## Retries",
    "A connection failure, an attempt's timeout and the statuses 408, 429, 500, 502, 503 and 504 are repeated where the method is GET, HEAD, PUT, DELETE or OPTIONS, after random waits that grow; `Retry-After` decides the wait where the API sends it. A body that is a stream is never repeated.",
    idempotencyHeader && honoured
      ? `A POST or PATCH is repeated, with the same ${code(idempotencyHeader)}, after a connection failure, a timeout or a 429, where the reference says that the API honours the header. Every call gets a key of its own; give \`idempotencyKey\` to make a write safe beyond one call.`
      : "A POST or PATCH is never repeated: nothing would tell the API that it has seen it before.",
  ];
}

function errors(readme: Readme, operation: OperationModel): string[] {
  const { model } = readme;
  const { message, correlationId } = model.runtime.errors ?? {};
  const words = message ? `, \`apiMessage\` (from ${code(message)})` : "";
  const support = correlationId ? `, \`correlationId\` (from ${code(correlationId)})` : "";
  return [
    "## Errors",
    program(
      readme,
      ["ApiError", factory(readme), "isSdkError", "RateLimitError"],
      [
        clientLine(model, operation),
        "try {",
        indented(callOf(operation, "await ", ";")),
        "} catch (error) {",
        "  if (error instanceof RateLimitError) console.log(error.retryAfterMs, error.message);",
        "  else if (error instanceof ApiError) console.log(error.status, error.body);",
        "  else if (isSdkError(error)) console.log(error.kind, error.message);",
        "  else throw error;",
        "}",
      ],
    ),
    table(
      ["`kind`", "Class", "When"],
      [
        ["`api`", "`ApiError`, with subclasses such as `NotFoundError`", "the answer is not 2xx"],
        [
          "`auth`",
          "`AuthenticationError` (401), `PermissionDeniedError` (403)",
          "an `ApiError` too",
        ],
        ["`rate-limit`", "`RateLimitError` (429)", "an `ApiError` too"],
        ["`connection`", "`ConnectionError`", "no answer came, or it broke off"],
        ["`timeout`", "`TimeoutError`", "the whole answer was not there in time"],
        ["`aborted`", "`AbortedError`", "a signal aborted the call"],
        ["`decode`", "`DecodeError`", "a success is not what the description promises"],
        ["`too-large`", "`TooLargeError`", "a success has more than `maxResponseBytes`"],
        ["`request`", "`RequestError`", "the input cannot be sent safely; nothing was sent"],
        ["`config`", "`ConfigError`", "an option cannot work, or a hook threw"],
      ],
    ),
    `An \`ApiError\` has \`status\`, \`headers\`, \`body\`${words}${support}, \`rateLimit\` and \`retryAfterMs\`. \`.safe()\` never rejects, and knows which body each documented status has; \`.withResponse()\` gives what came beside the data:`,
    program(
      readme,
      [factory(readme)],
      [
        clientLine(model, operation),
        callOf(operation, "const result = await ", ".safe();"),
        "if (result.ok) console.log(result.data, result.response.attempts);",
        "else console.log(result.error.kind, result.error.message);",
      ],
    ),
  ];
}

function paging(readme: Readme): string[] {
  const { resources } = readme.model;
  const list = firstOperation({
    ...readme.model,
    resources: resources.map((resource) => ({
      ...resource,
      operations: resource.operations.filter((operation) => operation.list),
    })),
  });
  if (!list) return [];
  return [
    "## Paging",
    program(
      readme,
      [factory(readme)],
      [
        clientLine(readme.model, list),
        callOf(list, "for await (const item of ", ") console.log(item);"),
        "",
        callOf(list, "const page = await ", ";"),
        "console.log(page.hasNext(), page);",
      ],
    ),
    "A list is one page when it is awaited, and every item of every page when it is iterated over; `.pages()` gives the pages one after the other. Nothing is asked for before that, and nothing after `break`; with the option `readAhead` the next page is asked for while this one is looked at. `page.cursor` is a text to store: given back as the option `cursor`, with the same input, it goes on from the next page.",
  ];
}

function waiting({ model }: Readme): string[] {
  const waits = model.resources
    .flatMap((resource) => resource.operations)
    .flatMap(({ resourceName, wait }) => (wait ? code(memberAccess(resourceName, wait.name)) : []));
  if (waits.length === 0) return [];
  return [
    "## Waiting for work",
    `${waits.join(", ")} ${waits.length === 1 ? "looks" : "look"} again and again until the work has ended, after waits that grow from \`pollIntervalMs\` (1,000) to \`maxPollIntervalMs\` (30,000). Work that failed is an \`OperationFailedError\`, and none within \`waitTimeoutMs\` (half an hour) a \`TimeoutError\`.`,
  ];
}

function observability(readme: Readme, operation: OperationModel): string[] {
  return [
    "## Observability",
    program(
      readme,
      [factory(readme)],
      [
        `const client = ${creation(readme.model, "Client", operation, [
          "logger: console",
          'logLevel: "warn"',
          "hooks: { afterResponse: ({ path, status }) => console.log(path, status) }",
        ])}`,
        callOf(operation, "await ", ";"),
      ],
    ),
    "The hooks are `beforeRequest`, `afterResponse`, `onRetry` and `onError`; each is waited for. `logLevel` is `off`, `error`, `warn`, `info` or `debug`.",
  ];
}

function standalone(readme: Readme, operation: OperationModel): string[] {
  const { model, packages } = readme;
  const { name, resourceFileName } = operation;
  const free = functionNameOf(name);
  // The sample has a name of its own too.
  const local = free === "transport" ? "transport_" : free;
  const imported = local === name ? name : `${name} as ${local}`;
  return [
    "## One operation only",
    "Each operation is also a function of its own, so that a bundler leaves the others out:",
    typescript(
      `${importOf([`create${model.typeName}Transport`], packages.client)}${importOf([imported], `${packages.client}/${resourceFileName}`)}
const transport = ${creation(model, "Transport", operation)}
${functionCallOf(operation, local)}
`,
    ),
  ];
}

function plainClient(readme: Readme, operation: OperationModel): string[] {
  const { model, packages } = readme;
  return [
    "## The plain client",
    "openapi-fetch over the same credentials and `fetch`, without retries, time limits and errors:",
    typescript(
      `${importOf([factory(readme)], packages.client)}${importOf(["rawClientOf"], `${packages.client}/${rawClientFileName}`)}
${clientLine(model, operation)}
const plain = rawClientOf(client.transport);
console.log(typeof plain.GET);
`,
    ),
  ];
}

function webhooks({ model, packages }: Readme): string[] {
  if (!model.webhooks) return [];
  return [
    "## Webhooks",
    typescript(webhookSample(model.webhooks, packages)),
    "The signature is that of Standard Webhooks, over the bytes that arrived: take the body before anything parses it. One that does not fit, or is more than five minutes old, is a `WebhookVerificationError`. [Every event](docs/webhooks.md) has a type of its own.",
  ];
}

function more({ model, packages }: Readme): string {
  const lines = [
    "[Reference](docs/README.md), in the repository: every resource, operation and model",
    `${code(packages.types)}: the models alone, and the description as \`openapi.json\``,
    ...(packages.isWorkspace
      ? [
          `${code(`npm run sandbox -- ${model.name}`)}, in the repository: the API on your own machine`,
        ]
      : []),
  ];
  return lines.map((line) => `- ${line}`).join("\n");
}

const indented = (text: string): string => text.replace(/^(?=.)/gm, "  ");
