import { ensureInstalled } from "../../install.ts";
import { description, resolveFrom } from "../../paths.ts";
import { nodeProgram } from "../../processes.ts";
import type { Contender } from "../contender.ts";

export const heyApi: Contender = {
  name: "hey-api",
  title: "hey-api",
  about:
    "What `@hey-api/openapi-ts` makes of the description with its fetch client, at its defaults.",
  source: { packageName: "@hey-api/openapi-ts", folder: "scripts/bench" },
  install: async (project) => {
    await ensureInstalled();
    const cli = resolveFrom("scripts/bench", "@hey-api/openapi-ts", "bin/run.js");
    const options = ["--input", description, "--output", "generated", "--silent", "--no-log-file"];
    await nodeProgram(cli, options, project.folder);
  },
};
