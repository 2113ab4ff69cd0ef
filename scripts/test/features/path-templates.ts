import type { Feature } from "../feature.ts";

const parameter = (name: string): string =>
  `{ name: ${JSON.stringify(name)}, in: path, required: true, schema: { type: string } }`;

const path = (template: string, id: string, names: readonly string[], method = "get"): string => `
  ${JSON.stringify(template)}:
    ${method}: { operationId: ${id}, tags: [Files], parameters: [${names.map(parameter).join(", ")}], responses: { 204: { description: Fine. } } }`;

export default {
  description: `openapi: 3.1.0
info: { title: Path templates, version: 1.0.0 }
servers: [{ url: https://api.test }]
paths:${[
    path("/f/{name}.{type}", "two", ["name", "type"]),
    path("/f/{id}:archive", "verb", ["id"]),
    path("/f/{a}-{b}/x", "dash", ["a", "b"]),
    path("/f/{file-id}/y", "hyphen", ["file-id"]),
    path("/f/{2x}/{constructor}", "odd", ["2x", "constructor"]),
    path("/f(all)/a+b,c;d=e", "marks", []),
    path("/größe/ü", "unicode", []),
    path("/f/'quoted'", "quoted", []),
    path("/g/{id}", "one", ["id"]),
    path("/g/{name}", "other", ["name"], "put"),
    path("/h/", "trailing", []),
    path("/i/{missing}", "missing", []),
  ].join("")}
`,
  warnings: ["a variable of the path has no parameter"],
  types: {
    refuses: [["client.files.missing({});", "'missing' is missing"]],
  },
  wire: [
    { call: 'client.files.two({ name: "a/b", type: "txt" })', sent: ["GET /f/a%2Fb.txt"] },
    { call: 'client.files.verb({ id: "7" })', sent: ["GET /f/7:archive"] },
    { call: 'client.files.dash({ a: "1", b: "2" })', sent: ["GET /f/1-2/x"] },
    { call: 'client.files.hyphen({ "file-id": "1" })', sent: ["GET /f/1/y"] },
    { call: 'client.files.odd({ "2x": "1", constructorPath: "2" })', sent: ["GET /f/1/2"] },
    { call: "client.files.marks()", sent: ["GET /f(all)/a+b,c;d=e"] },
    { call: "client.files.unicode()", sent: ["GET /gr%C3%B6%C3%9Fe/%C3%BC"] },
    { call: "client.files.quoted()", sent: ["GET /f/'quoted'"] },
    { call: 'client.files.one({ id: "1" })', sent: ["GET /g/1"] },
    { call: 'client.files.other({ name: "1" })', sent: ["PUT /g/1"] },
    { call: "client.files.trailing()", sent: ["GET /h/"] },
    { call: 'client.files.missing({ missing: "1" })', sent: ["GET /i/1"] },
  ],
} satisfies Feature;
