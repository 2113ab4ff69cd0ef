import { createPlatformClient } from "@codat-openapi/platform-client";

export const client = createPlatformClient({ apiKey: "Basic a2V5" });
