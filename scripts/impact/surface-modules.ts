/** What the modules of packages export. */
import ts from "typescript";
import type { PackageSurface } from "./surface-program.ts";
import { isObject } from "./type-facts.ts";

/** Whether a function is called like the one that makes a client. */
export const isClientFunction = (name: string): boolean => /^create.+Client$/.test(name);

export class Modules {
  private readonly program: ts.Program;
  private readonly checker: ts.TypeChecker;

  constructor(program: ts.Program) {
    this.program = program;
    this.checker = program.getTypeChecker();
  }

  /** What a file exports, by name; what makes a client first, because it leads to most by the names that people use. */
  exportsOf(file: string): Map<string, ts.Symbol> {
    const source = this.program.getSourceFile(file);
    const module = source && this.checker.getSymbolAtLocation(source);
    const symbols = module ? this.checker.getExportsOfModule(module) : [];
    const isFirst = ({ name }: ts.Symbol): boolean => isClientFunction(name);
    const ordered = [...symbols.filter(isFirst), ...symbols.filter((symbol) => !isFirst(symbol))];
    return new Map(
      ordered.map((symbol) => [
        symbol.name,
        symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol,
      ]),
    );
  }

  /**
   * The names of types that do not know them: of `type Company = components["schemas"]["Company"]` it is only here that
   * TypeScript can tell what it is called.
   */
  namesOf(packages: readonly PackageSurface[]): Map<ts.Type, string> {
    const names = new Map<ts.Type, string>();
    for (const file of packages.flatMap(({ entries }) => [...entries.values()])) {
      for (const [name, symbol] of this.exportsOf(file)) {
        const [node] = symbol.declarations ?? [];
        if (!node || !ts.isTypeAliasDeclaration(node) || node.typeParameters) continue;
        const type = this.checker.getDeclaredTypeOfSymbol(symbol);
        if (isObject(type) && !names.has(type)) names.set(type, name);
      }
    }
    return names;
  }
}
