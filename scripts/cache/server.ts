/** The server of the remote cache, `turborepo-remote-cache`: the one file that knows it. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { App, Reply, Request } from "turborepo-remote-cache";

export interface CacheServerOptions {
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** The folder that keeps the artifacts. */
  readonly folder: string;
  /** What clients have to know to read and write. */
  readonly token: string;
  /** What artifacts are signed with; with a key the server keeps their signatures. */
  readonly signatureKey: string;
}

export interface CacheServer {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Starts the server; one for each process, for it reads its settings from the environment.
 * @throws {Error} of Node where the port cannot be listened on.
 */
export async function startServer(options: CacheServerOptions): Promise<CacheServer> {
  const { host, port, token, signatureKey } = options;
  // Nobody else's key can check what was signed with this one.
  const folder = join(resolve(options.folder), hashOf(signatureKey).slice(0, 12));
  mkdirSync(folder, { recursive: true });
  Object.assign(process.env, {
    NODE_ENV: "production",
    LOG_LEVEL: "error",
    TURBO_TOKEN: token,
    TURBO_REMOTE_CACHE_SIGNATURE_KEY: signatureKey,
    STORAGE_PROVIDER: "local",
    STORAGE_PATH: folder,
    STORAGE_PATH_USE_TMP_FOLDER: "false",
  });
  const { createApp } = await import("turborepo-remote-cache");
  const app = createApp();
  refuseForeignSignatures(app, folder);
  const url = await app.listen({ host, port });
  return { url, close: () => app.close() };
}

/**
 * Turborepo says nothing of an artifact whose signature it does not accept: it builds for itself and sends what it
 * built. Who sends what it was given a moment ago signs with another key, so it is told, and what is kept stays.
 */
function refuseForeignSignatures(app: App, folder: string): void {
  const given = new Set<string>();
  app.addHook("preHandler", async (request, reply) => {
    const name = nameOf(request);
    if (name === undefined) return undefined;
    if (!/^[\w-]+\/[\w-]+$/.test(name)) return refuse(reply, 400, "team or hash is no plain name");
    if (request.method !== "PUT") return undefined;
    const file = join(folder, name);
    const tag = request.headers["x-artifact-tag"];
    const isForeign = given.delete(`${request.ip} ${name}`) && isWhole(file) && tag !== tagOf(file);
    if (isForeign) return refuse(reply, 409, foreign);
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(`${file}.sha256`, hashOf(request.body as Buffer));
    return undefined;
  });
  app.addHook("onResponse", async (request, reply) => {
    const name = nameOf(request);
    if (name !== undefined && request.method === "GET" && reply.statusCode === 200)
      given.add(`${request.ip} ${name}`);
  });
}

const foreign =
  "this artifact is kept already, signed with another key: TURBO_REMOTE_CACHE_SIGNATURE_KEY is to be the same on all machines";

/** The team and the hash of the artifact that a request is about. */
function nameOf({ params, query }: Request): string | undefined {
  const team = query["teamId"] ?? query["team"] ?? query["slug"];
  return params.id === undefined || team === undefined ? undefined : `${team}/${params.id}`;
}

/** Turborepo tells its user the status, and this server its own what it means. */
function refuse(reply: Reply, status: number, message: string): Reply {
  console.error(`Refused with ${status}: ${message}.`);
  return reply.code(status).send({ error: { code: "refused", message } });
}

/** Whether an artifact is as it was sent. */
function isWhole(file: string): boolean {
  const sum = `${file}.sha256`;
  return (
    existsSync(file) && existsSync(sum) && hashOf(readFileSync(file)) === readFileSync(sum, "utf8")
  );
}

const tagOf = (file: string): string | undefined =>
  existsSync(`${file}.tag`) ? readFileSync(`${file}.tag`, "utf8") : undefined;

const hashOf = (content: string | Buffer): string =>
  createHash("sha256").update(content).digest("hex");
