/** The server that every runtime talks to: it plays the plan of a scene and remembers what it was sent. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import type { Seen, Step } from "./steps.ts";

/** A server on this machine; the plans of its scenes are put to `/plans/{scene}`, and read back from there. */
export interface ApiServer {
  readonly url: string;
  close(): void;
}

interface Scene {
  readonly steps: readonly Step[];
  readonly seen: Seen[];
  running: number;
}

export async function startServer(): Promise<ApiServer> {
  const scenes = new Map<string, Scene>();
  const server = createServer(async (request, response) => {
    const [, first = "", id = "", ...rest] = (request.url ?? "").split("/");
    allowScripts(request, response);
    if (request.method === "OPTIONS") return void response.writeHead(204).end();
    if (first === "plans" && request.method === "POST") {
      scenes.set(id, { steps: JSON.parse(String(await bytesOf(request))), seen: [], running: 0 });
      return void response.end();
    }
    const scene = scenes.get(id);
    if (!scene) return void response.writeHead(404).end("no such scene");
    if (first === "plans") return void response.end(JSON.stringify(scene.seen));
    await play(scene, `/${rest.join("/")}`, request, response);
  });
  // On a connection that served a request before, Deno and browsers repeat a failed one by themselves, unseen by any
  // client (RFC 9112, section 9.3.1, allows it for what is idempotent); here only the client's own repetitions count.
  server.maxRequestsPerSocket = 1;
  return { url: await listen(server), close: () => server.close().closeAllConnections() };
}

/** Starts a server on a free port of this machine; its URL. */
export async function listen(server: Server): Promise<string> {
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Everything that was sent. */
export async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Lets the scripts of any page send and read everything. */
function allowScripts(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader("Access-Control-Allow-Origin", "*");
  response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, PATCH, DELETE");
  response.setHeader("Access-Control-Expose-Headers", "*");
  response.setHeader("Access-Control-Max-Age", "600");
  const asked = request.headers["access-control-request-headers"];
  // By name, because Authorization is not among those that * stands for.
  if (asked) response.setHeader("Access-Control-Allow-Headers", asked);
}

async function play(
  scene: Scene,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  scene.running += 1;
  const { method = "" } = request;
  const headers = { ...request.headers } as { [name: string]: string };
  const number = scene.seen.push({ method, path, headers, body: "", running: scene.running });
  const step = scene.steps[Math.min(number, scene.steps.length) - 1] ?? {};
  try {
    const body = (await bytesOf(request)).toString("latin1");
    scene.seen[number - 1] = { ...(scene.seen[number - 1] as Seen), body };
    await delay(step.delayMs ?? 0);
  } catch {
    // The client has left.
  }
  // Before the answer, which may bring the next request before anything here hears of its end.
  scene.running -= 1;
  answer(step, response);
}

function answer(step: Step, response: ServerResponse): void {
  if (step.breaks === "before") return void response.destroy();
  if (step.stalls === "before") return;
  const text = step.json === undefined ? (step.body ?? "") : JSON.stringify(step.json);
  const body = step.isGzipped ? gzipSync(text) : Buffer.from(text);
  const isCut = step.stalls === "within" || step.breaks === "within";
  const length = isCut ? body.length + 100 : body.length;
  response.writeHead(step.status ?? 200, {
    ...(step.json === undefined ? {} : { "Content-Type": "application/json" }),
    ...(step.isGzipped ? { "Content-Encoding": "gzip" } : {}),
    ...(step.isChunked || step.status === 204 ? {} : { "Content-Length": length }),
    ...step.headers,
  });
  if (!isCut) return void response.end(body);
  response.write(body);
  // Later, so that the beginning has gone out.
  if (step.breaks) setTimeout(() => response.destroy(), 20);
}
