import type { Queryable } from '../../../platform/db/index.ts';
import type { BookHead } from '../model.ts';
import { ChainCheck } from './chain-check.ts';
import { compareBalances, compareEndedPendings, compareLayers, compareLots, compareOpenPendings } from './compare.ts';
import { type BookReport, Findings } from './model.ts';
import { type BookKey, readChunk } from './read.ts';
import { Replay } from './replay.ts';

/** How many entries are in memory at once, and how many are replayed before others get their turn. */
export interface VerifyPace {
  readonly chunk: number;
  readonly turn: number;
}

export const defaultPace: VerifyPace = { chunk: 50_000, turn: 2_000 };

/** Replays one book from its first entry to its last and compares the outcome with the tables. */
export async function verifyBook(
  tx: Queryable,
  zoneId: number,
  head: BookHead,
  pace: VerifyPace = defaultPace,
): Promise<BookReport> {
  const book: BookKey = { zoneId, bookId: head.bookId };
  const findings = new Findings();
  const chain = new ChainCheck(findings);
  const replay = new Replay(findings);
  let entries = 0;
  let groupsRead = 0n;
  for (let isLast = false; !isLast; ) {
    const chunk = await readChunk(tx, book, chain.lastEntryNo, groupsRead, pace.chunk);
    isLast = chunk.isLast;
    entries += chunk.entries.length;
    groupsRead = chunk.groups.at(-1)?.groupNo ?? groupsRead;
    chain.feed(chunk.entries, chunk.groups, isLast);
    compareLots(chunk, findings);
    for (let start = 0; start < chunk.entries.length; start += pace.turn) {
      for (const entry of chunk.entries.slice(start, start + pace.turn)) replay.apply(entry);
      await new Promise((resume) => setImmediate(resume));
    }
    const { ended } = replay;
    replay.ended = [];
    await compareEndedPendings(tx, book, ended, findings);
  }
  chain.finish(head);
  await compareBalances(tx, book, replay, findings);
  await compareLayers(tx, book, replay, pace.chunk, findings);
  await compareOpenPendings(tx, book, replay, pace.chunk, findings);
  const { problems, leftOut: problemsLeftOut } = findings;
  return { bookId: head.bookId, entries, groups: chain.groupsSeen, problems, problemsLeftOut };
}
