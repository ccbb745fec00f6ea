import { createIdSource, type Id } from '../../kernel/index.ts';
import { clockOf } from '../../platform/clock/index.ts';
import type { CommandRunner } from '../../platform/commands/index.ts';
import type { Database } from '../../platform/db/index.ts';
import type { Caller, OperationContext } from '../../platform/operations/index.ts';
import type { DemoEnterprise } from './enterprises.ts';
import type { Actor } from './model.ts';
import { createRandom } from './random.ts';

/** Where a history is made: one zone of one database, from one seed. */
export interface Stage {
  readonly zoneId: number;
  readonly seed: string;
  readonly database: Database;
  readonly commands: CommandRunner;
  /** The enterprises' parties by their mark; empty while they are being registered. */
  readonly parties: ReadonlyMap<string, Id>;
}

export function callerOf({ zoneId, parties }: Stage, by: Actor | 'operator', enterprise?: DemoEnterprise): Caller {
  switch (by) {
    case 'clerk': {
      const partyId = (enterprise && parties.get(enterprise.mark)) ?? null;
      const settings = { zoneId, reach: 'party', partyId, role: 'enterprise_clerk' } as const;
      return {
        userId: `demo-clerk-${enterprise?.mark ?? ''}`,
        displayName: `${enterprise?.nameZh ?? ''} 关务员`,
        settings,
      };
    }
    case 'officer': {
      const settings = { zoneId, reach: 'zone', partyId: null, role: 'customs_officer' } as const;
      return { userId: 'demo-officer', displayName: '示范 · 海关关员', settings };
    }
    case 'checkpoint': {
      const settings = { zoneId, reach: 'zone', partyId: null, role: 'landport_dispatcher' } as const;
      return { userId: 'demo-checkpoint', displayName: '示范 · 卡口', settings };
    }
    case 'operator': {
      const settings = { zoneId, reach: 'zone', partyId: null, role: 'zone_operator' } as const;
      return { userId: 'demo-loader', displayName: '示范数据', settings };
    }
  }
}

/** A command's surroundings at an instant of the history: its key, and identifiers that depend on nothing else. */
export function contextAt(stage: Stage, caller: Caller, key: string, at: Date): OperationContext {
  const idempotencyKey = keyOf(stage.seed, key);
  const clock = clockOf(() => at);
  const random = createRandom(`${stage.seed}/ids/${key}`);
  return {
    caller,
    database: stage.database,
    commands: stage.commands,
    ids: createIdSource(() => at.getTime(), random.bytes),
    now: clock.now,
    today: clock.today,
    idempotencyKey,
  };
}

/** The idempotency key of a step: with it a second run finds what the first has done. */
export function keyOf(seed: string, key: string): string {
  return `demo-${seed}/${key}`;
}
