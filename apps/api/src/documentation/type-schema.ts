import type { JsonSchema } from '@app/recording';
import ts from 'typescript';

const refTo = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

/**
 * Says TypeScript types as JSON Schema, so that a view is written once, as the type that its handler answers.
 * Interfaces and named object types become components; what JSON cannot hold is refused.
 */
export class TypeSchemas {
  readonly components: Record<string, JsonSchema> = {};
  private readonly open = new Set<ts.Type>();
  private readonly named = new Map<ts.Symbol, string>();

  constructor(private readonly checker: ts.TypeChecker) {}

  of(type: ts.Type): JsonSchema {
    const primitive = this.ofPrimitive(type);
    if (primitive !== undefined) return primitive;
    // A type without a name that contains itself is any JSON: nothing could refer to it.
    if (this.open.has(type)) return this.knownRef(type) ?? {};
    this.open.add(type);
    const schema = type.isUnion() ? this.ofUnion(type) : this.ofObject(type);
    this.open.delete(type);
    return schema;
  }

  private ofPrimitive(type: ts.Type): JsonSchema | undefined {
    const { flags } = type;
    if (type.isStringLiteral()) return { const: type.value };
    if (type.isNumberLiteral()) return { const: type.value };
    if (flags & ts.TypeFlags.BooleanLiteral) return { const: this.checker.typeToString(type) === 'true' };
    if (flags & ts.TypeFlags.StringLike) return { type: 'string' };
    if (flags & ts.TypeFlags.NumberLike) return { type: 'number' };
    if (flags & ts.TypeFlags.BooleanLike) return { type: 'boolean' };
    if (flags & ts.TypeFlags.Null) return { type: 'null' };
    if (flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Any)) return {};
    return undefined;
  }

  /** Literals become one list of values; true and false together a boolean. */
  private ofUnion({ types }: ts.UnionType): JsonSchema {
    const schemas = types
      .filter(({ flags }) => !(flags & ts.TypeFlags.Undefined))
      .map((part) => this.of(part));
    const literals = schemas.flatMap(({ const: value }) => (value === undefined ? [] : [value]));
    const others = schemas.filter(({ const: value }) => value === undefined);
    const bothBooleans = literals.includes(true) && literals.includes(false);
    const values = bothBooleans ? literals.filter((value) => typeof value !== 'boolean') : literals;
    const parts: JsonSchema[] = [
      ...(values.length > 0 ? [{ enum: values }] : []),
      ...(bothBooleans ? [{ type: 'boolean' }] : []),
      ...others,
    ];
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : { anyOf: parts };
  }

  private ofObject(type: ts.Type): JsonSchema {
    if (this.checker.isArrayType(type) || this.checker.isTupleType(type)) {
      const items = this.checker.getTypeArguments(type as ts.TypeReference).map((item) => this.of(item));
      const [first] = items;
      return { type: 'array', items: items.length === 1 && first !== undefined ? first : { anyOf: items } };
    }
    const name = this.nameOf(type);
    if (name === undefined) return this.members(type);
    if (!Object.hasOwn(this.components, name)) {
      // Named before its members are said: a type may contain itself.
      this.components[name] = {};
      this.components[name] = this.members(type);
    }
    return refTo(name);
  }

  private knownRef(type: ts.Type): JsonSchema | undefined {
    const name = type.isUnion() ? undefined : this.nameOf(type);
    return name === undefined ? undefined : refTo(name);
  }

  /** Name of an interface or named object type that is no instance of a generic one. */
  private nameOf(type: ts.Type): string | undefined {
    const symbol = type.aliasSymbol ?? (type.isClassOrInterface() ? type.symbol : undefined);
    const isGeneric =
      (type.aliasTypeArguments?.length ?? 0) > 0 ||
      ('typeArguments' in type && type.typeArguments !== undefined);
    if (symbol === undefined || isGeneric) return undefined;
    const known = this.named.get(symbol);
    if (known !== undefined) return known;
    const taken = [...this.named.values()].filter((other) => other.startsWith(symbol.name)).length;
    const name = taken === 0 ? symbol.name : `${symbol.name}${taken + 1}`;
    this.named.set(symbol, name);
    return name;
  }

  private members(type: ts.Type): JsonSchema {
    const index = type.getStringIndexType();
    const properties = this.checker.getPropertiesOfType(type);
    const isOptional = (symbol: ts.Symbol): boolean => (symbol.flags & ts.SymbolFlags.Optional) !== 0;
    const required = properties.filter((symbol) => !isOptional(symbol)).map(({ name }) => name);
    const schemas = properties.map((symbol) => [symbol.name, this.member(symbol)] as const);
    return {
      type: 'object',
      ...(schemas.length > 0 && { properties: Object.fromEntries(schemas) }),
      ...(required.length > 0 && { required }),
      ...(index !== undefined && { additionalProperties: this.of(index) }),
    };
  }

  private member(symbol: ts.Symbol): JsonSchema {
    const schema = this.of(this.checker.getTypeOfSymbol(symbol));
    const words = ts.displayPartsToString(symbol.getDocumentationComment(this.checker)).trim();
    return words === '' ? schema : { description: words, ...schema };
  }
}
