import type { Contender } from "../contender.ts";

export const bare: Contender = {
  name: "bare",
  title: "bare fetch",
  about:
    "The platform's `fetch`, `text()` and `JSON.parse` written out by hand; it checks nothing.",
  install: async () => {},
  hasWholeClient: false,
};
