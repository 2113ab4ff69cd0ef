import type { Description } from "./api.ts";
import type { Operation, Parameter } from "./operation.ts";

/** A curl command that gets an answer: the first GET operation that needs nothing but examples. */
export function exampleCurl(description: Description, url: string): string | undefined {
  const gets = description.operations.filter(({ method }) => method === "GET");
  const operation = gets.find((one) => requiredOf(one).length === 0) ?? gets.find(isCallable);
  if (operation === undefined) return undefined;
  const filled = operation.path.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const parameter = operation.parameters.find((one) => one.in === "path" && one.name === name);
    return encodeURIComponent(String(parameter?.examples[0]));
  });
  const { query, options } = credentialsOf(description, operation);
  return ["curl", ...options, quote(url + filled + query)].join(" ");
}

function requiredOf(operation: Operation): Parameter[] {
  return operation.parameters.filter(({ required }) => required);
}

function isCallable(operation: Operation): boolean {
  return requiredOf(operation).every(({ in: part, examples: [example] }) => {
    return part === "path" && (typeof example === "string" || typeof example === "number");
  });
}

function credentialsOf(
  description: Description,
  operation: Operation,
): { query: string; options: string[] } {
  const query = new URLSearchParams();
  const options: string[] = [];
  for (const name of operation.security[0] ?? []) {
    const credential = description.credentials.get(name);
    const value = credential?.accepted[0];
    if (credential === undefined || value === undefined) continue;
    if (credential.in === "query") query.set(credential.name, value);
    else if (credential.in === "cookie")
      options.push("--cookie", quote(`${credential.name}=${value}`));
    else options.push("--header", quote(`${credential.name}: ${value}`));
  }
  return { query: query.size > 0 ? `?${query}` : "", options };
}

/** For a POSIX shell. */
function quote(value: string): string {
  return `'${value.replaceAll("'", "'\\''")}'`;
}
