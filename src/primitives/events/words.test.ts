import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { eventWords, wordsOfEvent } from './words.ts';

const source = join(import.meta.dirname, '../..');

/** Everything that may emit an event: the sources but the tests and this room itself. */
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|testing|fixture/.test(file))
  .filter((file) => !file.startsWith(join('primitives', 'events')));

const patterns = [
  // An event written out, or made by a room's own helper.
  /kind: '(\w+)',\s*ownerId[:,]/g,
  /\b(?:listEvent|passEvent|headEffects|eventOf|planFor|withDocuments|planParty|planOfNote|planOfForm)\((?:[^()']|\([^()]*\))*?(?:'(?:use|free|pass)',\s*)?'(\w+_\w+)'/g,
  /(?:use|free|pass): '((?:list|note)_\w+)'/g,
  // A decision about a stock note, a move of a declaration form.
  /kind: '((?:note|leave)_(?!verdict)\w+)'/g,
  /^ {2}\w+: '(form_\w+)',$/gm,
  // The outcome of a notice of customs.
  /kind: '(\w+)',\s*facts[:,]/g,
  /kind: [^,'`]*\? '(\w+)' : '\w+'/g,
  /kind: [^,'`]*\? '\w+' : '(\w+)'/g,
];

/** Kinds made from a state: `list_${state}`; every state of that document must then have words. */
const statesOf: Readonly<Record<string, string>> = {
  list: 'regime/clearance/model.ts#ListState',
  book: 'regime/books/model.ts#BookState',
  discrepancy: 'regime/reconciliation/model.ts#DiscrepancyState',
};

function emittedKinds(): Set<string> {
  const kinds = new Set<string>();
  for (const file of files) {
    const text = readFileSync(join(source, file), 'utf8');
    for (const pattern of patterns) {
      for (const match of text.matchAll(pattern)) if (match[1]) kinds.add(match[1]);
    }
    for (const match of text.matchAll(/Event\([^`]*`(\w+)_\$\{|eventOf\([^`]*`(\w+)_\$\{|planFor\([^`]*`(\w+)_\$\{/g)) {
      const prefix = match[1] ?? match[2] ?? match[3] ?? '';
      for (const state of statesNamed(statesOf[prefix] ?? '')) kinds.add(`${prefix}_${state}`);
    }
  }
  for (const kind of discrepancyKinds()) if (!kind.startsWith('pass_')) kinds.delete(kind);
  return kinds;
}

/** Discrepancies are written like events, but their kinds are no events. */
function discrepancyKinds(): string[] {
  const text = readFileSync(join(source, 'regime/reconciliation/model.ts'), 'utf8');
  return [...text.matchAll(/(\w+): '(?:high|medium|low)'/g)].map((match) => match[1] ?? '');
}

function statesNamed(place: string): string[] {
  const [file = '', type = ''] = place.split('#');
  const text = readFileSync(join(source, file), 'utf8');
  const [, union = ''] = new RegExp(`export type ${type} =([^;]+);`).exec(text) ?? [];
  const states = [...union.matchAll(/'(\w+)'/g)].map((match) => match[1] ?? '');
  // A draft is written as `drafted`, never through its state.
  return states.filter((state) => state !== 'draft');
}

describe('words of events', () => {
  const kinds = emittedKinds();

  test('the sources are really read', () => {
    const known = ['list_drafted', 'list_posted', 'list_passed_gate', 'pass_approved', 'pass_used_twice', 'book_filed'];
    for (const kind of [...known, 'book_paused', 'discrepancy_cleared', 'party_registered', 'place_added']) {
      expect([...kinds], kind).toContain(kind);
    }
    for (const kind of [
      'account_created',
      'tariff_imported',
      'tax_assessed',
      'declaration_released',
      'declaration_generated',
    ]) {
      expect([...kinds], kind).toContain(kind);
    }
  });

  test('every kind that a room emits has words', () => {
    expect([...kinds].filter((kind) => !(kind in eventWords))).toEqual([]);
  });

  test('what history holds and no room emits any more is shown as it is', () => {
    expect(wordsOfEvent('ancient_kind')).toEqual({ zh: 'ancient_kind', en: 'ancient_kind' });
    expect(wordsOfEvent('list_posted').zh).toBe('清单正式核扣');
  });
});
