import { type Api, createTransport, type Transport } from "../src/index.ts";

/** The API that the tests call. */
export const api: Api = {
  baseUrl: "https://api.example.com/v1",
  authentication: { header: "Authorization", scheme: "Basic", encoding: "base64" },
  secretFields: ["accessToken"],
  errors: { message: "error", correlationId: "correlationId" },
};

export const apiKey = "canary-key-4711";

/** A transport whose requests are kept and answered with `answer`. */
export function fakeTransport(answer: (request: Request) => Response | Promise<Response>): {
  transport: Transport;
  requests: Request[];
} {
  const requests: Request[] = [];
  const transport = createTransport(api, {
    apiKey,
    // Without a wait before a retry.
    random: () => 0,
    fetch: async (url, init) => {
      const request = new Request(url, init);
      requests.push(request.clone());
      return answer(request);
    },
  });
  return { transport, requests };
}

export const json = (body: unknown, init?: ResponseInit): Response =>
  new Response(JSON.stringify(body), {
    ...init,
    headers: { "Content-Type": "application/json", ...init?.headers },
  });
