/** How the lists of a description come in pages: the kinds that its operations show, put together. */
import type { OpenApiDocument, SdkPaging } from "../codegen/openapi.ts";
import { counted, most } from "./counts.ts";
import type { DescribedOperation } from "./described-operation.ts";
import { type PagedList, pagingSigns } from "./paging-signs.ts";

export interface InferredPaging {
  /** One kind, or several in the order in which operations are to take them; undefined where nothing is sure. */
  readonly value: SdkPaging | SdkPaging[] | undefined;
  /** Why. */
  readonly seen: string;
  /** What may be paging too, and is not surely any. */
  readonly doubtful: string | undefined;
}

/** The paging of a description. */
export function inferPaging(
  document: OpenApiDocument,
  operations: readonly DescribedOperation[],
): InferredPaging {
  const signs = operations.map((operation) => pagingSigns(document, operation));
  const groups = grouped(signs.flatMap(({ list }) => list ?? []));
  const sure = groups.filter((group) => kindOf(group));
  const kinds = sure.flatMap((group) => kindOf(group) ?? []);
  const unsure = [
    ...signs.flatMap(({ unsure: name }) => name ?? []),
    ...groups
      .filter((group) => !sure.includes(group))
      .flatMap(({ kind, lists }) => lists.map(() => kind.page ?? "")),
  ];
  const [name, count] = most(counted(unsure)) ?? [];
  return {
    value: kinds.length > 1 ? kinds : kinds[0],
    seen: sure
      .map(({ kind, lists }) => `${wordsFor(kind)} ${operationsOf(lists.length)}`)
      .join("; "),
    doubtful:
      name === undefined
        ? undefined
        : `\`${name}\` ${operationsOf(count ?? 0)}: it is not sure how lists come in pages by it`,
  };
}

/** Lists of one kind. */
interface Group {
  readonly kind: SdkPaging;
  readonly lists: readonly PagedList[];
}

/** Kinds that say more of an answer come first, so that an operation takes the one that it shows. */
const order = ["linkHeader", "next", "nextCursor", "itemId", "offset", "page"] as const;

function grouped(lists: readonly PagedList[]): Group[] {
  const places = new Set(lists.filter(({ kind }) => kind.page).map(({ next }) => next));
  const groups = new Map<string, PagedList[]>();
  for (const list of lists.map((each) => (places.size > 1 ? byLink(each) : each))) {
    const { firstPage: _, ...kind } = list.kind;
    const key = JSON.stringify(kind);
    groups.set(key, [...(groups.get(key) ?? []), list]);
  }
  const rank = ({ kind }: Group): number => order.findIndex((key) => kind[key] !== undefined);
  return [...groups]
    .map(([key, group]) => ({ kind: JSON.parse(key) as SdkPaging, lists: group }))
    .sort((a, b) => rank(a) - rank(b) || b.lists.length - a.lists.length);
}

/** A list with page numbers by its links alone, where not all lists with numbers have them in the same place. */
const byLink = (list: PagedList): PagedList =>
  list.next === undefined ? list : { ...list, kind: { next: list.next } };

/** What `x-sdk` says of a group; undefined where its lists do not agree, so that it would be wrong for some. */
function kindOf({ kind, lists }: Group): SdkPaging | undefined {
  const usual = (field: "pageSize" | "total" | "hasMore" | "next"): string | undefined =>
    most(counted(lists.flatMap((list) => list[field] ?? [])))?.[0];
  const firsts = new Set(lists.flatMap((list) => list.kind.firstPage ?? []));
  if (firsts.size > 1) return undefined;
  const isNumbered = kind.page !== undefined;
  const isCounted = isNumbered || kind.offset !== undefined;
  const pageSize = isCounted || kind.itemId !== undefined ? usual("pageSize") : undefined;
  const total = isCounted ? usual("total") : undefined;
  const hasMore = kind.cursor === undefined ? undefined : usual("hasMore");
  const next = isNumbered ? usual("next") : undefined;
  const places = new Set(lists.map((list) => list.items));
  const [items] = places;
  return {
    ...kind,
    ...(firsts.has(0) && { firstPage: 0 }),
    ...(pageSize !== undefined && { pageSize }),
    ...(hasMore !== undefined && { hasMore }),
    ...(places.size === 1 && items && { items }),
    ...(total !== undefined && { total }),
    ...(next !== undefined && { next }),
  };
}

function wordsFor(kind: SdkPaging): string {
  if (kind.linkHeader !== undefined) return `links in the header ${kind.linkHeader}`;
  if (kind.next !== undefined) return `links to the next page in \`${kind.next}\``;
  if (kind.nextCursor !== undefined)
    return `cursors as \`${kind.cursor}\`, the next one in \`${kind.nextCursor}\``;
  if (kind.itemId !== undefined)
    return `the \`${kind.itemId}\` of the last item as \`${kind.cursor}\``;
  return kind.offset === undefined
    ? `page numbers as \`${kind.page}\``
    : `numbers of items to skip as \`${kind.offset}\``;
}

const operationsOf = (count: number): string => `(${count} operation${count === 1 ? "" : "s"})`;
