import { readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Oas3Rule } from "@redocly/openapi-core";

/** A file that nothing refers to is never read, so no other rule sees it: it rots unnoticed. */
export const noUnreferencedFiles: Oas3Rule = () => {
  const referenced = new Set<string>();
  return {
    ref({ $ref }, ctx, { location }) {
      // The file it names and the one it ends at: the first may hold nothing but a reference to the second.
      const [file = ""] = $ref.split("#");
      referenced.add(resolve(dirname(ctx.location.source.absoluteRef), file));
      if (location) referenced.add(location.source.absoluteRef);
    },
    Root: {
      leave(_root, { report, location }) {
        const rootFile = location.source.absoluteRef;
        const folder = dirname(rootFile);
        for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
          const path = join(folder, file);
          if (!/\.ya?ml$/.test(file) || path === rootFile || referenced.has(path)) continue;
          report({
            message: `${file.replaceAll("\\", "/")} is never used, expected every file to be reached from the root: refer to it or delete it.`,
            location,
          });
        }
      },
    },
  };
};
