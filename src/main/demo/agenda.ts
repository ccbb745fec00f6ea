import { addDays, type Day, daysBetween } from '../../kernel/index.ts';
import { instantOf } from './calendar.ts';
import type { DemoEnterprise } from './enterprises.ts';
import type { Act, Actor, Chain, HistoryDay, Step } from './model.ts';

/** Who does what when, before it has its day. */
export interface Planned {
  /** Steps of one chain follow each other. */
  readonly chain: string;
  readonly enterprise: DemoEnterprise;
  readonly day: Day;
  readonly minute: number;
  readonly by: Actor;
  /** Made when its turn comes, so that it can name what earlier steps have given. */
  readonly act: () => Act;
  /** What the history notes when the step is done. */
  readonly done?: (on: Day) => void;
}

interface Entry extends Planned {
  readonly order: number;
}

const noon = 12 * 60 + 30;
const evening = 17 * 60 + 20;

/** The steps of all days to come; what lies after the last day never happens, and leaves its documents waiting. */
export class Agenda {
  private readonly byDay = new Map<number, Entry[]>();
  private readonly firstDay: Day;
  private count = 0;

  constructor(firstDay: Day) {
    this.firstDay = firstDay;
  }

  add(planned: Planned): void {
    const index = daysBetween(this.firstDay, planned.day);
    const entries = this.byDay.get(index) ?? [];
    entries.push({ ...planned, order: this.count });
    this.count += 1;
    this.byDay.set(index, entries);
  }

  /** Takes the steps of a day in order: morning, afternoon and evening, in each the chains side by side. */
  take(index: number): HistoryDay {
    const on = addDays(this.firstDay, index);
    const entries = (this.byDay.get(index) ?? []).sort((a, b) => a.minute - b.minute || a.order - b.order);
    this.byDay.delete(index);
    const waveOf = ({ minute }: Entry) => (minute < noon ? 0 : minute < evening ? 1 : 2);
    const waves = [0, 1, 2].map((wave) => chainsOf(entries.filter((entry) => waveOf(entry) === wave)));
    return { on, waves: waves.filter((chains) => chains.length > 0) };
  }
}

function chainsOf(entries: readonly Entry[]): Chain[] {
  const chains = new Map<string, Step[]>();
  for (const entry of entries) {
    const chain = chains.get(entry.chain) ?? [];
    const at = instantOf(entry.day, entry.minute, (entry.order * 17) % 60);
    chain.push({ key: String(entry.order), at, by: entry.by, enterprise: entry.enterprise, act: entry.act() });
    chains.set(entry.chain, chain);
    entry.done?.(entry.day);
  }
  return [...chains.values()];
}
