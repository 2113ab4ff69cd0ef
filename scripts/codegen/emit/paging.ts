import { code } from "../markdown.ts";
import type { ApiModel, PagingModel } from "../model.ts";
import { Identifier, importOf, literal } from "../print.ts";
import type { GeneratedFile, PackageContext } from "./file.ts";

/** The module that says how lists come in pages; only the modules with lists import it. */
export function emitPaging(model: ApiModel, packages: PackageContext): GeneratedFile[] {
  const { pagings } = model;
  if (pagings.length === 0) return [];
  const names = ["type Paging", ...pagings.map(({ by }) => by)];
  const parts = [importOf(names, packages.runtime), ...pagings.map(pagingConstant)];
  return [{ path: `${model.name}-client/src/generated/paging.ts`, content: parts.join("\n") }];
}

const kinds: { readonly [By in PagingModel["by"]]: string } = {
  pageNumbers: "in pages with numbers",
  offsets: "in pages by the number of items before them",
  cursors: "in pages by a cursor in each answer for the next one",
  lastItems: "in pages by the last item of the one before",
  nextLinks: "in pages by a link to the next one in each answer",
  linkHeaders: "in pages by a link to the next one in a header",
};

/** How a client finds the next page of a list, in Markdown. */
export function nextPageSentence({ by, settings }: PagingModel): string {
  const {
    page = "",
    offset = "",
    nextCursor = "",
    itemId = "",
    next = "",
    linkHeader = "",
  } = settings;
  const ways: { readonly [By in PagingModel["by"]]: string } = {
    pageNumbers: `its number (${code(page)})`,
    offsets: `the number of items before it (${code(offset)})`,
    cursors: `the cursor in this one (${code(nextCursor)})`,
    lastItems: `the ${code(itemId)} of the last item`,
    nextLinks: `the link in this one (${code(next)})`,
    linkHeaders: `the link in a header (${code(linkHeader)})`,
  };
  const linked = by === "pageNumbers" && next !== "" ? `${ways.nextLinks} or ` : "";
  return `The next page is asked for by ${linked}${ways[by]}.`;
}

function pagingConstant({ name, by, settings }: PagingModel): string {
  const start = `export const ${name}: Paging = `;
  const value = literal({ by: new Identifier(by), ...settings }, "", start.length + 1);
  return `/** How lists come ${kinds[by]}. */\n${start}${value};\n`;
}
