import { installLocked } from "../../install.ts";
import { description, resolveFrom } from "../../paths.ts";
import { nodeProgram } from "../../processes.ts";
import type { Contender } from "../contender.ts";

export const openapiFetch: Contender = {
  name: "openapi-fetch",
  title: "openapi-fetch",
  about:
    "`openapi-fetch` alone, over the types that `openapi-typescript` makes of the description.",
  source: { packageName: "openapi-fetch", folder: "scripts/bench" },
  install: async (project) => {
    await installLocked(project.folder, ["openapi-fetch"]);
    const cli = resolveFrom("scripts", "openapi-typescript", "bin/cli.js");
    await nodeProgram(cli, [description, "--output", "generated/openapi.d.ts"], project.folder);
  },
};
