import type { Feature } from "../feature.ts";

const names = [
  "Pets",
  "pets",
  "PETS",
  "transport",
  "raw",
  "then",
  "constructor",
  "__proto__",
  "Raw client",
  "unwrap webhook",
  "new",
  "index",
  "client",
  "2nd",
  "Pet's & toys",
];

const path = (tag: string, index: number): string => `
  /t${index}:
    get: { operationId: get-it-${index}, tags: [${JSON.stringify(tag)}], responses: { 204: { description: Fine. } } }`;

export default {
  description: `openapi: 3.1.0
info: { title: Tags, version: 1.0.0 }
servers: [{ url: https://api.test }]
tags: [{ name: Pets, description: Pets. }, { name: Pets, description: Again. }, { name: Unused }]
paths:
  /none:
    get: { operationId: get-none, responses: { 204: { description: Fine. } } }
  /two:
    get: { operationId: get-two, tags: [then, Pets], responses: { 204: { description: Fine. } } }${names.map(path).join("")}
`,
  types: {
    compiles: ["is<Equal<typeof client.transport, api.Transport>>();"],
    refuses: [["client.unused;", "'unused' does not exist"]],
  },
  wire: [
    { call: "client.operations.getNone()", sent: ["GET /none"] },
    { call: "client.then.getTwo()", sent: ["GET /two"] },
    { call: "client.pets.getIt0()", sent: ["GET /t0"] },
    { call: "client.pets.getIt1()", sent: ["GET /t1"] },
    { call: "client.pets.getIt2()", sent: ["GET /t2"] },
    { call: "client.transport_.getIt3()", sent: ["GET /t3"] },
    { call: "client.raw.getIt4()", sent: ["GET /t4"] },
    { call: "client.then.getIt5()", sent: ["GET /t5"] },
    { call: "client.constructor_.getIt6()", sent: ["GET /t6"] },
    { call: "client.proto.getIt7()", sent: ["GET /t7"] },
    { call: "client.rawClient.getIt8()", sent: ["GET /t8"] },
    { call: "client.unwrapWebhook.getIt9()", sent: ["GET /t9"] },
    { call: "client.new.getIt10()", sent: ["GET /t10"] },
    { call: "client.index.getIt11()", sent: ["GET /t11"] },
    { call: "client.client.getIt12()", sent: ["GET /t12"] },
    { call: "client._2nd.getIt13()", sent: ["GET /t13"] },
    { call: "client.petsToys.getIt14()", sent: ["GET /t14"] },
    // A client that has a resource called then can still be awaited.
    {
      call: "Promise.resolve(client).then((awaited) => typeof awaited.then)",
      sent: [],
      result: "object",
    },
  ],
} satisfies Feature;
