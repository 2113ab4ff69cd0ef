import { installPacked } from "../../install.ts";
import type { Contender } from "../contender.ts";

export const platformClient: Contender = {
  name: "platform-client",
  title: "platform-client",
  about: "`@codat-openapi/platform-client` of this repository, packed by `npm pack` and installed.",
  source: { packageName: "@codat-openapi/platform-client", folder: "." },
  install: (project) => installPacked(project, "@codat-openapi/platform-client"),
};
