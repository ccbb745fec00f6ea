import { accept, type Id, type Result } from '../../../kernel/index.ts';
import type { Queryable } from '../../../platform/db/index.ts';
import { loadList, type VerificationList } from '../../../regime/clearance/index.ts';
import { findNewestPassOf, type GatePass, type GatePassLine, loadPass } from '../../../regime/gate/index.ts';
import { twoStepPassDefinition, vehicleDefinition } from '../definitions/index.ts';
import { describe } from '../described.ts';
import type { DescribedDocument } from '../model.ts';
import { refuse } from '../refusals.ts';
import { filerOf } from './filer.ts';

/** Refuses: pass_unknown, pass_without_declaration. */
export async function loadTwoStepPass(tx: Queryable, zoneId: number, name: string): Promise<Result<DescribedDocument>> {
  const loaded = await loadPass(tx, zoneId, name);
  if (!loaded.ok) return loaded;
  const { pass, lines } = loaded.value;
  const lists = await listsOf(tx, zoneId, pass, lines);
  const number = pass.passNo ?? pass.internalNo;
  if (!lists.some(({ entryNo }) => entryNo !== null)) return refuse('pass_without_declaration', { pass: number });
  const filer = await filerOf(tx, zoneId, { ownerId: pass.ownerId, bookId: lists[0]?.bookId ?? null });
  const names = { documentId: pass.passId, number, declaredAt: pass.declaredAt };
  return accept(describe(twoStepPassDefinition, { ...filer, pass, lists }, names));
}

async function listsOf(
  tx: Queryable,
  zoneId: number,
  { relatedKind }: GatePass,
  lines: readonly GatePassLine[],
): Promise<VerificationList[]> {
  if (relatedKind !== 'list') return [];
  const listIds: readonly Id[] = [...new Set(lines.map(({ documentId }) => documentId))];
  const lists: VerificationList[] = [];
  for (const listId of listIds) {
    const loaded = await loadList(tx, zoneId, listId);
    if (loaded.ok) lists.push(loaded.value.list);
  }
  return lists;
}

/** Refuses: vehicle_unknown. */
export async function loadVehicle(
  tx: Queryable,
  zoneId: number,
  vehicleNo: string,
): Promise<Result<DescribedDocument>> {
  const pass = await findNewestPassOf(tx, zoneId, vehicleNo);
  if (!pass) return refuse('vehicle_unknown', { vehicleNo });
  const document = { pass, ...(await filerOf(tx, zoneId, { ownerId: pass.ownerId, bookId: null })) };
  const names = { documentId: pass.vehicleNo, number: pass.vehicleNo, declaredAt: pass.declaredAt };
  return accept(describe(vehicleDefinition, document, names));
}
