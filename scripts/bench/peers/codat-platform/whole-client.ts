import { CodatPlatform } from "@codat/platform";

export const client = new CodatPlatform({ authHeader: "Basic a2V5" });
