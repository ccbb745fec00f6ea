import { createHash } from 'node:crypto';
import type { Id } from '../../kernel/index.ts';
import type { Entry, LotQuantity } from './model.ts';

/** The hash before the first group of a book. */
export const genesisHash: Buffer = Buffer.alloc(32);

export interface HashedGroup {
  readonly groupNo: bigint;
  readonly eventId: Id;
  readonly recordedAt: Date;
  readonly entries: readonly Entry[];
}

/**
 * SHA-256 over the hash before, the group's head and every entry with its lots and what an opened lot remembers, as lines
 * of text.
 * One changed digit anywhere in a book's history changes every hash after it.
 */
export function hashGroup(before: Buffer, group: HashedGroup): Buffer {
  const hash = createHash('sha256').update(before);
  hash.update(`${group.groupNo}|${group.eventId}|${group.recordedAt.toISOString()}\n`);
  hash.update(group.entries.map(entryLine).join('\n'));
  return hash.digest();
}

/** Keys sorted at every depth: the database keeps them in an order of its own. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, field: unknown) =>
    field !== null && typeof field === 'object' && !Array.isArray(field)
      ? Object.fromEntries(Object.entries(field).sort(([a], [b]) => (a < b ? -1 : 1)))
      : field,
  );
}

function lotsText(lots: readonly LotQuantity[]): string {
  return [...lots]
    .sort((a, b) => (a.lotNo < b.lotNo ? -1 : 1))
    .map((lot) => `${lot.lotNo}:${lot.quantity}`)
    .join(',');
}

function entryLine(entry: Entry): string {
  const { declared, legal1, legal2, value } = entry.vector;
  return [
    entry.entryNo,
    entry.itemNo,
    entry.from,
    entry.to,
    entry.kind,
    entry.reference ?? '',
    declared,
    legal1,
    legal2,
    value,
    entry.effectiveOn,
    entry.document,
    entry.lineNo,
    lotsText(entry.lots),
    entry.opening === null ? '' : canonicalJson(entry.opening),
    ...(entry.sources.length === 0 ? [] : [lotsText(entry.sources)]),
  ].join('|');
}
