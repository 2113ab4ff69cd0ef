// Keeps the compiled code of the modules that are loaded from here on. JavaScript, for `node --import` to load it before
// the first file of TypeScript: that one too then comes from the cache, and what erases types need not be loaded.
import { enableCompileCache } from "node:module";
import { join } from "node:path";

enableCompileCache(join(import.meta.dirname, "../../node_modules/.cache/compile"));
