import type { Refused } from './result.ts';

/** A fact of a refusal travels as JSON: exact numbers are strings. */
export type Fact = string | number | boolean | null | readonly Fact[] | { readonly [name: string]: Fact };
export type Facts = Readonly<Record<string, Fact>>;

export interface Refusal {
  readonly code: string;
  readonly facts: Facts;
}

/** HTTP status of a refusal: 400 shape, 401/403 who, 404 absent, 409 conflict, 413 too large, 422 refused by a rule, 429 busy. */
export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429;

export interface RefusalDefinition {
  readonly status: RefusalStatus;
  /** What happened and what to do next; `{fact}` stands for a fact of that name. */
  readonly zh: string;
  readonly en: string;
}

export interface RefusalMessage {
  readonly zh: string;
  readonly en: string;
}

const definitions = new Map<string, RefusalDefinition>();

/**
 * Adds the refusals of one room to the closed list and returns the room's own way to refuse.
 * A code belongs to one room: defining it twice is a bug.
 */
export function defineRefusals<const D extends Record<string, RefusalDefinition>>(
  list: D,
): (code: keyof D & string, facts?: Facts) => Refused {
  for (const [code, definition] of Object.entries(list)) {
    if (definitions.has(code)) throw new Error(`refusal code ${code} is defined twice`);
    definitions.set(code, definition);
  }
  return (code, facts = {}) => ({ ok: false, refusal: { code, facts } });
}

/** The definition of a code; a code that nobody defined is a bug. */
export function refusalDefinition(code: string): RefusalDefinition {
  const definition = definitions.get(code);
  if (!definition) throw new Error(`refusal code ${code} is not in the closed list`);
  return definition;
}

/** Every code with its definition, by code. */
export function allRefusals(): ReadonlyArray<readonly [string, RefusalDefinition]> {
  return [...definitions].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Both messages of a refusal with its facts filled in. */
export function refusalMessage(refusal: Refusal): RefusalMessage {
  const { zh, en } = refusalDefinition(refusal.code);
  return { zh: fill(zh, refusal.facts), en: fill(en, refusal.facts) };
}

function fill(template: string, facts: Facts): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const fact = facts[name];
    if (fact === undefined) return whole;
    return typeof fact === 'string' ? fact : JSON.stringify(fact);
  });
}
