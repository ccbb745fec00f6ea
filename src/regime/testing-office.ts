import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { assert, type Result } from '../kernel/index.ts';
import { createRegistry, type Operation, type OperationContext, type Registry } from '../platform/operations/index.ts';
import { loadReference } from '../primitives/reference/index.ts';
import { actualUseOperations } from './actual-use/index.ts';
import { operations as bookOperations } from './books/index.ts';
import { clearanceOperations } from './clearance/index.ts';
import { deliveryOperations } from './delivery/index.ts';
import { saleOperations } from './duty/index.ts';
import { shippedLaw } from './duty/law.fixture.ts';
import { easyEntryOperations } from './easy-entry/index.ts';
import { equipmentOperations } from './equipment/index.ts';
import { operations as gateOperations } from './gate/index.ts';
import { lossOperations } from './losses/index.ts';
import { processingOperations } from './processing/index.ts';
import { operations as reconciliationOperations } from './reconciliation/index.ts';
import { stateStorageOperations } from './state-storage/index.ts';
import { accepted, type TestZone, testZoneId } from './testing.ts';
import { vatPilotOperations } from './vat-pilot/index.ts';
import { writeOffOperations } from './write-off/index.ts';

/** The operations of the regime as every surface calls them: shape first, then the room; answers checked too. */
export interface Office {
  readonly registry: Registry;
  invoke(name: string, context: OperationContext, input: unknown): Promise<Result<unknown>>;
  /** The answer of a call that the story expects to be accepted. */
  must<T>(name: string, context: OperationContext, input: unknown): Promise<T>;
  /** Expects the call to be refused with the code, and every table of the zone to be as it was; answers the facts. */
  refuses(code: string, name: string, context: OperationContext, input: unknown): Promise<Record<string, unknown>>;
  /** One text for all that the zone's tables hold. */
  digest(): Promise<string>;
}

/**
 * Who may do what is the house's affair; here everybody may try, and the rooms and the row security decide. `others`
 * are operations of rooms above the regime.
 */
export function openOffice(zone: TestZone, others: readonly Operation[] = []): Office {
  const reference = loadReference(fileURLToPath(new URL('../../reference', import.meta.url)));
  const registry = createRegistry(
    [
      ...bookOperations,
      ...clearanceOperations(reference),
      ...gateOperations,
      ...deliveryOperations(reference, shippedLaw()),
      ...easyEntryOperations(shippedLaw()),
      ...equipmentOperations(shippedLaw()),
      ...processingOperations,
      ...actualUseOperations,
      ...lossOperations(shippedLaw()),
      ...stateStorageOperations,
      ...saleOperations(shippedLaw()),
      ...reconciliationOperations,
      ...vatPilotOperations,
      ...writeOffOperations(shippedLaw()),
      ...others,
    ],
    { mayUse: () => true, checkOutputs: true },
  );
  const invoke = (name: string, context: OperationContext, input: unknown) => {
    const operation = registry.find(name);
    assert(operation, `no operation is called ${name}`);
    return registry.invoke(operation, context, input);
  };
  const digest = () => digestOf(zone);
  return {
    registry,
    invoke,
    digest,
    must: async <T>(name: string, context: OperationContext, input: unknown) =>
      accepted(await invoke(name, context, input)) as T,
    async refuses(code, name, context, input) {
      const before = await digest();
      const answer = await invoke(name, context, input);
      expect(answer.ok ? 'accepted' : answer.refusal.code, JSON.stringify(answer)).toBe(code);
      expect(await digest()).toBe(before);
      return answer.ok ? {} : { ...answer.refusal.facts };
    },
  };
}

/** What the narrow role that writes can see of one zone: documents, ledger, events, answers kept, messages to send. */
async function digestOf({ database }: TestZone): Promise<string> {
  return database.write(testZoneId, async (tx) => {
    const tables = await tx.query<{ name: string }>(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attname = 'zone_id'
       where n.nspname = 'entrepot' and c.relkind = 'r' and has_table_privilege(c.oid, 'select') order by c.relname`,
    );
    const digests: string[] = [];
    for (const { name } of tables.rows) {
      const found = await tx.query<{ digest: string }>(
        `select count(*) || ':' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest
         from ${name} t where zone_id = $1`,
        [testZoneId],
      );
      digests.push(`${name} ${found.rows[0]?.digest}`);
    }
    return digests.join('\n');
  });
}
