/** The only place that writes to disk: header, comparison, stale files, and all of it or nothing. */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { UsageError } from "./diagnostics.ts";
import type { GeneratedFile } from "./emit/file.ts";

/** Files to be written below one folder. */
export interface Output {
  /** The folder that holds the packages. */
  readonly root: string;
  readonly files: readonly GeneratedFile[];
  /** Folders, relative to `root`, that hold generated files and nothing else: what is not in `files` is removed. */
  readonly ownedFolders: readonly string[];
  /** The description, as the header names it. */
  readonly source: string;
}

/** What differs between the disk and the output. */
export interface Changes {
  readonly written: readonly string[];
  readonly removed: readonly string[];
}

interface Move {
  readonly path: string;
  /** Absent where the file is to be removed. */
  readonly staged?: string;
}

const stagingName = ".generate-staging";
const journalName = "journal.json";
const ownerName = "owner";

/** What writing the output would change; nothing is written. */
export function compare(output: Output): Changes {
  const { written, removed } = plan(output);
  return { written: written.map(({ path }) => path), removed };
}

/**
 * Brings the disk to the output. Everything new is first written aside; then it is put in place by renames, which a
 * journal lets the next run complete should this one be killed between two of them. Runs take turns.
 * @throws {UsageError} where another run does not come to an end.
 */
export function write(output: Output): Changes {
  const { root } = output;
  if (!mayRead(root)) return writeUnseen(output);
  const staging = acquire(root);
  try {
    const { written, removed } = plan(output);
    mkdirSync(join(staging, "files"));
    const moves: Move[] = written.map(({ path, content }, index) => {
      const staged = join("files", String(index));
      writeFileSync(join(staging, staged), content);
      return { path, staged };
    });
    const journal = [...moves, ...removed.map((path) => ({ path }))];
    writeFileSync(join(staging, "journal.tmp"), JSON.stringify(journal));
    renameSync(join(staging, "journal.tmp"), join(staging, journalName));
    return { written: written.map(({ path }) => path), removed };
  } finally {
    finish(root);
  }
}

/** Completes what a killed run left half done, so that the disk holds the old output or the new; tells whether there was any. */
export function settle(root: string): boolean {
  const staging = stagingOf(root);
  if (!mayRead(root) || !existsSync(staging)) return false;
  const isHalfDone = existsSync(join(staging, journalName));
  acquire(root);
  finish(root);
  return isHalfDone;
}

/** Whether Node's permissions (`node --permission`) let the folder be read, or are not in force. */
const mayRead = (root: string): boolean => process.permission?.has("fs.read", root) ?? true;

/**
 * Writes where nothing may be read, and so nothing compared or renamed: only packages that are not there yet.
 * @throws {UsageError} where they are.
 */
function writeUnseen({ root, files, source }: Output): Changes {
  mkdirSync(root, { recursive: true });
  for (const folder of new Set(files.map(({ path }) => path.split("/")[0] ?? ""))) {
    try {
      mkdirSync(inside(root, folder));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      throw new UsageError(
        `${join(root, folder)} is there already and may not be read. Give node --allow-fs-read=${root} too, or another --out.`,
      );
    }
  }
  for (const file of files) {
    const target = inside(root, file.path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, withHeader(file, source));
  }
  return { written: files.map(({ path }) => path), removed: [] };
}

/** Makes the staging folder, whose being there keeps other runs waiting; what a killed run left in it is finished first. */
function acquire(root: string): string {
  const staging = stagingOf(root);
  mkdirSync(root, { recursive: true });
  for (let waited = 0; waited < longestWait; waited += pause) {
    try {
      mkdirSync(staging);
      writeFileSync(join(staging, ownerName), String(process.pid));
      return staging;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    if (isLink(staging)) throw new UsageError(`${staging} is a link. Remove it.`);
    const owner = ownerOf(staging);
    // Between making the folder and naming its owner there is but a moment.
    if (owner === undefined ? waited > graceful : !isAlive(owner)) finish(root);
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
  }
  throw new UsageError(
    `Another run is writing to ${root} and does not end. Stop it, or delete ${staging}.`,
  );
}

const longestWait = 10_000;
const graceful = 200;
const pause = 20;

function ownerOf(staging: string): number | undefined {
  const file = join(staging, ownerName);
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  return text === "" ? undefined : Number(text);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Carries out the journal, where there is one, and takes the staging folder away. */
function finish(root: string): void {
  const staging = stagingOf(root);
  const journal = join(staging, journalName);
  if (existsSync(journal)) {
    const moves = JSON.parse(readFileSync(journal, "utf8")) as Move[];
    const targets = moves.map(({ path, staged }) => ({ target: inside(root, path), path, staged }));
    refuseLinks(
      root,
      targets.map(({ path }) => dirname(path)),
    );
    for (const { target, staged } of targets) {
      if (staged === undefined) {
        rmSync(target, { force: true });
      } else if (existsSync(inside(staging, staged))) {
        mkdirSync(dirname(target), { recursive: true });
        renameSync(inside(staging, staged), target);
      }
    }
  }
  rmSync(staging, { recursive: true, force: true });
}

const stagingOf = (root: string): string => join(root, stagingName);

function plan({ root, files, ownedFolders, source }: Output): {
  written: { path: string; content: string }[];
  removed: string[];
} {
  const wanted = files.map((file) => ({ ...file, content: withHeader(file, source) }));
  refuseLinks(root, [...wanted.map(({ path }) => dirname(path)), ...ownedFolders]);
  const written = wanted.filter(({ path, content, once }) => {
    const target = inside(root, path);
    // A link is not followed but replaced.
    if (!existsSync(target) || isLink(target)) return true;
    return !once && readFileSync(target, "utf8") !== content;
  });
  const known = new Set(wanted.map(({ path }) => path));
  const present = ownedFolders.flatMap((folder) => filesBelow(root, inside(root, folder)));
  return { written, removed: present.filter((path) => !known.has(path)) };
}

function withHeader({ path, content, once }: GeneratedFile, source: string): string {
  const text = content.endsWith("\n") ? content : `${content}\n`;
  if (once) return text;
  const words = `@generated by scripts/generate.ts from ${source}. Do not edit; run "npm run generate".`;
  if (path.endsWith(".ts")) return `// ${words}\n\n${text}`;
  return path.endsWith(".md") ? `<!-- ${words} -->\n\n${text}` : text;
}

// Without following links, as `recursive` would: what they lead to is not in the folder.
function filesBelow(root: string, folder: string): string[] {
  if (!existsSync(folder)) return [];
  const paths = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory()
      ? filesBelow(root, path)
      : [relative(root, path).split(sep).join("/")];
  });
  return paths.sort();
}

/** @throws {UsageError} where a folder below `root` is a link: what is written there would be elsewhere. */
function refuseLinks(root: string, folders: readonly string[]): void {
  const known = new Set<string>(["."]);
  const look = (folder: string): void => {
    if (known.has(folder)) return;
    known.add(folder);
    look(dirname(folder));
    const path = inside(root, folder);
    if (isLink(path))
      throw new UsageError(`${path} is a link, which nothing is written through. Remove it.`);
  };
  folders.forEach(look);
}

const isLink = (path: string): boolean =>
  lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;

/** The absolute path of a file below `root`; a name that a description gave can not lead anywhere else. */
function inside(root: string, path: string): string {
  const target = resolve(root, path);
  if (!target.startsWith(resolve(root) + sep))
    throw new UsageError(`${path} is not below ${root}, so it is not written.`);
  return target;
}
