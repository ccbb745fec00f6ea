import { type Static, Type } from 'typebox';
import { type Day, formatFixed, formatMoney, formatQuantity } from '../../kernel/index.ts';
import { DayText, InstantText, MoneyText, oneOf, orNull, QuantityText } from '../../platform/operations/index.ts';
import { basisSchema, rateForm } from '../../primitives/rules/index.ts';
import {
  equipmentStates,
  exitPurposes,
  leftByLists,
  type Machine,
  outstanding,
  type PilotYearRecord,
  type Removal,
  removalKinds,
  stateOn,
  type TemporaryExit,
} from './model.ts';

const Rate = Type.String({ description: 'exact fraction: 0.13 is 13 %' });

export const EquipmentView = Type.Object({
  bookNo: Type.String(),
  equipmentNo: Type.String(),
  itemNo: Type.Integer(),
  lotNo: Type.String(),
  listNo: Type.String(),
  lineNo: Type.Integer(),
  hsCode: Type.String(),
  name: Type.String(),
  model: Type.String(),
  unit: Type.String(),
  kind: oneOf('ship_or_aircraft', 'vehicle', 'other'),
  /** On the day of the question. */
  state: oneOf(...equipmentStates),
  quantity: QuantityText,
  inBookQuantity: QuantityText,
  /** On hand and not claimed. */
  availableQuantity: QuantityText,
  awayQuantity: QuantityText,
  releasedQuantity: QuantityText,
  scrappedQuantity: QuantityText,
  /** Sent back abroad, to another book, or out once it was free. */
  leftByListsQuantity: QuantityText,
  price: MoneyText,
  exemptDuty: MoneyText,
  exemptVat: MoneyText,
  releasedOn: DayText,
  years: Type.Integer(),
  endsOn: DayText,
  dueBackOn: orNull(DayText),
  /** When the end of supervision was recorded; it is free from `endsOn` on all the same. */
  closedOn: orNull(DayText),
  serialNumbers: Type.Array(Type.String()),
  remark: Type.String(),
  registeredAt: InstantText,
});

export function equipmentView(machine: Machine, on: Day): Static<typeof EquipmentView> {
  const { equipment, standing } = machine;
  const {
    bookId: _book,
    ownerId: _owner,
    listId: _list,
    version: _version,
    removalCount: _r,
    exitCount: _e,
    ...rest
  } = equipment;
  return {
    ...rest,
    lotNo: String(equipment.lotNo),
    state: stateOn(machine, on),
    quantity: formatQuantity(equipment.quantity),
    inBookQuantity: formatQuantity(standing.inBook),
    availableQuantity: formatQuantity(standing.available),
    awayQuantity: formatQuantity(standing.away),
    releasedQuantity: formatQuantity(equipment.releasedQuantity),
    scrappedQuantity: formatQuantity(equipment.scrappedQuantity),
    leftByListsQuantity: formatQuantity(leftByLists(machine)),
    price: formatMoney(equipment.price),
    exemptDuty: formatMoney(equipment.exemptDuty),
    exemptVat: formatMoney(equipment.exemptVat),
    serialNumbers: [...equipment.serialNumbers],
    registeredAt: equipment.registeredAt.toISOString(),
  };
}

/** The tax of an early release: by what it was computed, and what came out. */
export const ReleaseTaxView = Type.Object({
  price: MoneyText,
  ratesOn: DayText,
  dutyRate: Rate,
  consumptionTaxRate: Rate,
  vatRate: Rate,
  rateReason: Type.String(),
  monthsUsed: Type.Integer(),
  monthsTotal: Type.Integer(),
  dutiableValue: MoneyText,
  duty: MoneyText,
  consumptionTax: MoneyText,
  vat: MoneyText,
  total: MoneyText,
  basis: basisSchema,
});

export function releaseTaxView(removal: Removal): Static<typeof ReleaseTaxView> | null {
  if (removal.kind !== 'tax_paid') return null;
  const { ratesOn, dutyRate, consumptionTaxRate, vatRate, rateReason, monthsUsed, monthsTotal } = removal;
  return {
    price: formatMoney(removal.price ?? 0n),
    ratesOn: ratesOn ?? removal.removedOn,
    dutyRate: dutyRate ?? '',
    consumptionTaxRate: consumptionTaxRate ?? '',
    vatRate: vatRate ?? '',
    rateReason: rateReason ?? '',
    monthsUsed: monthsUsed ?? 0,
    monthsTotal: monthsTotal ?? 0,
    dutiableValue: formatMoney(removal.dutiableValue ?? 0n),
    duty: formatMoney(removal.duty ?? 0n),
    consumptionTax: formatMoney(removal.consumptionTax ?? 0n),
    vat: formatMoney(removal.vat ?? 0n),
    total: formatMoney(removal.total ?? 0n),
    basis: [...(removal.basis ?? [])],
  };
}

export const RemovalView = Type.Object({
  removalNo: Type.Integer(),
  kind: oneOf(...removalKinds),
  quantity: QuantityText,
  removedOn: DayText,
  recordedAt: InstantText,
  reason: Type.String(),
  tax: orNull(ReleaseTaxView),
});

export function removalView(removal: Removal): Static<typeof RemovalView> {
  const { removalNo, kind, removedOn, reason } = removal;
  return {
    ...{ removalNo, kind, removedOn, reason },
    quantity: formatQuantity(removal.quantity),
    recordedAt: removal.recordedAt.toISOString(),
    tax: releaseTaxView(removal),
  };
}

export const ExitView = Type.Object({
  exitNo: Type.Integer(),
  purpose: oneOf(...exitPurposes),
  documentNo: Type.String(),
  place: Type.String(),
  quantity: QuantityText,
  returnedQuantity: QuantityText,
  releasedQuantity: QuantityText,
  outstandingQuantity: QuantityText,
  leftOn: DayText,
  dueOn: DayText,
  extendedOn: orNull(DayText),
  extensionReason: orNull(Type.String()),
  closedOn: orNull(DayText),
  isOverdue: Type.Boolean(),
});

export function exitView(exit: TemporaryExit, on: Day): Static<typeof ExitView> {
  const { exitNo, purpose, documentNo, place, leftOn, dueOn, extendedOn, extensionReason, closedOn } = exit;
  return {
    ...{ exitNo, purpose, documentNo, place, leftOn, dueOn, extendedOn, extensionReason, closedOn },
    quantity: formatQuantity(exit.quantity),
    returnedQuantity: formatQuantity(exit.returnedQuantity),
    releasedQuantity: formatQuantity(exit.releasedQuantity),
    outstandingQuantity: formatQuantity(outstanding(exit)),
    isOverdue: closedOn === null && dueOn < on,
  };
}

export const PilotYearView = Type.Object({
  year: Type.Integer(),
  exemptTax: MoneyText,
  years: Type.Integer(),
  domesticShare: Rate,
  yearShare: MoneyText,
  due: MoneyText,
  settledOn: DayText,
  basis: basisSchema,
});

export function pilotYearView(record: PilotYearRecord): Static<typeof PilotYearView> {
  const { year, years, settledOn } = record;
  return {
    ...{ year, years, settledOn },
    exemptTax: formatMoney(record.exemptTax),
    domesticShare: formatFixed(record.domesticShare, rateForm.decimals).replace(/\.?0+$/, ''),
    yearShare: formatMoney(record.yearShare),
    due: formatMoney(record.due),
    basis: [...record.basis],
  };
}
