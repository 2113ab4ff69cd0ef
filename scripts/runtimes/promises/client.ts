import {
  type Clock,
  createPlatformClient,
  NotFoundError,
  OperationFailedError,
  type PlatformClient,
} from "@codat-openapi/platform-client";
import { unwrapWebhook } from "@codat-openapi/platform-client/unwrap-webhook";
import { isSdkError } from "@codat-openapi/runtime";
import { apiKey, failureOf, holds, open, type Scene, same } from "../scene.ts";
import type { Step } from "../steps.ts";
import type { Promises } from "./promise.ts";

// Made while the module is loaded: some runtimes allow neither requests nor random numbers there.
const early = createPlatformClient({ apiKey });

// A hundredth of every wait.
const quick: Clock = {
  now: () => Date.now() * 100,
  setTimeout: (run, ms) => setTimeout(run, ms / 100),
  clearTimeout: (timer) => clearTimeout(timer as number),
};

const clientOf = ({ url }: Scene, clock?: Clock): PlatformClient =>
  createPlatformClient({ apiKey, baseUrl: url, clock });

/** Three pages of two companies each. */
const pages: readonly Step[] = [1, 2, 3].map((page) => {
  const next = page < 3 ? { next: { href: `/companies?page=${page + 1}&pageSize=2` } } : {};
  const results = [{ id: `${page}a` }, { id: `${page}b` }];
  return { json: { results, pageNumber: page, pageSize: 2, totalResults: 6, _links: next } };
});

const pathsOf = async (scene: Scene): Promise<string[]> =>
  (await scene.seen()).map(({ path }) => path);

const waitForPush = (scene: Scene, statuses: string[]): Promise<unknown> => {
  const input = { companyId: "c", pushOperationKey: "k" };
  const onProgress = ({ status }: { status?: string }): number => statuses.push(`${status}`);
  return clientOf(scene, quick).pushData.waitFor(input, { onProgress });
};

async function signed(body: string, secret: string): Promise<{ readonly [name: string]: string }> {
  const timestamp = `${Math.floor(Date.now() / 1000)}`;
  const content = new TextEncoder().encode(`m-1.${timestamp}.${body}`);
  const bytes = new TextEncoder().encode(secret);
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", bytes, algorithm, false, ["sign"]);
  const mac = new Uint8Array(await crypto.subtle.sign("HMAC", key, content));
  const signature = `v1,${btoa(String.fromCharCode(...mac))}`;
  return {
    "webhook-id": "m-1",
    "webhook-timestamp": timestamp,
    "webhook-signature": signature,
  };
}

export const client: Promises = {
  "a client can be made while a module is loaded": async () => {
    same(typeof early.companies.get, "function");
  },

  "its methods call the API": async ({ url }) => {
    const scene = await open(url, { json: { id: "1", name: "A" } }, { status: 404 });
    const { companies } = clientOf(scene);
    same((await companies.get({ companyId: "1" })).name, "A");
    const { error } = (await companies.get({ companyId: "2" }).safe()) as { error?: unknown };
    holds(error instanceof NotFoundError, "the second company is not found");
    same(await pathsOf(scene), ["/companies/1", "/companies/2"], "what was asked for");
  },

  "a list gives every item of every page": async ({ url }) => {
    const scene = await open(url, ...pages);
    const ids: (string | undefined)[] = [];
    for await (const { id } of clientOf(scene).companies.list({ pageSize: 2 })) ids.push(id);
    same(ids, ["1a", "1b", "2a", "2b", "3a", "3b"], "the items");
    const expected = ["?pageSize=2", "?page=2&pageSize=2", "?page=3&pageSize=2"];
    same(
      await pathsOf(scene),
      expected.map((query) => `/companies${query}`),
    );
  },

  "a list asks for nothing that is not looked at": async ({ url }) => {
    const scene = await open(url, ...pages);
    const list = clientOf(scene).companies.list({ pageSize: 2 });
    same(await pathsOf(scene), [], "what was asked for before the list was used");
    for await (const { id } of list) if (id === "2a") break;
    same((await scene.seen()).length, 2, "the number of requests");
  },

  "a page leads to the next": async ({ url }) => {
    const scene = await open(url, ...pages);
    const page = await clientOf(scene).companies.list({ pageSize: 2 });
    same([page.totalResults, page.hasNext()], [6, true]);
    const next = await page.nextPage();
    same([next?.results?.[0]?.id, next?.pageNumber], ["2a", 2]);
  },

  "work is waited for until it has ended": async ({ url }) => {
    const pending: Step = { json: { status: "Pending" } };
    const scene = await open(url, pending, pending, { json: { status: "Success" } });
    const statuses: string[] = [];
    same(await waitForPush(scene, statuses), { status: "Success" });
    same(statuses, ["Pending", "Pending", "Success"], "the progress");
  },

  "work that ends badly is a typed error": async ({ url }) => {
    const scene = await open(url, { json: { status: "Failed" } });
    const error = await failureOf(waitForPush(scene, []), OperationFailedError);
    same(error.result, { status: "Failed" }, "the last answer");
  },

  "a webhook is unwrapped where its signature fits": async () => {
    const secret = `whsec_${btoa("a secret of some length")}`;
    const body = JSON.stringify({
      id: "e-1",
      eventType: "company.deleted",
      payload: { name: "ü" },
    });
    const headers = await signed(body, "a secret of some length");
    for (const raw of [body, new TextEncoder().encode(body)]) {
      const event = await unwrapWebhook(raw, new Headers(headers), secret);
      same(event, JSON.parse(body), "the event");
    }
    const changed = unwrapWebhook(body.replace("e-1", "e-2"), headers, secret);
    const error: unknown = await changed.catch((reason: unknown) => reason);
    holds(isSdkError(error) && error.kind === "webhook", `${error} is typed`);
  },
};
