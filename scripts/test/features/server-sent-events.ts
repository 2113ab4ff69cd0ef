import type { Feature } from "../feature.ts";

const stream = 'event: tick\nid: 7\ndata: {"n":1}\n\n: a comment\n\ndata: {"n":2}\n\n';

export default {
  description: `openapi: 3.1.0
info: { title: Server-sent events, version: 1.0.0 }
servers: [{ url: https://api.test }]
paths:
  /ticks:
    get:
      operationId: list-ticks
      tags: [Ticks]
      responses:
        200:
          description: Ticks.
          content:
            text/event-stream:
              schema: { type: object, required: [n], properties: { n: { type: integer } } }
              example: ${JSON.stringify(stream)}
  /words:
    get:
      operationId: list-words
      tags: [Ticks]
      responses:
        200: { description: Words., content: { text/event-stream: { schema: { type: string }, example: ${JSON.stringify("data: a\ndata: b\n\n")} } } }
`,
  types: {
    compiles: [
      "is<Equal<Awaited<ReturnType<typeof client.ticks.list>>, AsyncIterable<api.ServerSentEvent<{ n: number }>>>>();",
      "is<Equal<Awaited<ReturnType<typeof client.ticks.listWords>>, AsyncIterable<api.ServerSentEvent>>>();",
    ],
  },
  wire: [
    {
      call: "all(await client.ticks.list())",
      sent: [{ request: "GET /ticks", headers: { accept: "text/event-stream" } }],
      result: [
        { event: "tick", id: "7", data: { n: 1 } },
        { event: "message", id: "7", data: { n: 2 } },
      ],
    },
    {
      call: "client.ticks.listWords().then(async (words) => (await all(words)).map(({ data }) => data))",
      sent: ["GET /words"],
      result: ["a\nb"],
    },
  ],
} satisfies Feature;
