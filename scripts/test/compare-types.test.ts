/** What small changes of declarations do to programs. All of them stand in one program of TypeScript's. */
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { compareSurfaces } from "../impact/surface.ts";
import type { Surfaces } from "../impact/surface-program.ts";
import { root } from "./compile.ts";

interface Case {
  readonly before: string;
  readonly after: string;
  /** What is told, the bump first. */
  readonly want: readonly string[];
}

const cases: readonly (readonly [name: string, of: Case])[] = [
  [
    "an answer that nothing was said of, and that has a member now",
    {
      before: "export declare function f(): { a: 1 } & object;",
      after: "export declare function f(): { a: 1 } & { b: 1 };",
      want: ["minor f().b is new"],
    },
  ],
  [
    "a type of Node's that is another of Node's",
    {
      before: 'import type { Server } from "node:http"; export declare function f(): Server;',
      after: 'import type { Socket } from "node:net"; export declare function f(): Socket;',
      want: [
        "major f() was `Server<typeof IncomingMessage, typeof ServerResponse>` and is `Socket`",
      ],
    },
  ],
  [
    "a parameter that adds nothing to a type unless it is given",
    {
      before: "export interface Answer<T> { data: T; response: { a: 1 } }",
      after:
        "export interface Answer<T, More extends object = object> { data: T; response: { a: 1 } & More }",
      want: ["minor Answer takes another type argument"],
    },
  ],
  [
    "a parameter that adds to a type whether it is given or not",
    {
      before: "export interface Answer<T> { data: T; response: { a: 1 } }",
      after: "export interface Answer<T, More = { b: 1 }> { data: T; response: { a: 1 } & More }",
      want: [
        "minor Answer takes another type argument",
        "major Answer.response was `{ a: 1; }` and is `{ a: 1; } & More`",
      ],
    },
  ],
  [
    "a function that needs one more argument",
    {
      before: "export declare function f(a: string): void;",
      after: "export declare function f(a: string, b: number): void;",
      want: ["major f needs `b` now"],
    },
  ],
  [
    "a function that takes one more argument",
    {
      before: "export declare function f(a: string): void;",
      after: "export declare function f(a: string, b?: number): void;",
      want: ["minor f takes `b` too"],
    },
  ],
  [
    "a function that takes one argument less",
    {
      before: "export declare function f(a: string, b?: number): void;",
      after: "export declare function f(a: string): void;",
      want: ["major f no longer takes `b`"],
    },
  ],
  [
    "an argument that may be left out now",
    {
      before: "export declare function f(a: string): void;",
      after: "export declare function f(a?: string): void;",
      want: ["minor f no longer needs `a`"],
    },
  ],
  [
    "an argument that is put before another",
    {
      before: "export declare function f(options?: { a?: 1 }): void;",
      after: "export declare function f(input?: { b?: 1 }, options?: { a?: 1 }): void;",
      want: ["major f takes `input` before `options` now"],
    },
  ],
  [
    "a parameter that is only called something else",
    {
      before: "export declare function f(a: string): void;",
      after: "export declare function f(b: string): void;",
      want: [],
    },
  ],
  [
    "an argument of another type",
    {
      before: "export declare function f(a: string | number): void;",
      after: "export declare function f(a: string | boolean): void;",
      want: ["major f(a) no longer takes `number`", "minor f(a) takes `false`, `true` too"],
    },
  ],
  [
    "an overload that is added before the others",
    {
      before: "export declare function f(a: string): string;",
      after:
        "export declare function f(a: number): number;\nexport declare function f(a: string): string;",
      want: ["minor f can be called in another way too"],
    },
  ],
  [
    "an overload that is removed",
    {
      before:
        "export declare function f(a: number): number;\nexport declare function f(a: string): string;",
      after: "export declare function f(a: string): string;",
      want: ["major f(a) was `number` and is `string`", "major f() was `number` and is `string`"],
    },
  ],
  [
    "a callback that is given more",
    {
      before: "export declare function f(on: (a: string) => void): void;",
      after: "export declare function f(on: (a: string, b: number) => void): void;",
      want: ["minor f(on) is called with 2 arguments now, not 1"],
    },
  ],
  [
    "a callback that is given less",
    {
      before: "export declare function f(on: (a: { b: string; c: string }) => void): void;",
      after: "export declare function f(on: (a: { b: string }) => void): void;",
      want: ["major f(on)(a).c is no longer there"],
    },
  ],
  [
    "a callback that has to answer more",
    {
      before: "export declare function f(on: () => { a: string }): void;",
      after: "export declare function f(on: () => { a: string; b: string }): void;",
      want: ["major f(on)().b is new and required"],
    },
  ],
  [
    "generics that are as they were",
    {
      before:
        "export declare function f<T>(a: T): Promise<T[]>;\nexport type Box<T> = { value: T };\nexport declare function g<T extends object>(a: T): { [K in keyof T]: Box<T[K]> };",
      after:
        "export declare function f<T>(a: T): Promise<T[]>;\nexport type Box<T> = { value: T };\nexport declare function g<T extends object>(a: T): { [K in keyof T]: Box<T[K]> };",
      want: [],
    },
  ],
  [
    "a generic type that takes one more type",
    {
      before: "export interface Box<T> { value: T }",
      after: "export interface Box<T, U> { value: T; other: U }",
      want: [
        "major Box takes 2 type arguments now, not 1",
        "major Box.other is new and required",
        "minor Box.other is new",
      ],
    },
  ],
  [
    "a generic type that takes one more type, if it is given",
    {
      before: "export interface Box<T> { value: T }",
      after: "export interface Box<T, U = string> { value: T; other?: U }",
      want: [
        "minor Box takes another type argument",
        "minor Box.other is new and optional",
        "minor Box.other is new",
      ],
    },
  ],
  [
    "a class whose private parts are others",
    {
      before:
        "export declare class A { #a; private b; protected c: string; d: string; constructor(d: string); }",
      after:
        "export declare class A { #z; private y; protected c: number; d: string; constructor(d: string); }",
      want: [],
    },
  ],
  [
    "a class that is made of more",
    {
      before: "export declare class A { constructor(a: string); run(): void; }",
      after: "export declare class A { constructor(a: string, b: string); stop(): void; }",
      want: ["major A needs `b` now", "major A.run is no longer there", "minor A.stop is new"],
    },
  ],
  [
    "a class that may be passed where one with other private parts was",
    {
      before:
        "export declare class A { #a; d: string; }\nexport declare function f(a: A | string): A | undefined;",
      after:
        "export declare class A { #z; d: string; }\nexport declare function f(a: A | string): A | undefined;",
      want: [],
    },
  ],
  [
    "members of any name",
    {
      before: "export declare const a: { [name: string]: string };",
      after: "export declare const a: { [name: string]: string | number };",
      want: ["major a[…] may be `number` now"],
    },
  ],
  [
    "members of any name that are no longer taken",
    {
      before: "export declare function f(a: { [name: string]: string }): void;",
      after: "export declare function f(a: { b?: string }): void;",
      want: ["major f(a) no longer has members of any name", "minor f(a).b is new and optional"],
    },
  ],
  [
    "a tuple of something else",
    {
      before: "export declare const a: [string, number];",
      after: "export declare const a: [string, boolean];",
      want: ["major a[1] was `number` and is `boolean`"],
    },
  ],
  [
    "a tuple that is longer",
    {
      before: "export declare const a: [string];",
      after: "export declare const a: [string, number];",
      want: ["major a was `[string]` and is `[string, number]`"],
    },
  ],
  [
    "what holds itself",
    {
      before:
        "export interface Tree { name: string; parts: Tree[] }\nexport declare const a: Tree;",
      after: "export interface Tree { parts: Tree[] }\nexport declare const a: Tree;",
      want: ["major Tree.name is no longer there"],
    },
  ],
  [
    "what grows at each step",
    {
      before:
        "export interface Deep<T> { value: T; next: Deep<T[]> }\nexport declare const a: Deep<string>;",
      after:
        "export interface Deep<T> { value: T; next: Deep<T[]> }\nexport declare const a: Deep<string>;",
      want: [],
    },
  ],
  [
    "an alternative that is told by a fixed value and has lost something",
    {
      before:
        'export declare const a: { kind: "a"; x: string; y: string } | { kind: "b"; z: string };',
      after: 'export declare const a: { kind: "a"; x: string } | { kind: "b"; z: string };',
      want: ["major a.y is no longer there"],
    },
  ],
  [
    "alternatives that have changed places",
    {
      before: 'export declare const a: { kind: "a"; x: 1 } | { kind: "b"; x: 2 } | null;',
      after: 'export declare const a: null | { kind: "b"; x: 2 } | { kind: "a"; x: 1 };',
      want: [],
    },
  ],
  [
    "an alternative for what is not known, beside one more",
    {
      before:
        'declare enum Kind { other = "other" }\ninterface UnknownThing { kind: Kind }\nexport declare const a: { kind: "a" } | UnknownThing;',
      after:
        'declare enum Kind { other = "other" }\ninterface UnknownThing { kind: Kind }\nexport declare const a: { kind: "a" } | { kind: "b" } | UnknownThing;',
      want: ['minor a may be `{ kind: "b"; }` now'],
    },
  ],
  [
    "an alternative that is only called so, beside one more",
    {
      before:
        'interface UnknownThing { kind: "unknown" }\nexport declare const a: { kind: "a" } | UnknownThing;',
      after:
        'interface UnknownThing { kind: "unknown" }\nexport declare const a: { kind: "a" } | { kind: "b" } | UnknownThing;',
      want: ['major a may be `{ kind: "b"; }` now'],
    },
  ],
  [
    "text that may be anything",
    {
      before: "export declare const a: string;",
      after: "export declare const a: any;",
      want: ["minor a was `string` and is `any`"],
    },
  ],
  [
    "anything that is text",
    {
      before: "export declare const a: any;",
      after: "export declare const a: string;",
      want: ["major a was `any` and is `string`"],
    },
  ],
  [
    "a promise of something else",
    {
      before: "export declare function f(): Promise<{ a: string }>;",
      after: "export declare function f(): Promise<{ a: number }>;",
      want: ["major f().a was `string` and is `number`"],
    },
  ],
  [
    "mapped and conditional types",
    {
      before:
        "type Of<T> = { readonly [K in keyof T]: T[K] extends (...p: infer P) => infer R ? (t: string, ...p: P) => R : never };\nexport declare const a: Of<{ f(x: string): string }>;",
      after:
        "type Of<T> = { readonly [K in keyof T]: T[K] extends (...p: infer P) => infer R ? (t: string, ...p: P) => R : never };\nexport declare const a: Of<{ f(x: string, y: string): string }>;",
      want: ["major a.f needs `y` now"],
    },
  ],
  [
    "what is left out of another type",
    {
      before: 'interface A { a: string; b: string }\nexport declare const a: Omit<A, "a">;',
      after: 'interface A { a: string; b: number }\nexport declare const a: Omit<A, "a">;',
      want: ["major a.b was `string` and is `number`"],
    },
  ],
  [
    "an export that is gone, one that is new, and one that is a type now",
    {
      before: "export declare const a: string;\nexport declare class B { }",
      after: "export declare const c: string;\nexport interface B { }",
      want: [
        "major a is no longer exported from `unit`",
        "minor c is new in `unit`",
        "major B is only a type now",
      ],
    },
  ],
  [
    "what is deprecated",
    {
      before: "export declare const a: { b: string };\nexport declare function f(): void;",
      after:
        "export declare const a: {\n/** @deprecated */ b: string };\n/** @deprecated */\nexport declare function f(): void;",
      want: ["minor f is deprecated now", "minor a.b is deprecated now"],
    },
  ],
];

const told = new Map<string, string[]>();

beforeAll(() => {
  const side = (time: "before" | "after"): Surfaces => {
    const files = cases.map(([, given], index) => {
      const folder = join(root, "units", time, String(index));
      return { name: `unit-${index}`, folder, text: given[time] };
    });
    return {
      packages: files.map(({ name, folder }) => {
        const entries = new Map([[".", join(folder, "index.d.ts")]]);
        return { name, folder, installed: root, entries };
      }),
      contents: new Map(files.map(({ folder, text }) => [join(folder, "index.d.ts"), text])),
    };
  };
  for (const { packageName, bump, subject, message } of compareSurfaces(
    side("before"),
    side("after"),
  )) {
    const lines = told.get(packageName) ?? [];
    told.set(packageName, [...lines, `${bump} ${subject} ${message}`]);
  }
});

test.each(cases.map(([name, given], index) => ({ name, index, ...given })))(
  "tells of $name",
  ({ index, want }) => {
    const lines = (told.get(`unit-${index}`) ?? []).map((line) => line.replace(/unit-\d+/, "unit"));
    expect(lines.sort()).toEqual([...want].sort());
  },
);
