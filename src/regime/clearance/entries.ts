import { assert, type Day, parseQuantity } from '../../kernel/index.ts';
import type { LedgerIntent, LotMemory, LotQuantity } from '../../primitives/ledger/index.ts';
import type { AccountBook } from '../books/index.ts';
import { supervisedFrom } from '../equipment-guard/index.ts';
import { consumptionClaims, consumptionPostings, consumptionVoids } from './consumption.ts';
import {
  claimReference,
  counterStage,
  isAdmission,
  type ListLine,
  listSubject,
  type NamedLot,
  stageOf,
  type VerificationList,
  writesEntries,
} from './model.ts';

/**
 * What comes in from the country for a principal there (委托加工) is not under bond; everything else that a list brings in
 * is, also what was bought in the country for export.
 */
export function statusOnEntry(list: VerificationList, { purpose }: AccountBook): LotMemory['taxStatus'] {
  return purpose === 'entrusted' && list.line === 'second' && isAdmission(list) ? 'non_bonded' : 'bonded';
}

/** What a list's approval asks of the ledger: a claim for each line, a mere check, or nothing, by its mode. */
export function claimIntents(
  list: VerificationList,
  lines: readonly ListLine[],
  on: Day,
  status: LotMemory['taxStatus'] = 'bonded',
): LedgerIntent[] {
  if (list.consumption) return consumptionClaims(list, list.consumption, on);
  if (writesEntries(list.deductionMode)) return lines.map((line) => claimIntent(list, line, on, status));
  if (list.deductionMode === 'NF' && !isAdmission(list)) {
    return lines.map((line) => ({
      kind: 'check',
      ...originOf(list, line, on),
      itemNo: itemOf(line),
      from: stageOf(list),
      declared: line.declaredQuantity,
    }));
  }
  return [];
}

function claimIntent(list: VerificationList, line: ListLine, on: Day, status: LotMemory['taxStatus']): LedgerIntent {
  const base = {
    ...originOf(list, line, on),
    itemNo: itemOf(line),
    pending: { reference: claimReference(list, line.lineNo) },
  };
  if (!isAdmission(list)) {
    const issue = { ...base, kind: 'issue', from: stageOf(list), to: counterStage(list) } as const;
    return { ...issue, declared: line.declaredQuantity, ...(line.lots ? { lots: line.lots.map(lotOf) } : {}) };
  }
  const vector = {
    declared: line.declaredQuantity,
    legal1: line.legalQuantity1,
    legal2: line.legalQuantity2,
    value: line.valueUsd,
  };
  return {
    ...base,
    kind: 'receive',
    from: counterStage(list),
    to: stageOf(list),
    vector,
    lot: lotMemory(list, line, on, status),
  };
}

/** By line of an in-list: from which day the machines that came from another book are supervised. */
export type SupervisedDays = ReadonlyMap<number, Day>;

/** Posts every claim of the list, once; lots of transferred machines remember since when they are supervised. */
export function settleIntents(
  list: VerificationList,
  lines: readonly ListLine[],
  on: Day,
  supervised: SupervisedDays = new Map(),
): LedgerIntent[] {
  if (!writesEntries(list.deductionMode)) return [];
  if (list.consumption) return consumptionPostings(list, list.consumption, lines, on);
  return lines.map((line) => ({
    kind: 'settle',
    ...originOf(list, line, on),
    reference: claimReference(list, line.lineNo),
    ...memoryOfMachines(list, supervised.get(line.lineNo)),
  }));
}

function memoryOfMachines(list: VerificationList, firstOn: Day | undefined) {
  return firstOn === undefined || !isAdmission(list) ? {} : { memory: { [supervisedFrom]: firstOn } };
}

/** Gives back every claim of the list. */
export function voidIntents(list: VerificationList, lines: readonly ListLine[], on: Day): LedgerIntent[] {
  if (!writesEntries(list.deductionMode)) return [];
  if (list.consumption) return consumptionVoids(list, list.consumption, on);
  return lines.map((line) => ({
    kind: 'void',
    ...originOf(list, line, on),
    reference: claimReference(list, line.lineNo),
  }));
}

function lotOf({ lotNo, quantity }: NamedLot): LotQuantity {
  const parsed = parseQuantity(quantity);
  assert(parsed.ok, 'a line keeps the quantities that were read');
  return { lotNo: BigInt(lotNo), quantity: parsed.value };
}

function originOf(list: VerificationList, line: ListLine, effectiveOn: Day) {
  return { bookId: list.bookId, document: listSubject(list), lineNo: line.lineNo, effectiveOn };
}

function itemOf(line: ListLine): number {
  assert(line.itemNo !== null, `line ${line.lineNo} has its item before it reaches the ledger`);
  return line.itemNo;
}

/** What duty law must remember of the admission: the list and its line, day, origin, mode, status, price. */
function lotMemory(
  list: VerificationList,
  line: ListLine,
  openedOn: Day,
  taxStatus: LotMemory['taxStatus'],
): LotMemory {
  return {
    openedOn,
    originCountry: line.originCountry,
    supervisionMode: list.supervisionMode,
    taxStatus,
    memory: {
      listId: list.listId,
      listNo: list.listNo,
      entryNo: list.entryNo,
      line: list.line,
      hsCode: line.hsCode,
      currencyCode: line.currencyCode,
      totalPrice: String(line.totalPrice),
      declaredQuantity: String(line.declaredQuantity),
      billVersion: line.billVersion,
    },
  };
}
