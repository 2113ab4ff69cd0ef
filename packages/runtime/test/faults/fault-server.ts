import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { Connection, type SeenRequest, unread } from "./connection.ts";

/** One request as it is being answered. */
export interface Exchange {
  readonly socket: Socket;
  readonly request: SeenRequest;
  /** What `{name}` in a header of an answer stands for, such as the server's own `{origin}`. */
  readonly names: { readonly [name: string]: string };
  /** Resolves when the client has gone away. */
  readonly gone: Promise<unknown>;
}

/** What the server does with one request. */
export interface Step {
  /**
   * Played without reading the request: as soon as a connection is there, or at the first byte of the request. On a
   * connection that was kept alive, that is the same.
   */
  readonly beforeReading?: "connection" | "byte";
  play(exchange: Exchange): void | Promise<void>;
}

/** One step a request, the last for all that follow; or a choice by request and its number from 0. */
export type Script = readonly Step[] | ((request: SeenRequest, index: number) => Step);

/** A server on loopback that does to its clients whatever its script says. */
export class FaultServer {
  readonly requests: SeenRequest[] = [];
  /** The most requests that were being answered at once. */
  peak = 0;
  /** How many requests are being answered; a client that gave up has left none behind. */
  open = 0;
  /** Called when a request has been read. */
  onRequest: (request: SeenRequest) => void = () => {};
  readonly #server: Server;
  readonly #script: Script;
  readonly #sockets = new Set<Socket>();
  readonly #names: { [name: string]: string } = {};
  #connections = 0;

  private constructor(script: Script) {
    this.#script = script;
    // Half open, so that the server alone decides when its side ends.
    this.#server = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
      this.#sockets.add(socket);
      socket.on("close", () => this.#sockets.delete(socket));
      // A client that has ended its side wants no answer any more.
      socket.on("end", () => socket.destroy());
      void this.#serve(new Connection(socket, this.#connections++));
    });
  }

  /** A server that listens on a free port of 127.0.0.1. */
  static async start(script: Script, names: { [name: string]: string } = {}): Promise<FaultServer> {
    const server = new FaultServer(script);
    server.#server.listen(0, "127.0.0.1");
    await once(server.#server, "listening");
    Object.assign(server.#names, { origin: server.origin, port: String(server.port) }, names);
    return server;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Stops listening and drops every connection. */
  async close(): Promise<void> {
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
    await once(this.#server, "close");
  }

  async #serve(connection: Connection): Promise<void> {
    const { socket } = connection;
    const gone = new Promise((resolve) => socket.on("close", resolve));
    for (let isNew = true; !socket.destroyed; isNew = false) {
      const isAtOnce = this.#stepFor(unread(connection.index))?.beforeReading === "connection";
      // Clients open connections that they then do not use; those are no requests.
      if (!(isNew && isAtOnce) && !(await connection.hasMore())) return;
      const early = this.#stepFor(unread(connection.index))?.beforeReading;
      const request = early ? unread(connection.index) : await connection.read();
      if (request === undefined) return;
      const step = this.#stepFor(request);
      this.requests.push(request);
      this.peak = Math.max(this.peak, ++this.open);
      this.onRequest(request);
      await step?.play({ socket, request, names: this.#names, gone });
      this.open--;
    }
  }

  #stepFor(request: SeenRequest): Step | undefined {
    const index = this.requests.length;
    if (typeof this.#script === "function") return this.#script(request, index);
    return this.#script[Math.min(index, this.#script.length - 1)];
  }
}

/** An origin where nothing listens. */
export async function deadOrigin(): Promise<string> {
  const server = await FaultServer.start([]);
  const { origin } = server;
  await server.close();
  return origin;
}
