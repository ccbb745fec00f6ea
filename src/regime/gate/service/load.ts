import { accept, type Result } from '../../../kernel/index.ts';
import type { Queryable } from '../../../platform/db/index.ts';
import type { GatePass, GatePassLine } from '../model.ts';
import { refuse } from '../refusals.ts';
import { findPass, findPassLines } from '../store.ts';

export interface LoadedPass {
  readonly pass: GatePass;
  readonly lines: readonly GatePassLine[];
}

/** The pass, or `pass_unknown` when it is absent or not the caller's to see. */
export async function loadPass(tx: Queryable, zoneId: number, name: string): Promise<Result<LoadedPass>> {
  const pass = await findPass(tx, zoneId, name);
  if (!pass) return refuse('pass_unknown', { pass: name });
  return accept({ pass, lines: await findPassLines(tx, zoneId, pass.passId) });
}
