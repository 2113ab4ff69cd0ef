/** The reference pages of the repository's APIs, and links to them. */
import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** The pages of one API. */
export interface ApiPages {
  /** The folder of its client below `packages/`. */
  readonly client: string;
  /** From an operation or a model, such as `companies.list`, to its page relative to the client. */
  readonly pages: ReadonlyMap<string, string>;
}

/** The pages of every API of the repository. */
export const apiPagesOf = (root: string): ApiPages[] =>
  globSync("packages/*-client/docs", { cwd: root })
    .sort()
    .map((docs) => ({
      client: basename(dirname(docs)),
      pages: new Map([...operationsIn(root, docs), ...modelsIn(root, docs)]),
    }));

function operationsIn(root: string, docs: string): [string, string][] {
  return globSync("resources/*.md", { cwd: join(root, docs) }).flatMap((file) => {
    const text = readFileSync(join(root, docs, file), "utf8").replace(/^```.*?^```/gms, "");
    const [, resource = ""] = /^# (.+)$/m.exec(text) ?? [];
    const page = `docs/${file.replaceAll("\\", "/")}`;
    return [...text.matchAll(/^## (.+)$/gm)].map(([, name = ""]): [string, string] => [
      `${resource}.${name}`,
      `${page}#${name.toLowerCase()}`,
    ]);
  });
}

const modelsIn = (root: string, docs: string): [string, string][] =>
  globSync("models/*.md", { cwd: join(root, docs) }).map((file) => [
    basename(file, ".md"),
    `docs/${file.replaceAll("\\", "/")}`,
  ]);

/**
 * A text in Markdown with a link on every operation and model that it names, each from the root of the repository.
 * Links that stand in it already are taken to be relative to the client; one whose page is gone is left out.
 */
export const linked = (text: string, apis: readonly ApiPages[]): string =>
  text
    .split(/(^```.*?^```|\[[^\]]*\]\([^)]*\))/ms)
    .map((part, index) => (index % 2 === 0 ? withLinks(part, apis) : settled(part, apis)))
    .join("");

// In code, or in the open where it can be nothing else: with a dot, or with a capital inside.
const name = /`([\w.]+)`|(?<![\w.`/])(\w+\.\w+|[A-Z]\w*[a-z]\w*[A-Z]\w*)(?![\w`]|\.\w)/g;

const withLinks = (text: string, apis: readonly ApiPages[]): string =>
  text.replace(name, (whole, code: string | undefined, open: string) => {
    // `Order.id` is told on the page of its model.
    const [owner = ""] = (code ?? "").split(".");
    const page = pageOf(code ?? open, apis) ?? pageOf(owner, apis);
    return page === undefined ? whole : `[\`${code ?? open}\`](${page})`;
  });

function pageOf(subject: string, apis: readonly ApiPages[]): string | undefined {
  const api = apis.find(({ pages }) => pages.has(subject));
  return api && `packages/${api.client}/${api.pages.get(subject)}`;
}

function settled(link: string, apis: readonly ApiPages[]): string {
  const [, text = "", target = ""] = /^\[([^\]]*)\]\(([^)]*)\)$/s.exec(link) ?? [];
  if (!target.startsWith("docs/")) return link;
  const api = apis.find(({ pages }) => hasPage(pages, target));
  return api ? `[${text}](packages/${api.client}/${target})` : text;
}

const hasPage = (pages: ApiPages["pages"], target: string): boolean => {
  const known = [...pages.values()];
  return known.includes(target) || known.some((page) => page.startsWith(`${target}#`));
};

/** The changelog of a package with links that lead on from its own folder instead of from the root. */
export const relativeTo = (folder: string, changelog: string): string =>
  changelog.replace(/\]\(packages\/([^/)]+)\//g, (_, client: string) =>
    client === folder ? "](" : `](../${client}/`,
  );

/** The changelogs of the repository, by the folders of their packages. */
export const changelogsOf = (root: string): Map<string, string> =>
  new Map(
    globSync("packages/*", { cwd: root })
      .map((folder): [string, string] => [basename(folder), join(root, folder, "CHANGELOG.md")])
      .filter(([, file]) => existsSync(file)),
  );
