import { serverProduct } from './files.ts';
import { constantText, field, fields, nameOf, nodesOf, placeOf, type SyntaxNode } from './syntax.ts';

export interface WrittenRefusal {
  readonly code: string;
  readonly status: number | null;
  /** Null when it is not a constant text. */
  readonly zh: string | null;
  readonly en: string | null;
  readonly place: string;
}

/** Every definition of the closed list, as it is written. */
export const writtenRefusals: readonly WrittenRefusal[] = serverProduct.flatMap((file) =>
  [...nodesOf(file)].filter(isDefinition).flatMap((call) => {
    const [list] = fields(call, 'arguments');
    return fields(list ?? null, 'properties').map((property) => readDefinition(file, property));
  }),
);

function isDefinition(node: SyntaxNode): boolean {
  return node.type === 'CallExpression' && nameOf(field(node, 'callee')) === 'defineRefusals';
}

function readDefinition(file: string, property: SyntaxNode): WrittenRefusal {
  const definition = field(property, 'value');
  const part = (name: string) =>
    field(fields(definition, 'properties').find((each) => nameOf(field(each, 'key')) === name) ?? null, 'value');
  const status = part('status');
  return {
    code: nameOf(field(property, 'key')),
    status: typeof status?.value === 'number' ? status.value : null,
    zh: constantText(part('zh')),
    en: constantText(part('en')),
    place: placeOf(file, property),
  };
}

/** The names of the facts that a message has room for, in one order. */
export function placeholdersOf(message: string): string[] {
  return [...new Set([...message.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort();
}

export interface RefusalCall {
  readonly code: string;
  /** Names of the facts; null when they are not spelled out at the call. */
  readonly facts: readonly string[] | null;
  readonly place: string;
}

/** Every place that refuses by a constant code. */
export const refusalCalls: readonly RefusalCall[] = serverProduct.flatMap((file) =>
  [...nodesOf(file)].flatMap((node) => {
    if (node.type !== 'CallExpression' || !/^refuse[A-Z]?/.test(nameOf(field(node, 'callee')))) return [];
    const [first, second] = fields(node, 'arguments');
    const code = constantText(first ?? null);
    return code === null ? [] : [{ code, facts: factsOf(second), place: placeOf(file, node) }];
  }),
);

function factsOf(node: SyntaxNode | undefined): string[] | null {
  if (!node) return [];
  if (node.type !== 'ObjectExpression') return null;
  const properties = fields(node, 'properties');
  if (properties.some((property) => property.type !== 'Property' || property.computed === true)) return null;
  return properties.map((property) => nameOf(field(property, 'key')));
}
