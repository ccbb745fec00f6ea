import { createIdSource, dayOfInstant, type Id, type Result } from '../kernel/index.ts';
import { createCommandRunner } from '../platform/commands/index.ts';
import { createTestDatabase, type TestDatabase } from '../platform/db/testing.ts';
import type { OperationContext } from '../platform/operations/index.ts';
import { ledgerParticipant } from '../primitives/ledger/index.ts';
import { type BookKind, type BookPurpose, fileBook, fileItems, moveBook, type ProcessingType } from './books/index.ts';
import type { ListDraft } from './clearance/index.ts';

export const testZoneId = 1;
export const partyA: Id = '00000000-0000-7000-8000-00000000000a';
export const partyB: Id = '00000000-0000-7000-8000-00000000000b';

/** A zone for stories: a database of its own, a clock that the story moves, and people who act. */
export interface TestZone {
  readonly database: TestDatabase;
  /** A fresh context (and idempotency key) for whoever acts. */
  as(role: 'customs_officer' | 'enterprise_clerk', partyId?: Id, idempotencyKey?: string): OperationContext;
  setClock(instant: string): void;
  drop(): Promise<void>;
}

export async function createTestZone(): Promise<TestZone> {
  const database = await createTestDatabase();
  let clock = new Date('2026-07-01T01:00:00Z');
  let keys = 0;
  const now = () => clock;
  const ids = createIdSource(Date.now, (size) => crypto.getRandomValues(new Uint8Array(size)));
  const commands = createCommandRunner({ database, participants: [ledgerParticipant], ids, now });
  return {
    database,
    as(role, partyId, idempotencyKey) {
      const isOfficer = role === 'customs_officer';
      keys += 1;
      return {
        caller: {
          userId: isOfficer ? 'officer' : `clerk-${partyId ?? partyA}`,
          displayName: role,
          settings: {
            zoneId: testZoneId,
            reach: isOfficer ? 'zone' : 'party',
            partyId: isOfficer ? null : (partyId ?? partyA),
            role,
          },
        },
        database,
        commands,
        ids,
        now,
        today: () => dayOfInstant(clock),
        idempotencyKey: idempotencyKey ?? `story-${keys}`,
      };
    },
    setClock(instant) {
      clock = new Date(instant);
    },
    drop: () => database.drop(),
  };
}

/** The value of a result that the story expects to be accepted. */
export function accepted<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code} ${JSON.stringify(result.refusal.facts)}`);
  return result.value;
}

/** The refusal of a result that the story expects to be refused. */
export function refused(result: Result<unknown>): string {
  if (result.ok) throw new Error('accepted, but a refusal was expected');
  return result.refusal.code;
}

export interface TestBookOptions {
  readonly ownerId?: Id;
  readonly kind?: BookKind;
  readonly processingType?: ProcessingType;
  readonly purpose?: BookPurpose;
  readonly bookkeepingMode?: 'accumulate' | 'per_line';
}

/** An approved accumulating logistics book of party A with one item of each draft. */
export async function openTestBook(
  zone: TestZone,
  bookNo: string,
  items: Parameters<typeof fileItems>[1]['items'],
  options: TestBookOptions = {},
): Promise<void> {
  const officer = () => zone.as('customs_officer');
  accepted(
    await fileBook(officer(), {
      bookNo,
      ownerId: options.ownerId ?? partyA,
      kind: options.kind ?? 'logistics',
      ...(options.processingType ? { processingType: options.processingType } : {}),
      ...(options.purpose ? { purpose: options.purpose } : {}),
      bookkeepingMode: options.bookkeepingMode ?? 'accumulate',
      customsCode: '1510',
      enterpriseCustomsCode: '2201260A01',
      enterpriseName: '兴隆示范物流有限公司',
    }),
  );
  accepted(await moveBook(officer(), 'approve', { bookNo }));
  if (items.length > 0) accepted(await fileItems(officer(), { bookNo, items }));
}

/** Lamps of golden case G1: sets, statutory sets and kilograms. */
export const lamp = {
  materialNo: 'LAMP-2255',
  hsCode: '9405310000',
  name: '圣诞灯串',
  declaredUnit: '006',
  legalUnit1: '006',
  legalUnit2: '035',
};

/** A list of one line; what is not given is an inbound second-line list of lamps. */
export function listDraft(
  internalNo: string,
  terms: Partial<Omit<ListDraft, 'lines'>>,
  line: Partial<ListDraft['lines'][number]>,
): ListDraft {
  return {
    bookNo: 'T3111W000076',
    internalNo,
    line: 'second',
    direction: 'in',
    supervisionMode: '5000',
    transportMode: '9',
    customsCode: '1510',
    countryCode: '142',
    ...terms,
    lines: [
      {
        lineNo: 1,
        itemNo: 1,
        ...lamp,
        declaredQuantity: '1',
        legalQuantity1: '1',
        legalQuantity2: '1',
        unitPrice: '1',
        currencyCode: '502',
        totalPrice: '1',
        ...line,
      },
    ],
  };
}
