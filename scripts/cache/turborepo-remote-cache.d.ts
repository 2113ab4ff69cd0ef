/** What is used of a package that ships no types: a Fastify app, its requests and its replies. */
declare module "turborepo-remote-cache" {
  interface Request {
    readonly method: string;
    readonly ip: string;
    readonly params: { readonly id?: string };
    readonly query: { readonly [name: string]: string | undefined };
    readonly headers: { readonly [name: string]: string | string[] | undefined };
    readonly body: unknown;
  }

  interface Reply {
    readonly statusCode: number;
    code(status: number): Reply;
    send(body: object): Reply;
  }

  interface App {
    addHook(name: string, run: (request: Request, reply: Reply) => Promise<unknown>): void;
    listen(options: { host: string; port: number }): Promise<string>;
    close(): Promise<void>;
  }

  export function createApp(): App;
}
