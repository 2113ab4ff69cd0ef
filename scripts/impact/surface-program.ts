/** The public types of packages at two times, in one program of TypeScript's. */
import { dirname, join, resolve } from "node:path";
import ts from "typescript";

/** A package's types. */
export interface PackageSurface {
  /** Its name, by which others import it. */
  readonly name: string;
  /** The folder that holds its files, absolute. */
  readonly folder: string;
  /** The folder from which it finds packages from elsewhere. */
  readonly installed: string;
  /** The file of each of its exports, absolute, by the export's name such as `.` or `./companies`. */
  readonly entries: ReadonlyMap<string, string>;
}

/** All packages at one time; a package finds the others of its own time. One that has not changed may be in both. */
export interface Surfaces {
  readonly packages: readonly PackageSurface[];
  /** The contents of files that are not on disk, or not as they are there, by their absolute path. */
  readonly contents?: ReadonlyMap<string, string>;
}

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  strict: true,
  exactOptionalPropertyTypes: true,
  allowImportingTsExtensions: true,
  noEmit: true,
  skipLibCheck: true,
};

/**
 * A program that holds both.
 * @throws {Error} where a file imports what is not there: its types would be taken for anything.
 */
export function programOf(older: Surfaces, newer: Surfaces): ts.Program {
  const host = hostOver(new Map([...(older.contents ?? []), ...(newer.contents ?? [])]));
  const missing = new Set<string>();
  host.resolveModuleNameLiterals = resolutionIn([older, newer], host, missing);
  // What is the same at both times is read only where something else refers to it.
  const same = new Set(older.packages.filter((one) => newer.packages.includes(one)));
  const roots = [...older.packages, ...newer.packages]
    .filter((one) => !same.has(one))
    .flatMap(({ entries }) => [...entries.values()]);
  const programWith = (types: string[]): ts.Program =>
    ts.createProgram({ rootNames: [...new Set(roots)], options: { ...options, types }, host });
  // Node's types take as long to read as all else together, and few packages name them.
  const ownerOf = ownership([...older.packages, ...newer.packages]);
  const namesNode = ({ fileName, text }: ts.SourceFile): boolean =>
    ownerOf(fileName) !== undefined && /["']node:|\b(?:NodeJS|Buffer)\b/.test(text);
  const plain = programWith([]);
  const program = plain.getSourceFiles().some(namesNode) ? programWith(["node"]) : plain;
  if (missing.size > 0) {
    throw new Error(`The types of the packages cannot be read: ${[...missing].join("; ")}.`);
  }
  return program;
}

// Most files are the same from one comparison to the next, and reading them takes longest. A file's text has been read
// as it is here for as long as this process runs.
const known = new Map<string, ts.SourceFile>();

/** A host that reads these files as they are given, and all others from disk. */
function hostOver(contents: ReadonlyMap<string, string>): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  const folders = new Set<string>();
  for (const file of contents.keys()) addFoldersAround(file, folders);
  host.fileExists = (file) => contents.has(resolve(file)) || fileExists(file);
  host.directoryExists = (folder) => folders.has(resolve(folder)) || ts.sys.directoryExists(folder);
  host.readFile = (file) => contents.get(resolve(file)) ?? readFile(file);
  host.getSourceFile = (file, language) => {
    const before = known.get(file);
    if (before && isLibrary(file)) return before;
    const text = host.readFile(file);
    if (text === undefined || before?.text === text) return text === undefined ? undefined : before;
    const source = ts.createSourceFile(file, text, optionsFor(file, language));
    known.set(file, source);
    return source;
  };
  return host;
}

/** Whether a file is one of TypeScript's own, which never change. */
const isLibrary = (file: string): boolean => /[\\/]lib\.[\w.]+\.d\.ts$/.test(file);

/** Whether something is deprecated is asked of our own files alone; comments are half of what there is to read of others. */
const optionsFor = (
  file: string,
  language: ts.ScriptTarget | ts.CreateSourceFileOptions,
): ts.CreateSourceFileOptions => ({
  ...(typeof language === "object" ? language : { languageVersion: language }),
  jsDocParsingMode: isElsewhere(file)
    ? ts.JSDocParsingMode.ParseNone
    : ts.JSDocParsingMode.ParseAll,
});

/** Whether a file is in a package that is installed. */
const isElsewhere = (file: string): boolean => /[\\/]node_modules[\\/]/.test(file);

function addFoldersAround(file: string, folders: Set<string>): void {
  for (let at = dirname(file); !folders.has(at); at = dirname(at)) folders.add(at);
}

/** Lets each file find the packages of its own time; imports that lead nowhere are added to `missing`. */
function resolutionIn(
  sides: readonly Surfaces[],
  host: ts.CompilerHost,
  missing: Set<string>,
): NonNullable<ts.CompilerHost["resolveModuleNameLiterals"]> {
  const entries = sides.map(entriesOf);
  const owners = sides.map(({ packages }) => ownership(packages));
  const cache = ts.createModuleResolutionCache(host.getCurrentDirectory(), (name) => name, options);
  return (literals, from, _redirected, given, source) => {
    const at = owners.findIndex((ownerOf) => ownerOf(from));
    const home = owners[at]?.(from);
    return literals.map((literal) => {
      const { text } = literal;
      const file = entries[at]?.get(text);
      if (file) return { resolvedModule: { resolvedFileName: file, extension: extensionOf(file) } };
      const start = home && !text.startsWith(".") ? join(home.installed, "package.json") : from;
      const mode = ts.getModeForUsageLocation(source, literal, given);
      const found = ts.resolveModuleName(text, start, given, host, cache, undefined, mode);
      if (home && !found.resolvedModule && !text.startsWith("node:"))
        missing.add(`${from} imports ${text}`);
      return found;
    });
  };
}

/** Tells whose a file is. */
export function ownership(
  packages: readonly PackageSurface[],
): (file: string) => PackageSurface | undefined {
  const byFolder = new Map(packages.map((one) => [one.folder, one]));
  const owners = new Map<string, PackageSurface | undefined>();
  const find = (file: string): PackageSurface | undefined => {
    if (isElsewhere(file)) return undefined;
    for (let at = dirname(resolve(file)); ; at = dirname(at)) {
      const owner = byFolder.get(at);
      if (owner || at === dirname(at)) return owner;
    }
  };
  return (file) => {
    if (!owners.has(file)) owners.set(file, find(file));
    return owners.get(file);
  };
}

/** The file that each import of one of the packages leads to. */
const entriesOf = ({ packages }: Surfaces): Map<string, string> =>
  new Map(
    packages.flatMap(({ name, entries }) =>
      [...entries].map(([entry, file]) => [`${name}${entry.slice(1)}`, file]),
    ),
  );

const extensionOf = (file: string): string =>
  file.endsWith(".d.ts") ? ts.Extension.Dts : ts.Extension.Ts;

/** What a package's manifest says that its types are found by. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly files?: readonly string[];
  readonly dependencies?: { readonly [name: string]: string };
  readonly exports?: { readonly [entry: string]: string | { readonly types?: string } };
}

/** The files that a manifest's exports name, of those that there are; those of a pattern for each file that fits it. */
export function entriesIn(
  manifest: Manifest,
  folder: string,
  files: Iterable<string>,
): Map<string, string> {
  const entries = new Map<string, string>();
  const known = [...files];
  for (const [entry, target] of Object.entries(manifest.exports ?? {})) {
    const types = typeof target === "string" ? undefined : target.types;
    if (types === undefined) continue;
    const [start = "", end] = join(folder, types).split("*");
    if (end === undefined) {
      if (known.includes(start)) entries.set(entry, start);
      continue;
    }
    for (const file of known.filter((one) => one.startsWith(start) && one.endsWith(end)))
      entries.set(entry.replace("*", file.slice(start.length, -end.length)), file);
  }
  return entries;
}
