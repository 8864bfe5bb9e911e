import fc from 'fast-check';
import { z } from 'zod';

/** What is taken apart of a schema: the parts of Zod's own definitions that the contract uses. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly items?: readonly z.core.$ZodType[];
  readonly options?: readonly z.core.$ZodType[];
  readonly values?: readonly unknown[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly innerType?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
}

/**
 * Values that a schema might take: of the right shape, with texts out of `texts` or made up, so that many are right and
 * many are nearly so. Whether one is right, the schema says.
 */
export function arbitraryOf(schema: z.core.$ZodType, texts: readonly string[]): fc.Arbitrary<unknown> {
  const definition = schema._zod.def as unknown as Definition;
  const inner = (part: z.core.$ZodType): fc.Arbitrary<unknown> => arbitraryOf(part, texts);
  switch (definition.type) {
    case 'object': {
      const shape = Object.entries(definition.shape ?? {});
      return fc.record(Object.fromEntries(shape.map(([name, part]) => [name, inner(part)])));
    }
    case 'tuple':
      return fc.tuple(...(definition.items ?? []).map(inner));
    case 'union':
      return fc.oneof(...(definition.options ?? []).map(inner));
    case 'optional':
      return fc.option(inner(definition.innerType ?? z.never()), { nil: undefined });
    case 'nullable':
      return fc.option(inner(definition.innerType ?? z.never()), { nil: null });
    case 'array':
      return fc.array(inner(definition.element ?? z.never()), { maxLength: 3 });
    case 'literal':
      return fc.constantFrom(...(definition.values ?? []));
    case 'enum':
      return fc.constantFrom(...Object.values(definition.entries ?? {}));
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.oneof(fc.integer({ min: -1, max: 4000 }), fc.constantFrom(2 ** 53, Infinity, NaN, -0, 0.5));
    case 'undefined':
      return fc.constant(undefined);
    case 'string':
      return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...texts) }, fc.string({ unit: 'binary' }));
    default:
      return fc.uint8Array({ maxLength: 300 });
  }
}

const anything = fc.anything({ withTypedArray: true, withDate: true, withMap: true, withBigInt: true });

/** The same values with one thing wrong somewhere: left out, added, or of another kind. */
export function nearly(right: fc.Arbitrary<unknown>, wrong = anything): fc.Arbitrary<unknown> {
  return fc.tuple(right, wrong, fc.nat(), fc.nat(2)).map(([value, other, at, how]) => {
    if (!Array.isArray(value) || value.length === 0) return other;
    const [first, ...rest] = value as unknown[];
    if (typeof first !== 'object' || first === null || first instanceof Uint8Array) return [other, ...rest];
    const names = Object.keys(first);
    const name = names[at % Math.max(1, names.length)] ?? 'more';
    if (how === 0) return [{ ...first, [name]: other }, ...rest];
    if (how === 1)
      return [Object.fromEntries(Object.entries(first).filter(([key]) => key !== name)), ...rest];
    return [first, ...rest, other];
  });
}
