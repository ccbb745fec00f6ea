import { addDays, type Day, daysBetween } from '../../kernel/index.ts';
import { instantOf } from './calendar.ts';
import type { DemoEnterprise } from './enterprises.ts';
import type { Act, Actor, HistoryDay, Step } from './model.ts';

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
  readonly done?: (on: Day, key: string) => void;
  /** The step of another chain that must be done before; known when this step's turn comes. */
  readonly after?: () => string | undefined;
}

interface Entry extends Planned {
  readonly order: number;
}

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

  /** Takes the steps of a day in the order of time. */
  take(index: number): HistoryDay {
    const entries = (this.byDay.get(index) ?? []).sort((a, b) => a.minute - b.minute || a.order - b.order);
    this.byDay.delete(index);
    return { on: addDays(this.firstDay, index), steps: entries.map(stepOf) };
  }
}

function stepOf({ chain, enterprise, day, minute, by, order, act, after, done }: Entry): Step {
  const key = String(order);
  const at = instantOf(day, minute, (order * 17) % 60);
  const waitsFor = after?.();
  const step = { key, chain, at, by, enterprise, act: act() };
  done?.(day, key);
  return waitsFor === undefined ? step : { ...step, after: waitsFor };
}
