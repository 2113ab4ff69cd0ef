/**
 * The main entry is one file, so that little is read at a start. The others have what they need in them, other than the
 * error classes: of those there is one, whichever entry throws.
 */
import { defineConfig } from "rolldown";

const errors = /[\\/]errors[\\/](sdk|config|request)-error\.ts$/;

// A dependency is named in the output by where it is linked, not by where the link leads on this machine.
const resolve = { symlinks: false };

export default defineConfig([
  {
    input: "src/index.ts",
    resolve,
    output: { dir: "dist", cleanDir: true, comments: { jsdoc: false } },
  },
  {
    input: ["src/raw-client.ts", "src/webhooks.ts"],
    external: ["openapi-fetch", errors],
    output: { dir: "dist", paths: (id) => (errors.test(id) ? "./index.js" : id) },
  },
]);
