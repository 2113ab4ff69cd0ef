import { done, operation, type Pairs, type Programs } from "./pair.ts";

const thing = `/thing: { patch: { operationId: update-thing, tags: [Things], ${done} } }`;
const other = `/other: { get: { operationId: get-other, tags: [Others], ${done} } }`;
const paths = (...items: string[]): string => `paths: { ${items.join(", ")} }\n`;

const inPath = (variable: string): string =>
  paths(
    `"/things/{${variable}}": { get: { operationId: get-thing, tags: [Things], parameters: [{ name: ${variable}, in: path, required: true, schema: { type: string } }], ${done} } }`,
  );

const server = 'servers: [{ url: "https://a.test" }]';
/** An operation on servers that have variables. */
const onVariables = (url: string, variables: string): string =>
  `servers: [{ url: "https://${url}", variables: { ${variables} } }]\n${operation(done)}`;
const region = (values: string): string => `region: { default: eu, enum: [${values}] }`;
const creating = (options: string): Programs => ({ client: `sdk.createPairClient(${options});` });

/** Addresses, methods, and what operations are called. */
export const pathPairs: Pairs = [
  [
    "a path is added",
    {
      before: paths(thing),
      after: paths(thing, other),
      description: "minor",
      types: "minor",
      keeps: {
        types: 'type Old = api.paths["/thing"]["patch"];',
        client: "await client.things.update();",
      },
    },
  ],
  [
    "a path is removed",
    {
      before: paths(thing, other),
      after: paths(thing),
      description: "major",
      types: "major",
      breaks: {
        types: 'type Gone = api.paths["/other"];',
        client: "await client.others.get();",
      },
    },
  ],
  [
    "a path is renamed, and its operation keeps its operationId",
    {
      version: "3.0",
      before: paths(thing),
      after: paths(thing.replace("/thing", "/item")),
      description: "major",
      types: "major",
      client: "patch",
      because:
        "The description: an installed client goes on calling the old address. The client's method keeps its name and types, so no program shows it.",
      breaks: { types: 'type Gone = api.paths["/thing"];' },
      keeps: { client: "await client.things.update();" },
    },
  ],
  [
    "a variable of a path is renamed",
    {
      before: inPath("id"),
      after: inPath("thingId"),
      description: "patch",
      types: "major",
      because:
        "The types: the variable is a key of the address and of the input. What travels is the same, which is what Redocly looks at.",
      breaks: {
        types: 'type Gone = api.paths["/things/{id}"];',
        client: 'await client.things.get({ id: "1" });',
      },
    },
  ],
  [
    "a method is added to a path",
    {
      version: "3.0",
      before: paths(thing),
      after: paths(
        `/thing: { patch: { operationId: update-thing, tags: [Things], ${done} }, delete: { operationId: delete-thing, tags: [Things], ${done} } }`,
      ),
      description: "minor",
      types: "minor",
      keeps: {
        types: 'type Old = api.paths["/thing"]["patch"];',
        client: "await client.things.update();",
      },
    },
  ],
  [
    "a method is removed from a path",
    {
      version: "3.0",
      before: paths(
        `/thing: { patch: { operationId: update-thing, tags: [Things], ${done} }, delete: { operationId: delete-thing, tags: [Things], ${done} } }`,
      ),
      after: paths(thing),
      description: "major",
      types: "major",
      breaks: {
        types: 'type Gone = api.operations["delete-thing"];',
        client: "await client.things.delete();",
      },
    },
  ],
  [
    "an operation is called by another method of HTTP",
    {
      before: paths(thing),
      after: paths(thing.replace("patch:", "put:")),
      description: "major",
      types: "major",
      client: "patch",
      because:
        "The description: an installed client sends what the API no longer answers. The client's method keeps its name and types, so no program shows it.",
      breaks: {
        types:
          'const read = (thing: NonNullable<api.paths["/thing"]["patch"]>) => thing.responses;',
      },
      keeps: { client: "await client.things.update();" },
    },
  ],
  [
    "an operationId is renamed",
    {
      before: paths(thing),
      after: paths(thing.replace("update-thing", "change-thing")),
      description: "major",
      types: "major",
      breaks: {
        types: 'type Gone = api.operations["update-thing"];',
        client: "await client.things.update();",
      },
    },
  ],
  [
    "an operationId is given to an operation that had none",
    {
      version: "3.0",
      before: paths(thing.replace("operationId: update-thing, ", "")),
      after: paths(thing),
      description: "patch",
      types: "minor",
      client: "major",
      because: "The client: its method was named after the path, and is called something else now.",
      breaks: { client: "await client.things.patch();" },
      keeps: { types: 'type Same = api.paths["/thing"]["patch"];' },
    },
  ],
  [
    "a tag is renamed",
    {
      before: paths(thing),
      after: paths(thing.replace("[Things]", "[Items]")),
      description: "patch",
      types: "none",
      client: "major",
      because: "The client: its resources are named after the tags, so `client.things` is gone.",
      breaks: { client: "await client.things.update();" },
    },
  ],
  [
    "an operation gets a second tag",
    {
      before: paths(thing),
      after: paths(thing.replace("[Things]", "[Things, Items]")),
      description: "patch",
      types: "none",
      because:
        "Either: only the first tag means anything to a client, and the pages show no other.",
      keeps: { client: "await client.things.update();" },
    },
  ],
  [
    "another tag comes first",
    {
      version: "3.0",
      before: paths(thing.replace("[Things]", "[Things, Items]")),
      after: paths(thing.replace("[Things]", "[Items, Things]")),
      description: "patch",
      types: "none",
      client: "major",
      because: "The client: a method stands in the resource of the first tag.",
      breaks: { client: "await client.things.update();" },
    },
  ],
  [
    "a declared tag is described in other words",
    {
      before: `tags: [{ name: Things, description: One. }]\n${paths(thing)}`,
      after: `tags: [{ name: Things, description: Two. }]\n${paths(thing)}`,
      description: "patch",
      types: "none",
      client: "patch",
      because: "The client: the words stand in its comments, and nothing else is changed.",
    },
  ],
  [
    "a parameter that all operations of a path share is written at the path",
    {
      before: inPath("id"),
      after: paths(
        `"/things/{id}": { parameters: [{ name: id, in: path, required: true, schema: { type: string } }], get: { operationId: get-thing, tags: [Things], ${done} } }`,
      ),
      description: "major",
      types: "patch",
      client: "none",
      because: "The types: it is the same parameter of the same calls. Redocly takes it for gone.",
      keeps: {
        types: 'type Id = api.operations["get-thing"]["parameters"]["path"]["id"];',
        client: 'await client.things.get({ id: "1" });',
      },
    },
  ],
  [
    "a server is added",
    {
      before: `servers: [{ url: "https://a.test" }]\n${operation(done)}`,
      after: `servers: [{ url: "https://a.test" }, { url: "https://b.test" }]\n${operation(done)}`,
      description: "minor",
      types: "none",
      because: "Either: a client goes on calling the first one.",
    },
  ],
  [
    "a server is removed",
    {
      version: "3.0",
      before: `servers: [{ url: "https://a.test" }, { url: "https://b.test" }]\n${operation(done)}`,
      after: `servers: [{ url: "https://a.test" }]\n${operation(done)}`,
      description: "major",
      types: "none",
      because:
        "The description: an address that somebody has configured may be gone. No type holds addresses.",
    },
  ],
  [
    "the only server moves",
    {
      before: `servers: [{ url: "https://a.test" }]\n${operation(done)}`,
      after: `servers: [{ url: "https://b.test" }]\n${operation(done)}`,
      description: "major",
      types: "none",
      because:
        "The description: installed clients call the old address. In the new client only a value is changed.",
      keeps: { client: "await client.things.update();" },
    },
  ],
  [
    "the first server is described",
    {
      before: operation(done),
      after: `${server}\n${operation(done)}`,
      description: "minor",
      types: "none",
      client: "minor",
      because: "The client: where requests go need not be told any more.",
      keeps: creating('{ baseUrl: "https://b.test" }'),
    },
  ],
  [
    "the only server is removed",
    {
      version: "3.0",
      before: `${server}\n${operation(done)}`,
      after: operation(done),
      description: "major",
      types: "none",
      client: "major",
      because:
        "The client: it cannot be created without `baseUrl` any more. No type holds addresses.",
      breaks: creating("{}"),
      keeps: creating('{ baseUrl: "https://b.test" }'),
    },
  ],
  [
    "an operation has a server of its own",
    {
      before: `${server}\n${operation(done)}`,
      after: `${server}\n${operation(`servers: [{ url: "https://b.test" }], ${done}`)}`,
      description: "minor",
      types: "none",
      client: "patch",
      because:
        "The description: the operation has moved to another address. In the client, comments name it.",
      keeps: { client: "await client.things.update();" },
    },
  ],
  [
    "a server gets a variable",
    {
      before: `${server}\n${operation(done)}`,
      after: onVariables("{region}.test", region("eu, us")),
      description: "major",
      types: "none",
      client: "minor",
      because:
        "The description: installed clients call the old address. The new client takes an option more.",
      keeps: creating("{}"),
    },
  ],
  [
    "a server loses a variable",
    {
      version: "3.0",
      before: onVariables("{region}.test", region("eu, us")),
      after: `${server}\n${operation(done)}`,
      description: "major",
      types: "none",
      client: "major",
      because:
        "The client: the option `serverVariables` is gone. The types package knows nothing of it.",
      breaks: creating('{ serverVariables: { region: "us" } }'),
      keeps: creating("{}"),
    },
  ],
  [
    "a server's variable may have one more value",
    {
      before: onVariables("{region}.test", region("eu, us")),
      after: onVariables("{region}.test", region("eu, us, asia")),
      description: "patch",
      types: "none",
      client: "minor",
      because: "The client: the option takes it from now on. Redocly has no rule for it.",
      keeps: creating('{ serverVariables: { region: "us" } }'),
    },
  ],
  [
    "a server's variable may have one value less",
    {
      version: "3.0",
      before: onVariables("{region}.test", region("eu, us")),
      after: onVariables("{region}.test", region("eu")),
      description: "patch",
      types: "none",
      client: "major",
      because: "The client: the option no longer takes it. Redocly has no rule for it.",
      breaks: creating('{ serverVariables: { region: "us" } }'),
      keeps: creating("{}"),
    },
  ],
  [
    "a server's variable has another default",
    {
      before: `servers: [{ url: "https://{region}.test", variables: { region: { default: eu } } }]\n${operation(done)}`,
      after: `servers: [{ url: "https://{region}.test", variables: { region: { default: us } } }]\n${operation(done)}`,
      description: "patch",
      types: "none",
      client: "patch",
      because: "Either: a value that no type shows; those who rely on the region set it.",
    },
  ],
];
