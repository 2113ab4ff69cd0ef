/** What an API is made of in this repository. */
/** The folders of an API, relative to the repository. */
export const foldersOf = (name: string): string[] => [
  `spec/${name}`,
  `packages/${name}-types`,
  `packages/${name}-client`,
];

/** The text of redocly.yaml with an API more, which has no rules to obey. */
export const withApi = (text: string, name: string): string =>
  `${text.trimEnd()}\n${entryOf(name)}`;

/** The text of redocly.yaml with an API less. */
export function withoutApi(text: string, name: string): string {
  const lines = text.split("\n");
  const start = lines.indexOf(`  ${name}:`);
  if (start === -1) return text;
  const next = lines.findIndex((line, index) => index > start && /^( {0,2})\S/.test(line));
  const end = next === -1 ? lines.length : next;
  return `${[...lines.slice(0, start), ...lines.slice(end)].join("\n").trimEnd()}\n`;
}

// What stands in x-sdk is believed, so it is checked for every API.
const sdkRules = ["well-formed", "authentication-exists", "errors-exist", "filter-exists"]
  .concat(["paging-exists", "wait-exists", "webhooks-exist"])
  .map((rule) => `      house/x-sdk-${rule}: error\n`);

const entryOf = (name: string): string =>
  `  ${name}:\n    root: spec/${name}/openapi.yaml\n    rules:\n${sdkRules.join("")}`;
