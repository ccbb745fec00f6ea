import { accept, assert, dayOfInstant, formatQuantity, parseMoney, type Result } from '../../../kernel/index.ts';
import type { Queryable } from '../../../platform/db/index.ts';
import { type OperationContext, runCommand } from '../../../platform/operations/index.ts';
import { type LotOrigin, lotsOfDocumentLine, originsOfLots } from '../../../primitives/ledger/index.ts';
import { type Law, readMoney } from '../../../primitives/rules/index.ts';
import { findBookById } from '../../books/index.ts';
import { type ListLine, listSubject, loadList, type VerificationList } from '../../clearance/index.ts';
import { decideRegistrable, firstDayOf, kindOfHsCode, supervisionOf } from '../decide.ts';
import type { Equipment, EquipmentKind } from '../model.ts';
import { refuse } from '../refusals.ts';
import { findEquipmentOfLine, findMachine, saveEquipment } from '../store.ts';
import { type MachineName, planOfDeed, quantityFact } from './shared.ts';

export interface EquipmentDraft {
  readonly list: string;
  readonly lineNo: number;
  readonly equipmentNo: string;
  readonly price: string;
  readonly exemptDuty: string;
  readonly exemptVat: string;
  /** Not given: as the tariff code says. */
  readonly kind?: EquipmentKind;
  readonly serialNumbers?: readonly string[];
  readonly remark?: string;
}

/**
 * 设备登记: a record for what a line of a posted inbound list brought into an equipment book.
 * Refusals: list_unknown, book_not_equipment, equipment_list_outbound, equipment_list_not_posted, equipment_line_unknown,
 * equipment_line_registered, equipment_exists, serial_numbers_exceed_quantity, those of the parameters.
 */
export function registerEquipment(context: OperationContext, law: Law, draft: EquipmentDraft) {
  const { zoneId } = context.caller.settings;
  return runCommand<MachineName>(context, 'register_equipment', draft, async (tx) => {
    const found = await lineToRegister(tx, zoneId, draft);
    if (!found.ok) return found;
    const { list, line } = found.value;
    const kind = draft.kind ?? kindOfHsCode(line.hsCode);
    const lot = await lotOfLine(tx, zoneId, list, line);
    const enteredOn = list.declarationReleasedAt ? dayOfInstant(list.declarationReleasedAt) : list.postedOn;
    assert(enteredOn !== null, 'a posted list has its day');
    const first = firstDayOf(enteredOn, lot, law);
    if (!first.ok) return first;
    const releasedOn = first.value;
    const supervision = supervisionOf(kind, releasedOn, law);
    if (!supervision.ok) return supervision;
    const amounts = amountsOf(draft);
    if (!amounts.ok) return amounts;
    const described = describe(draft, line);
    if (!described.ok) return described;
    assert(line.itemNo !== null, 'a posted inbound line has its item');
    const equipment: Equipment = {
      ...described.value,
      ...amounts.value,
      ...supervision.value,
      bookId: list.bookId,
      ownerId: list.ownerId,
      bookNo: list.bookNo,
      itemNo: line.itemNo,
      lotNo: lot.lotNo,
      listId: list.listId,
      listNo: list.listNo ?? list.internalNo,
      kind,
      releasedOn,
      registeredAt: context.now(),
      releasedQuantity: 0n,
      scrappedQuantity: 0n,
      dueBackOn: null,
      closedOn: null,
      removalCount: 0,
      exitCount: 0,
      version: 0,
    };
    const facts = { endsOn: equipment.endsOn, releasedOn, ...quantityFact(equipment.quantity) };
    const documents = [saveEquipment(equipment)];
    return accept(planOfDeed(context, { kind: 'equipment_registered', equipment, facts, documents }));
  });
}

async function lotOfLine(tx: Queryable, zoneId: number, list: VerificationList, line: ListLine): Promise<LotOrigin> {
  const [moved] = await lotsOfDocumentLine(tx, zoneId, list.bookId, listSubject(list), line.lineNo);
  assert(moved, 'a posted inbound line has its lot');
  const lot = (await originsOfLots(tx, zoneId, list.bookId, [moved.lotNo])).get(moved.lotNo);
  assert(lot, 'a lot is known to its book');
  return lot;
}

async function lineToRegister(
  tx: Queryable,
  zoneId: number,
  { list: name, lineNo, equipmentNo }: EquipmentDraft,
): Promise<Result<{ readonly list: VerificationList; readonly line: ListLine }>> {
  const loaded = await loadList(tx, zoneId, name);
  if (!loaded.ok) return loaded;
  const { list, lines } = loaded.value;
  const book = await findBookById(tx, zoneId, list.bookId);
  assert(book, 'a list has its book');
  const line = decideRegistrable(book, list, lines, lineNo);
  if (!line.ok) return line;
  const before = await findEquipmentOfLine(tx, zoneId, list.listId, lineNo);
  if (before) {
    const facts = { list: listSubject(list), lineNo, equipmentNo: before.equipmentNo };
    return refuse('equipment_line_registered', facts);
  }
  if (await findMachine(tx, zoneId, list.bookId, equipmentNo)) {
    return refuse('equipment_exists', { bookNo: list.bookNo, equipmentNo });
  }
  return accept({ list, line: line.value });
}

function amountsOf(draft: EquipmentDraft): Result<Pick<Equipment, 'price' | 'exemptDuty' | 'exemptVat'>> {
  const price = readMoney('price', draft.price);
  if (!price.ok) return price;
  if (price.value === 0n) return refuse('equipment_price_missing', { equipmentNo: draft.equipmentNo });
  const exemptDuty = parseMoney(draft.exemptDuty);
  if (!exemptDuty.ok) return exemptDuty;
  const exemptVat = parseMoney(draft.exemptVat);
  if (!exemptVat.ok) return exemptVat;
  return accept({ price: price.value, exemptDuty: exemptDuty.value, exemptVat: exemptVat.value });
}

type Described = Pick<
  Equipment,
  'equipmentNo' | 'lineNo' | 'hsCode' | 'name' | 'model' | 'unit' | 'quantity' | 'serialNumbers' | 'remark'
>;

function describe({ equipmentNo, serialNumbers = [], remark = '' }: EquipmentDraft, line: ListLine): Result<Described> {
  const { lineNo, hsCode, name, model, declaredUnit: unit, declaredQuantity: quantity } = line;
  if (BigInt(serialNumbers.length) * 100_000n > quantity) {
    return refuse('serial_numbers_exceed_quantity', {
      count: serialNumbers.length,
      quantity: formatQuantity(quantity),
    });
  }
  return accept({ equipmentNo, lineNo, hsCode, name, model, unit, quantity, serialNumbers, remark });
}
