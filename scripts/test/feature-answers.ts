/** An answer in JSON, made anew each time. */
export const json =
  (body: unknown, headers: Record<string, string> = {}): (() => Response) =>
  () =>
    new Response(JSON.stringify(body), {
      headers: { "Content-Type": "application/json", ...headers },
    });
