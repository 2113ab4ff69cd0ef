/** What can be told of a type by looking at it alone. */
import ts from "typescript";

export const isUnion = (type: ts.Type): type is ts.UnionType =>
  type.isUnion() && !(type.flags & ts.TypeFlags.Boolean);

export const isObject = (type: ts.Type): boolean =>
  Boolean(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.NonPrimitive)) ||
  (type.isIntersection() && type.types.every((part) => isObject(part)));

export const isNever = (type: ts.Type): boolean => Boolean(type.flags & ts.TypeFlags.Never);

/** Whether a member is there to say that there is none, as `query?: never` is. */
export function isAbsent(checker: ts.TypeChecker, symbol: ts.Symbol): boolean {
  const type = checker.getTypeOfSymbol(symbol);
  return isNever(type) || (isOptional(symbol) && Boolean(type.flags & ts.TypeFlags.Undefined));
}

export const isAny = (type: ts.Type): boolean => Boolean(type.flags & ts.TypeFlags.Any);

const nullish = ts.TypeFlags.Null | ts.TypeFlags.Undefined | ts.TypeFlags.Void;

export const isNullish = (type: ts.Type): boolean => Boolean(type.flags & nullish);

/** Whether one of its alternatives is that there is no value. */
export const mayBeUndefined = (type: ts.Type): boolean =>
  (isUnion(type) ? type.types : [type]).some((one) => one.flags & ts.TypeFlags.Undefined);

/** Whether a type is not known before a parameter of it is. */
export const isDeferred = (type: ts.Type): boolean =>
  Boolean(type.flags & ts.TypeFlags.Instantiable) ||
  (type.isIntersection() && type.types.some((part) => isDeferred(part))) ||
  isGenericMapping(type);

/** `{ [Name in keyof T]: … }` where `T` is not known. */
function isGenericMapping(type: ts.Type): boolean {
  const [node] = type.symbol?.declarations ?? [];
  const isMapping = isMapped(type) && node !== undefined && ts.isMappedTypeNode(node);
  if (!isMapping || type.getProperties().length > 0) return false;
  return type.getStringIndexType() === undefined && type.getNumberIndexType() === undefined;
}

/** Whether a type is made from another one member by member, as by `Record` or `Omit`. */
export const isMapped = (type: ts.Type): boolean =>
  Boolean(((type as ts.ObjectType).objectFlags ?? 0) & ts.ObjectFlags.Mapped);

/** A member's name as it is written; those of well-known symbols without the number that tells them apart. */
export const memberName = (symbol: ts.Symbol): string =>
  symbol.name.replace(/^__@(\w+)@\d+$/, "[Symbol.$1]");

export function isOptional(symbol: ts.Symbol): boolean {
  if (symbol.flags & ts.SymbolFlags.Optional) return true;
  const declaration = symbol.valueDeclaration;
  return (
    declaration !== undefined &&
    ts.isParameter(declaration) &&
    Boolean(declaration.questionToken ?? declaration.initializer ?? declaration.dotDotDotToken)
  );
}

export const isDeprecated = (symbol: ts.Symbol): boolean =>
  symbol.getJsDocTags().some(({ name }) => name === "deprecated");

/** What a generic type is given: `Company` and `Errors` for `Call<Company, Errors>`. */
export function argumentsOf(checker: ts.TypeChecker, type: ts.Type): readonly ts.Type[] {
  if (type.aliasTypeArguments) return type.aliasTypeArguments;
  const isReference = (type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference;
  return isReference ? checker.getTypeArguments(type as ts.TypeReference) : [];
}

export const declarationOf = (type: ts.Type): ts.Declaration | undefined =>
  (type.aliasSymbol ?? type.symbol)?.declarations?.[0];

/** The names of the declarations around a node and of itself, from the outermost. */
export function namesAround(node: ts.Node | undefined): string[] {
  const names: string[] = [];
  for (let at = node; at; at = at.parent) {
    const { name } = at as { name?: ts.Node };
    if (name && (ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name)))
      names.unshift(name.text);
  }
  return names;
}

const named =
  ts.SymbolFlags.Class | ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias | ts.SymbolFlags.Enum;

/** The name that people know a type by: its own, or `Company` for `components["schemas"]["Company"]`. */
export function typeName(type: ts.Type): string | undefined {
  const symbol = type.aliasSymbol ?? type.symbol;
  if (symbol === undefined) return undefined;
  if (symbol.flags & named) return symbol.declarations && symbol.name;
  const names = namesAround(symbol.declarations?.[0]);
  return names[0] === "components" && names.length === 3 ? names[2] : undefined;
}
