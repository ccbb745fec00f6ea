import { parseSync } from 'vite';
import { textOf } from './files.ts';

/** A node of the syntax tree (ESTree with TypeScript), as far as these rules look at it. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

interface Parsed {
  readonly program: SyntaxNode;
  readonly comments: ReadonlyArray<{ readonly value: string; readonly start: number }>;
}

const parsed = new Map<string, Parsed>();

export function parse(file: string): Parsed {
  const known = parsed.get(file);
  if (known) return known;
  const { program, comments, errors } = parseSync(file, textOf(file));
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`);
  const fresh = { program: program as unknown as SyntaxNode, comments };
  parsed.set(file, fresh);
  return fresh;
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function childrenOf(node: SyntaxNode): SyntaxNode[] {
  return Object.values(node).flatMap((field) => (Array.isArray(field) ? field : [field]).filter(isNode));
}

/** The node and everything below it. */
export function* walk(node: SyntaxNode): Generator<SyntaxNode> {
  yield node;
  for (const child of childrenOf(node)) yield* walk(child);
}

export function nodesOf(file: string): Generator<SyntaxNode> {
  return walk(parse(file).program);
}

export function field(node: SyntaxNode | null, name: string): SyntaxNode | null {
  const value = node?.[name];
  return isNode(value) ? value : null;
}

export function fields(node: SyntaxNode | null, name: string): SyntaxNode[] {
  const value = node?.[name];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

export function nameOf(node: SyntaxNode | null): string {
  if (node?.type === 'Identifier') return String(node.name);
  if (node?.type === 'Literal') return String(node.value);
  return '';
}

/** `Date.now` as written; empty for anything that is not a plain member of a plain name. */
export function memberOf(node: SyntaxNode): string {
  if (node.type !== 'MemberExpression') return '';
  return `${nameOf(field(node, 'object'))}.${nameOf(field(node, 'property'))}`;
}

/** The text of a constant: literals, templates without holes, and their sums. Null for what is only known at run time. */
export function constantText(node: SyntaxNode | null): string | null {
  if (node?.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  if (node?.type === 'TemplateLiteral' && fields(node, 'expressions').length === 0) return templateText(node);
  if (node?.type === 'BinaryExpression' && node.operator === '+') {
    const [left, right] = [constantText(field(node, 'left')), constantText(field(node, 'right'))];
    return left === null || right === null ? null : left + right;
  }
  return null;
}

/** A template with its holes left out. */
export function templateText(node: SyntaxNode): string {
  return fields(node, 'quasis')
    .map((quasi) => String((quasi.value as { cooked?: unknown }).cooked ?? ''))
    .join('…');
}

export interface Import {
  readonly from: string;
  readonly isType: boolean;
}

const importing = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

export function importsOf(file: string): Import[] {
  const found: Import[] = [];
  for (const node of nodesOf(file)) {
    if (!importing.has(node.type)) continue;
    const from = constantText(field(node, 'source') ?? field(node, 'argument'));
    const isType = node.importKind === 'type' || node.exportKind === 'type' || node.type === 'TSImportType';
    if (from !== null) found.push({ from, isType });
  }
  return found;
}

export function lineAt(file: string, position: number): number {
  return textOf(file).slice(0, position).split('\n').length;
}

/** `src/x.ts:12`, for a list of offenders. */
export function placeOf(file: string, node: { readonly start: number }): string {
  return `${file}:${lineAt(file, node.start)}`;
}

/** Places of the nodes that a rule forbids. */
export function offenders(list: readonly string[], isForbidden: (node: SyntaxNode, file: string) => boolean): string[] {
  return list.flatMap((file) =>
    [...nodesOf(file)].filter((node) => isForbidden(node, file)).map((node) => placeOf(file, node)),
  );
}
