import { description, resolveFrom } from "../../paths.ts";
import { nodeProgram } from "../../processes.ts";
import type { Contender } from "../contender.ts";

export const redocly: Contender = {
  name: "redocly",
  title: "redocly",
  about: "What `redocly generate-client` makes of the description, at its defaults.",
  source: { packageName: "@redocly/cli", folder: "." },
  install: async (project) => {
    const cli = resolveFrom(".", "@redocly/cli", "bin/cli.js");
    const options = ["generate-client", description, "--output", "generated/client.ts"];
    await nodeProgram(cli, options, project.folder);
  },
};
