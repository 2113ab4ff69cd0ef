import type { Socket } from "node:net";

/** A request as it came over the wire. */
export interface SeenRequest {
  /** Empty where the server gave up before it read anything. */
  readonly method: string;
  readonly path: string;
  /** By lower-case name; what came twice is joined with a comma. */
  readonly headers: { readonly [name: string]: string };
  readonly body: Buffer;
  /** When its last byte had come, in milliseconds of `performance.now()`. */
  readonly at: number;
  /** Which of the server's connections it came on, from 0. */
  readonly connection: number;
}

export const unread = (connection: number): SeenRequest => ({
  method: "",
  path: "",
  headers: {},
  body: Buffer.alloc(0),
  at: performance.now(),
  connection,
});

const lineEnd = Buffer.from("\r\n");

/**
 * The requests on one socket, read by hand: a server of `node:http` would refuse to do half of what faults need.
 */
export class Connection {
  readonly socket: Socket;
  readonly index: number;
  #held = Buffer.alloc(0);
  #isOver = false;
  #wake = (): void => {};

  constructor(socket: Socket, index: number) {
    this.socket = socket;
    this.index = index;
    socket.on("data", (chunk: Buffer) => {
      this.#held = Buffer.concat([this.#held, chunk]);
      this.#wake();
    });
    for (const event of ["end", "close"]) {
      socket.on(event, () => {
        this.#isOver = true;
        this.#wake();
      });
    }
    // A client that goes away in the middle is what many cases are about.
    socket.on("error", () => {});
  }

  /** Whether anything more comes; waits for its first byte. */
  async hasMore(): Promise<boolean> {
    while (this.#held.length === 0 && !this.#isOver) await this.#more();
    return this.#held.length > 0;
  }

  /** The next request, or nothing where the client went away before its end. */
  async read(): Promise<SeenRequest | undefined> {
    const head = await this.#until(Buffer.from("\r\n\r\n"));
    if (head === undefined) return undefined;
    const [first = "", ...lines] = head.toString("latin1").split("\r\n");
    const [method = "", path = ""] = first.split(" ");
    const headers: { [name: string]: string } = {};
    for (const line of lines) {
      const colon = line.indexOf(":");
      const name = line.slice(0, colon).toLowerCase();
      const value = line.slice(colon + 1).trim();
      headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
    }
    const isChunked = headers["transfer-encoding"] === "chunked";
    const length = Number(headers["content-length"] ?? 0);
    const body = isChunked ? await this.#chunks() : await this.#take(length);
    if (body === undefined) return undefined;
    return { method, path, headers, body, at: performance.now(), connection: this.index };
  }

  async #chunks(): Promise<Buffer | undefined> {
    const chunks: Buffer[] = [];
    for (;;) {
      const size = await this.#until(lineEnd);
      if (size === undefined) return undefined;
      const chunk = await this.#take(Number.parseInt(size.toString("latin1"), 16));
      if (chunk === undefined || (await this.#until(lineEnd)) === undefined) return undefined;
      if (chunk.length === 0) return Buffer.concat(chunks);
      chunks.push(chunk);
    }
  }

  async #until(mark: Buffer): Promise<Buffer | undefined> {
    for (;;) {
      const at = this.#held.indexOf(mark);
      if (at >= 0) {
        const before = this.#held.subarray(0, at);
        this.#held = this.#held.subarray(at + mark.length);
        return before;
      }
      if (this.#isOver) return undefined;
      await this.#more();
    }
  }

  async #take(length: number): Promise<Buffer | undefined> {
    while (this.#held.length < length) {
      if (this.#isOver) return undefined;
      await this.#more();
    }
    const taken = this.#held.subarray(0, length);
    this.#held = this.#held.subarray(length);
    return taken;
  }

  #more(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }
}
