/** Texts that would do harm where a generator takes them for anything but text. */

/** What must never be found outside strings, comments and names of properties; setting it is how a payload shows. */
export const canary = "__canary__";

const run = `globalThis.${canary}=1`;

/** Ends of everything that a text can stand in, each with a program behind it. */
export const payloads: readonly (readonly [name: string, text: string])[] = [
  ["ends a double-quoted string", `"; ${run}; "`],
  ["ends a single-quoted string", `'; ${run}; '`],
  ["ends a template", `\`; ${run}; \``],
  ["is inside a template", `\${${run}}`],
  ["ends a string behind a backslash", `\\"; ${run}; //`],
  ["ends a comment", `*/ ${run}; /*`],
  ["ends a comment by an escape", `*\\/ ${run}; /\\*`],
  ["ends a line comment by a line feed", `a\n${run}; //`],
  ["ends a line comment by a carriage return", `a\r${run}; //`],
  ["ends a line comment by a line separator", `a\u2028${run}; //\u2029${run}`],
  ["ends an object", `" }; ${run}; const x = { "a": "`],
  ["ends a type", `"]; ${run}; type X = ["`],
  ["ends an interface", `a: string }\n${run};\ninterface Y { b`],
  ["ends a function", `a() {} }; ${run}; function b() {`],
  ["is a computed name", `[${run}]`],
  ["is a call", `constructor.constructor("${run}")()`],
  ["is a tag of a comment", `@type {import("node:child_process")} {@link ${run}}`],
  ["is HTML", `<script>${run}</script><img src=x onerror="${run}">`],
  ["is a link", `[a](javascript:${run}) ![b](https://example.invalid/${canary})`],
  ["ends a table and a fence", `| a |\n\`\`\`\n# ${run}\n`],
  ["turns the direction", `\u202e${run}\u2066`],
  ["is a null", `a\u0000${run}`],
  ["moves the cursor", `\u001b[2J\u001b]8;;https://example.invalid\u0007${run}`],
  ["is half of a pair", `\ud800${run}`],
  ["leaves the folder", `../../../../${canary}/${run}`],
  ["is an absolute path", `/tmp/${canary}`],
  ["is a path of Windows", `C:\\${canary}\\..\\con`],
  ["is the prototype", "__proto__"],
  ["is a constructor", "constructor"],
  ["is empty", ""],
  ["is as long as no name", `${"a".repeat(5_000)} ${run}`],
];
