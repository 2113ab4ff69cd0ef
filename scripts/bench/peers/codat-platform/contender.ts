import { installLocked } from "../../install.ts";
import type { Contender } from "../contender.ts";

export const codatPlatform: Contender = {
  name: "codat-platform",
  title: "@codat/platform",
  about: "`@codat/platform`: its standalone functions, and its class as the whole client.",
  source: { packageName: "@codat/platform", folder: "scripts/bench" },
  install: (project) => installLocked(project.folder, ["@codat/platform"]),
};
