/** Every name that generated code uses is decided here, once. */

// Names that a binding may not have: ECMAScript's reserved words, those of strict mode and modules, and the functions
// that generated modules import.
const reservedWords = new Set(
  (
    "arguments await break call callList callUntilEnded case catch class const continue debugger default delete do else enum eval export extends false finally for " +
    "acceptHeader chosenBody cookieParameters formBody headerParameters idempotencyKey jsonBody jsonLinesBody jsonSequenceBody multipartBody ownServer paging " +
    "queryParameters rawBody readBlob readByMediaType readEvents readJsonEvents readJsonLines readJsonSequence readText " +
    "withDocumentedHeaders writeDeepObject writeFields writeJson writeStyled " +
    "function if implements import in instanceof interface let new null package private protected public return static super switch " +
    "this throw true try typeof undefined var void while with yield"
  ).split(" "),
);

// Types that generated code refers to, global ones and the runtime's; a model of that name would shadow them.
const foreignTypes = new Set([
  "Promise",
  "Record",
  "Array",
  "Blob",
  "FormData",
  "Call",
  "DocumentedHeaders",
  "CallOptions",
  "ListCall",
  "ListOptions",
  "NonNullable",
  "WaitOptions",
  "Filter",
  "Transport",
  "Object",
  "String",
  "Number",
  "Boolean",
  "Error",
  "Omit",
  "Exclude",
  "Iterable",
  "AsyncIterable",
  "Uint8Array",
  "ArrayBuffer",
  "RawBody",
  "ServerSentEvent",
  "StatusIn",
  // What openapi-typescript calls something of its own.
  "$defs",
]);

// What Object.prototype gives every object; a method or property of that name would not be the description's.
const prototypeNames = new Set(Object.getOwnPropertyNames(Object.prototype));

// A letter or digit with what may follow it in an identifier (ECMAScript, section 12.7), without underscores.
const word = /[\p{ID_Start}\p{Nd}][\p{ID_Continue}--\p{Pc}]*/gv;

/** The words of any text: split at what is no letter or digit, and where lower case turns into upper case. */
export function wordsOf(text: string): string[] {
  const spaced = text
    .slice(0, mostRead)
    .normalize("NFC")
    .replace(/['’]/gu, "")
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2");
  return withinLength(spaced.match(word) ?? []);
}

// In bytes: file systems take names of 255, and people far shorter ones; names that come out alike are told apart by a
// number.
const longest = 100;
// Words are not looked for further than any name that people write goes.
const mostRead = 10_000;

function withinLength(words: readonly string[]): string[] {
  let rest = longest;
  return words.flatMap((word) => {
    if (rest <= 0) return [];
    const kept = cut(word, rest);
    rest -= Buffer.byteLength(kept) + (kept.length < word.length ? longest : 0);
    return kept === "" ? [] : kept;
  });
}

/** As many characters from the start of a text as take no more than so many bytes in UTF-8. */
function cut(text: string, bytes: number): string {
  let size = 0;
  let end = 0;
  for (const character of text.slice(0, bytes)) {
    size += Buffer.byteLength(character);
    if (size > bytes) break;
    end += character.length;
  }
  return text.slice(0, end);
}

const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** `getAccessToken` for `get access token`. */
export function camelCase(words: readonly string[]): string {
  const joined = words
    .map((word, index) => (index === 0 ? word.toLowerCase() : capitalised(word.toLowerCase())))
    .join("");
  return /^\p{N}/u.test(joined) || joined === "" ? `_${joined}` : joined;
}

/** `connection-management` for `Connection management`. */
export const kebabCase = (text: string): string => wordsOf(text).join("-").toLowerCase() || "_";

/** A type's name: the text itself where it can be one, else its words in PascalCase. */
export function typeNameOf(text: string): string {
  const isName =
    Buffer.byteLength(text) <= longest && /^[\p{Lu}_$][\p{ID_Continue}$]*$/u.test(text);
  const name = isName ? text : wordsOf(text).map(capitalised).join("");
  const safe = /^\p{N}/u.test(name) || name === "" ? `_${name}` : name;
  return foreignTypes.has(safe) ? `${safe}Model` : safe;
}

/** The type of a webhook's event: `CompanyCreatedWebhookEvent` for `company.created`. */
export const eventTypeNameOf = (event: string): string =>
  `${typeNameOf(wordsOf(event).join(" "))}WebhookEvent`;

/** The module of the webhooks' events; the client's package offers it beside those of the resources. */
export const webhookFileName = "unwrap-webhook";

/** The module of the plain client; the client's package offers it beside those of the resources. */
export const rawClientFileName = "raw-client";

/**
 * Gives out names of which each is given once: one that is taken gets the lowest number, from 2, that makes it free.
 * Where very many want the same name, the numbers that are gone are not tried again.
 */
export class FreeNames {
  private readonly alike: (name: string) => string;
  private readonly taken: Set<string>;
  private readonly next: Map<string, number> = new Map();

  /** `alike` is the same for names that must not both be given. */
  constructor(taken: Iterable<string> = [], alike: (name: string) => string = (name) => name) {
    this.alike = alike;
    this.taken = new Set([...taken].map(alike));
  }

  /** `numbered` puts a number to a name. */
  give(
    wanted: string,
    numbered: (name: string, count: number) => string = (name, count) => `${name}${count}`,
  ): string {
    const key = this.alike(wanted);
    let name = wanted;
    let count = this.next.get(key) ?? 2;
    while (this.taken.has(this.alike(name))) name = numbered(wanted, count++);
    this.next.set(key, count);
    this.taken.add(this.alike(name));
    return name;
  }
}

/** For names that are files': some file systems have no case. */
export const withoutCase = (name: string): string => name.toLowerCase();

/** The type's name, with underscores where it is taken; many of one name get numbers. */
export const freeTypeName = (name: string, names: FreeNames): string =>
  names.give(name, (wanted, count) =>
    count < 4 ? `${wanted}${"_".repeat(count - 1)}` : `${wanted}_${count}`,
  );

/** A name with a hyphen and a number. */
export const hyphenated = (name: string, count: number): string => `${name}-${count}`;

/** The API's part of its client's type names, such as `Platform`; `Raw` would be the type of the plain client. */
export function apiTypeNameOf(name: string): string {
  const typeName = typeNameOf(name);
  return typeName === "Raw" ? "RawApi" : typeName;
}

/** The property of the client that holds the operations of a tag: `connectionManagement` for `Connection management`. */
export const resourceNameOf = (tag: string): string => safeMember(camelCase(wordsOf(tag)));

/**
 * The method of an operation: the words of its operationId, without those that repeat the resource's. Those may stand
 * before all others (`issues/list-for-repo` of issues is `listForRepo`), or one by one directly after the first
 * (`list-companies` of companies is `list`, `get-push-operation` of pushData is `getOperation`).
 */
export function methodNameOf(operationId: string, resourceName: string): string {
  const resource = wordsOf(resourceName).map(singular);
  const words = wordsOf(operationId);
  const startsWithResource = resource.every((word, index) => singular(words[index] ?? "") === word);
  const [verb = "", ...rest] =
    startsWithResource && words.length > resource.length ? words.slice(resource.length) : words;
  const differs = rest.findIndex((word, index) => singular(word) !== resource[index]);
  return safeMember(camelCase([verb, ...(differs === -1 ? [] : rest.slice(differs))]));
}

/** The operationId for an operation that has none: `get-companies-by-company-id`. */
export function operationIdOf(method: string, path: string): string {
  const words = path.split("/").flatMap((segment) => {
    const name = /^\{(.+)\}$/.exec(segment)?.[1];
    return name === undefined ? wordsOf(segment) : ["by", ...wordsOf(name)];
  });
  return [method, ...words].join("-").toLowerCase();
}

/** The name of a function in its module; a reserved word gets an underscore and is exported under its own name. */
export const functionNameOf = (methodName: string): string =>
  reservedWords.has(methodName) || pagingName.test(methodName) ? `${methodName}_` : methodName;

const pagingName = /Paging\d*$/;

/** What a client calls the data of a kind of paging where it has several: `cursorPaging` for the runtime's `cursors`. */
export const pagingNameOf = (by: string, count: number): string =>
  `${by.replace(/s$/, "")}Paging${count === 1 ? "" : count}`;

/** What a resource's module calls the object of its functions, such as `companiesMethods`. */
export const methodsNameOf = ({ name }: { readonly name: string }): string => `${name}Methods`;

/** A name as the property of an object literal or type: quoted where it has to be. */
export const propertyKey = (name: string): string =>
  /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(name) ? name : JSON.stringify(name);

/** A name as a method of an interface, where `new` alone would be what the object is constructed with. */
export const methodKey = (name: string): string => (name === "new" ? '"new"' : propertyKey(name));

/** Reads `object.name`, with brackets where it has to be. */
export const memberAccess = (object: string, name: string): string =>
  propertyKey(name) === name ? `${object}.${name}` : `${object}[${JSON.stringify(name)}]`;

const safeMember = (name: string): string => (isInherited(name) ? `${name}_` : name);

/** Whether every object has a property of that name, which a value of the description's must not be taken for. */
export const isInherited = (name: string): boolean => prototypeNames.has(name);

/** The singular of a plain English noun, enough to see that `companies` and `company` are one word. */
function singular(word: string): string {
  const lower = word.toLowerCase();
  if (/[^aeiou]ies$/.test(lower)) return `${lower.slice(0, -3)}y`;
  if (/(ss|x|ch|sh)es$/.test(lower)) return lower.slice(0, -2);
  return /[^s]s$/.test(lower) ? lower.slice(0, -1) : lower;
}
