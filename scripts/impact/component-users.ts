/** Which operations a component is part of. */
import { type OpenApiDocument, operationsIn, type PathItemObject } from "../codegen/openapi.ts";
import { componentOf, referenceIn, valueAt } from "../codegen/pointers.ts";
import { resolved } from "../codegen/resolve.ts";
import { walkStructure } from "../codegen/structure.ts";

/** For each component, such as `schemas/Company`, the operations that hold it, directly or further in, such as `GET /companies`. */
export function componentUsers(document: OpenApiDocument): Map<string, string[]> {
  const users = new Map<string, string[]>();
  for (const [path, entry] of Object.entries(document.paths ?? {})) {
    const item = resolved<PathItemObject>(document, entry);
    const shared = componentsIn(document, item.parameters ?? []);
    for (const [method, operation] of operationsIn(item)) {
      for (const component of [...shared, ...componentsIn(document, operation)]) {
        const known = users.get(component) ?? [];
        const label = `${method.toUpperCase()} ${path}`;
        users.set(component, known.includes(label) ? known : [...known, label]);
      }
    }
  }
  return users;
}

function componentsIn(document: OpenApiDocument, part: object): Set<string> {
  const found = new Set<string>();
  const open = [part];
  for (let at = open.pop(); at; at = open.pop()) {
    walkStructure(at, ({ value, isMap }) => {
      const component = isMap ? undefined : componentOf(referenceIn(value) ?? "");
      const name = component && `${component.kind}/${component.name}`;
      if (!component || !name || found.has(name)) return;
      found.add(name);
      const target = valueAt(document, ["components", component.kind, component.name]);
      if (typeof target === "object" && target !== null) open.push(target);
    });
  }
  return found;
}
