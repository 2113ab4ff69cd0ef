/** One description as often as wanted in one document, each copy under names of its own, to see how a cost grows. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { description } from "./paths.ts";

interface Document {
  paths: Record<string, Record<string, unknown>>;
  components: Record<string, Record<string, unknown>>;
  tags?: { name: string }[];
}

/** Writes a document that holds the repository's description `times` times; gives its path. */
export function grown(times: number, folder: string): string {
  const text = readFileSync(description, "utf8");
  const whole: Document = JSON.parse(text);
  for (let copy = 2; copy <= times; copy++) add(whole, JSON.parse(renamed(text, copy)), copy);
  const file = join(folder, `grown-${times}.json`);
  writeFileSync(file, JSON.stringify(whole));
  return file;
}

const renamed = (text: string, copy: number): string =>
  text
    .replace(/"#\/components\/schemas\/([^"/]+)/g, `"#/components/schemas/$1${copy}`)
    .replace(/"operationId":"([^"]+)"/g, `"operationId":"$1-${copy}"`)
    .replace(/"replacedBy":"([^"]+)"/g, `"replacedBy":"$1-${copy}"`);

function add(whole: Document, { paths, components, tags = [] }: Document, copy: number): void {
  for (const [path, item] of Object.entries(paths)) {
    for (const operation of Object.values(item) as { tags?: string[] }[]) {
      if (operation.tags) operation.tags = operation.tags.map((tag) => `${tag} ${copy}`);
    }
    whole.paths[`/${copy}${path}`] = item;
  }
  for (const [name, schema] of Object.entries(components["schemas"] ?? {})) {
    whole.components["schemas"] ??= {};
    whole.components["schemas"][`${name}${copy}`] = schema;
  }
  whole.tags?.push(...tags.map((tag) => ({ ...tag, name: `${tag.name} ${copy}` })));
}
