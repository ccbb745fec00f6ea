import { genesisHash, hashGroup } from '../chain.ts';
import type { BookHead } from '../model.ts';
import type { Findings } from './model.ts';
import type { RecordedEntry, RecordedGroup } from './read.ts';

/**
 * Recomputes the hash chain of a book, chunk by chunk. A group is hashed after the recorded hash before it, so that a
 * spoiled entry is named in its own group and not in all that follow.
 */
export class ChainCheck {
  groupsSeen = 0;
  lastGroupNo = 0n;
  lastEntryNo = 0n;
  private readonly findings: Findings;
  /** Hashes that the next group may stand on: the recorded one and, where it is spoiled, the recomputed one. */
  private before: readonly Buffer[] = [genesisHash];
  private waitingEntries: RecordedEntry[] = [];
  private waitingGroups: RecordedGroup[] = [];

  constructor(findings: Findings) {
    this.findings = findings;
  }

  /** Takes the next entries and groups; a group that reaches beyond them waits for the next call. */
  feed(entries: readonly RecordedEntry[], groups: readonly RecordedGroup[], isLast: boolean): void {
    this.checkNumbers(entries);
    this.waitingEntries = this.waitingEntries.concat(entries);
    this.waitingGroups = this.waitingGroups.concat(groups);
    let used = 0;
    let done = 0;
    for (const group of this.waitingGroups) {
      if (!isLast && group.lastEntryNo > this.lastEntryNo) break;
      done += 1;
      used = this.checkGroup(group, used);
    }
    this.waitingGroups = this.waitingGroups.slice(done);
    const next = this.waitingGroups[0]?.firstEntryNo;
    while (used < this.waitingEntries.length) {
      const entry = this.waitingEntries[used];
      if (!entry || (!isLast && (next === undefined || entry.entryNo >= next))) break;
      this.findings.add('entry_without_group', { entryNo: entry.entryNo });
      used += 1;
    }
    this.waitingEntries = this.waitingEntries.slice(used);
  }

  /** Compares the end of the history with what the book's row says. */
  finish(head: BookHead): void {
    const told = { entryNo: head.entryNo, groupNo: head.groupNo, hash: head.hash.toString('hex') };
    if (head.entryNo !== this.lastEntryNo) {
      this.findings.add('head_differs', { field: 'entry_no', recorded: told.entryNo, replayed: this.lastEntryNo });
    }
    if (head.groupNo !== this.lastGroupNo) {
      this.findings.add('head_differs', { field: 'group_no', recorded: told.groupNo, replayed: this.lastGroupNo });
    }
    if (!this.before.some((hash) => hash.equals(head.hash))) {
      const replayed = this.before[0]?.toString('hex') ?? null;
      this.findings.add('head_differs', { field: 'hash', recorded: told.hash, replayed });
    }
  }

  private checkNumbers(entries: readonly RecordedEntry[]): void {
    for (const { entryNo } of entries) {
      const expected = this.lastEntryNo + 1n;
      if (entryNo !== expected) this.findings.add('entry_missing', { entryNo: expected, through: entryNo - 1n });
      this.lastEntryNo = entryNo;
    }
  }

  /** Checks one group against the entries from index `from` on; answers the index after its last entry. */
  private checkGroup(group: RecordedGroup, from: number): number {
    const { groupNo, firstEntryNo, lastEntryNo } = group;
    const isNext = groupNo === this.lastGroupNo + 1n;
    if (!isNext) this.findings.add('group_missing', { groupNo: this.lastGroupNo + 1n, through: groupNo - 1n });
    this.lastGroupNo = groupNo;
    this.groupsSeen += 1;
    let at = from;
    for (let entry = this.waitingEntries[at]; entry && entry.entryNo < firstEntryNo; entry = this.waitingEntries[at]) {
      this.findings.add('entry_without_group', { entryNo: entry.entryNo });
      at += 1;
    }
    const start = at;
    for (let entry = this.waitingEntries[at]; entry && entry.entryNo <= lastEntryNo; entry = this.waitingEntries[at]) {
      at += 1;
    }
    const entries = this.waitingEntries.slice(start, at);
    if (entries.length === 0) this.findings.add('group_without_entries', { groupNo, firstEntryNo, lastEntryNo });
    this.checkHeads(group, entries);
    this.checkHash(group, entries, isNext);
    return at;
  }

  /** The entries of a group share its event and its instant: the hash takes both from the group. */
  private checkHeads({ groupNo, eventId, recordedAt }: RecordedGroup, entries: readonly RecordedEntry[]): void {
    for (const entry of entries) {
      if (entry.eventId !== eventId) {
        this.findings.add('group_head_differs', { groupNo, entryNo: entry.entryNo, field: 'event_id' });
      }
      if (entry.recordedAt.getTime() !== recordedAt.getTime()) {
        this.findings.add('group_head_differs', { groupNo, entryNo: entry.entryNo, field: 'recorded_at' });
      }
    }
  }

  private checkHash(group: RecordedGroup, entries: readonly RecordedEntry[], isNext: boolean): void {
    const { groupNo, eventId, recordedAt, firstEntryNo, lastEntryNo, hash } = group;
    const candidates = this.before.map((before) => hashGroup(before, { groupNo, eventId, recordedAt, entries }));
    const holds = candidates.some((candidate) => candidate.equals(hash));
    // After a missing group nothing can be said of the next one: the hash it stood on is lost.
    if (!holds && isNext) this.findings.add('hash_differs', { groupNo, firstEntryNo, lastEntryNo });
    this.before = holds ? [hash] : [hash, ...candidates.slice(0, 1)];
  }
}
