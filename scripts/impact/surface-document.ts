/** The types of a whole description: `paths`, `operations`, `webhooks` and `components`, as openapi-typescript names them. */
import ts from "typescript";
import type { Direction } from "./comparison.ts";
import { isAbsent, isDeprecated, isObject, isOptional } from "./type-facts.ts";

/** What is done with what a description's types hold. */
export interface DocumentVisitor {
  /** A pair of types whose values flow in a direction. */
  readonly pair: (
    at: string,
    path: string,
    older: ts.Type,
    newer: ts.Type,
    direction: Direction,
  ) => void;
  /** A pair of types that nothing was found to read or write yet. */
  readonly type: (at: string, older: ts.Type, newer: ts.Type) => void;
  readonly tell: (
    bump: "major" | "minor",
    subject: string,
    message: string,
    declaration?: ts.Node,
    at?: string,
  ) => void;
}

const names = ["paths", "webhooks", "components", "operations"] as const;

/** Whether it is one of the types of a description; one that has none of it is no interface. */
export const isOfDocument = (before: ts.Symbol, after: ts.Symbol): boolean =>
  names.some((name) => name === before.name) &&
  [before, after].some((symbol) => symbol.declarations?.some(ts.isInterfaceDeclaration));

/** Compares one of them, each part in the direction in which it flows. */
export function compareDocument(
  checker: ts.TypeChecker,
  name: string,
  older: ts.Type,
  newer: ts.Type,
  visitor: DocumentVisitor,
): void {
  const comparison = new DocumentComparison(checker, visitor);
  if (name === "paths") comparison.paths(older, newer);
  if (name === "webhooks") comparison.webhooks(older, newer);
  if (name === "operations")
    comparison.members(older, newer, (id) => ({ subject: `operations["${id}"]` }));
  if (name === "components") comparison.components(older, newer);
}

/** How a member is called where it is told of, and what it leads to where it is at both times. */
interface Look {
  readonly subject: string;
  readonly at?: string;
  /** What is new and has to be given, or was optional and has to be given now, stops calls from compiling. */
  readonly isWritten?: boolean;
  readonly next?: (older: ts.Type, newer: ts.Type) => void;
}

class DocumentComparison {
  private readonly checker: ts.TypeChecker;
  private readonly visitor: DocumentVisitor;

  constructor(checker: ts.TypeChecker, visitor: DocumentVisitor) {
    this.checker = checker;
    this.visitor = visitor;
  }

  paths(older: ts.Type, newer: ts.Type): void {
    const items = [older, newer].map((type) => this.presentMembers(type));
    const [before, after] = items as [Map<string, ts.Symbol>, Map<string, ts.Symbol>];
    for (const path of new Set([...before.keys(), ...after.keys()])) {
      const methods = [before.get(path), after.get(path)].map((item) => this.methodsOf(item));
      const [from, to] = methods as [Map<string, ts.Symbol>, Map<string, ts.Symbol>];
      this.symbols(from, to, (method) => {
        const at = `${method.toUpperCase()} ${path}`;
        return { subject: at, next: (a, b) => this.operation(at, a, b) };
      });
    }
  }

  webhooks(older: ts.Type, newer: ts.Type): void {
    this.members(older, newer, (event) => ({
      subject: `webhooks["${event}"]`,
      at: event,
      next: (from, to) =>
        this.members(from, to, (method) => ({
          subject: `webhooks["${event}"]["${method}"]`,
          at: event,
          next: (a, b) => this.received(event, a, b),
        })),
    }));
  }

  components(older: ts.Type, newer: ts.Type): void {
    const kinds = [older, newer].map((type) => this.presentMembers(type));
    const [before, after] = kinds as [Map<string, ts.Symbol>, Map<string, ts.Symbol>];
    for (const kind of new Set([...before.keys(), ...after.keys()])) {
      const held = [before.get(kind), after.get(kind)].map((symbol) => this.heldBy(symbol));
      const [from, to] = held as [Map<string, ts.Symbol>, Map<string, ts.Symbol>];
      this.symbols(from, to, (name) => ({
        subject: `components["${kind}"]["${name}"]`,
        next: (a, b) => this.visitor.type(name, a, b),
      }));
    }
  }

  /** Callers write its parameters and its body, and read its answers. */
  private operation(at: string, older: ts.Type, newer: ts.Type): void {
    this.members(older, newer, (part) => ({
      ...{ at, subject: partNames.get(part) ?? part, isWritten: part === "requestBody" },
      next: (before, after) => {
        if (part === "requestBody") this.content(at, "body", before, after, "write");
        else if (part === "responses") this.answers(at, before, after);
        else this.visitor.pair(at, at, before, after, "write");
      },
    }));
  }

  /** What is posted to callers they read, and they write what they answer. */
  private received(event: string, older: ts.Type, newer: ts.Type): void {
    this.members(older, newer, (part) => ({
      ...{ at: event, subject: `${event} ${partNames.get(part) ?? part}` },
      next: (before, after) => {
        if (part === "requestBody") this.content(event, event, before, after, "read");
        else
          this.visitor.pair(event, event, before, after, part === "responses" ? "write" : "read");
      },
    }));
  }

  private answers(at: string, older: ts.Type, newer: ts.Type): void {
    this.members(older, newer, (status) => ({
      ...{ at, subject: `answer ${status}` },
      next: (before, after) => {
        this.content(at, `answer ${status}`, before, after, "read");
        this.members(before, after, (part) => ({
          ...{ at, subject: `answer ${status} ${part}` },
          next: (a, b) => {
            if (part !== "content") this.visitor.pair(at, `answer ${status}.${part}`, a, b, "read");
          },
        }));
      },
    }));
  }

  /** Each media type is there to be chosen: one more takes nothing from the others. */
  private content(
    at: string,
    subject: string,
    older: ts.Type,
    newer: ts.Type,
    direction: Direction,
  ): void {
    const [before, after] = [older, newer].map((type) => this.heldBy(type.getProperty("content")));
    if (!before || !after || before.size === 0 || after.size === 0) return;
    this.symbols(before, after, (mediaType) => ({
      ...{ at, subject: `${subject} ${mediaType}` },
      next: (from, to) => this.visitor.pair(at, subject, from, to, direction),
    }));
  }

  members(older: ts.Type, newer: ts.Type, look: (name: string) => Look): void {
    this.symbols(this.presentMembers(older), this.presentMembers(newer), look);
  }

  private symbols(
    before: ReadonlyMap<string, ts.Symbol>,
    after: ReadonlyMap<string, ts.Symbol>,
    look: (name: string) => Look,
  ): void {
    const { tell } = this.visitor;
    for (const [name, member] of before) {
      const { subject, at = subject, isWritten = false, next } = look(name);
      const other = after.get(name);
      const message = isWritten ? "is no longer taken" : "is no longer there";
      if (!other) tell("major", subject, message, undefined, at);
      else {
        this.tellChange(member, other, look(name));
        next?.(this.typeOf(member), this.typeOf(other));
      }
    }
    for (const [name, member] of after) {
      if (before.has(name)) continue;
      const { subject, at = subject, isWritten = false } = look(name);
      const [declaration] = member.declarations ?? [];
      const isRequired = isWritten && !isOptional(member);
      if (isRequired) tell("major", subject, "is new and required", declaration, at);
      else tell("minor", subject, isWritten ? "is new and optional" : "is new", declaration, at);
    }
  }

  private tellChange(
    before: ts.Symbol,
    after: ts.Symbol,
    { subject, at = subject, isWritten = false }: Look,
  ): void {
    const { tell } = this.visitor;
    const [declaration] = after.declarations ?? [];
    if (isWritten && isOptional(before) && !isOptional(after))
      tell("major", subject, "is required now", declaration, at);
    if (isWritten && !isOptional(before) && isOptional(after))
      tell("minor", subject, "is no longer required", declaration, at);
    if (!isDeprecated(before) && isDeprecated(after))
      tell("minor", subject, "is deprecated now", declaration, at);
  }

  /** The operations of a path. What they share stands in each of them too. */
  private methodsOf(item: ts.Symbol | undefined): Map<string, ts.Symbol> {
    const methods = this.heldBy(item);
    methods.delete("parameters");
    return methods;
  }

  private heldBy(symbol: ts.Symbol | undefined): Map<string, ts.Symbol> {
    return symbol ? this.presentMembers(this.typeOf(symbol)) : new Map();
  }

  /** Members that are there: `put?: never` says that there is none. */
  private presentMembers(type: ts.Type): Map<string, ts.Symbol> {
    if (!isObject(type)) return new Map();
    const members = this.checker
      .getPropertiesOfType(type)
      .filter((member) => !isAbsent(this.checker, member));
    return new Map(members.map((member) => [member.name, member]));
  }

  private typeOf(member: ts.Symbol): ts.Type {
    return this.checker.getNonNullableType(this.checker.getTypeOfSymbol(member));
  }
}

const partNames = new Map([
  ["requestBody", "body"],
  ["responses", "answers"],
]);
