/** Answers the access token of one company on loopback, and nothing else; tells its port when asked. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { accessTokenBody, authorization, companyId } from "../answers.ts";

const url = `/companies/${companyId}/accessToken`;
const body = Buffer.from(accessTokenBody);

const server = createServer((request, response) => {
  const isExpected = request.url === url && request.headers.authorization === authorization;
  response.writeHead(isExpected ? 200 : 400, {
    "Content-Type": "application/json",
    "Content-Length": body.length,
  });
  response.end(body);
});

// Longer than a contender waits for its turn, so that no round opens connections anew.
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => {
  process.on("message", () => process.send?.((server.address() as AddressInfo).port));
});
process.on("disconnect", () => process.exit());
