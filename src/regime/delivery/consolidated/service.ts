import { accept, type Id, parseDay, type Result } from '../../../kernel/index.ts';
import type { EventDraft } from '../../../platform/commands/index.ts';
import type { Queryable } from '../../../platform/db/index.ts';
import { type OperationContext, runCommand } from '../../../platform/operations/index.ts';
import type { Law } from '../../../primitives/rules/index.ts';
import { findBookById } from '../../books/index.ts';
import { draftChange, type ListDraft, planOf } from '../../clearance/index.ts';
import { newDiscrepancy } from '../../reconciliation/index.ts';
import { openPeriodEnds } from '../../write-off/index.ts';
import { type DeliveryForm, formSubject } from '../forms/model.ts';
import { loadForm } from '../forms/service.ts';
import type { StockNote } from '../notes/model.ts';
import { saveNote } from '../notes/store.ts';
import { consolidatedLines, decideConsolidation, type UsdRates } from './decide.ts';
import { dueToDeclare } from './due.ts';
import { declaredOfForm, passedNotes } from './store.ts';

export interface ConsolidationInput {
  readonly form: string;
  /** The enterprise's own number of the new list. */
  readonly internalNo: string;
  /** Notes that passed until this day; today where absent. */
  readonly through?: string;
  readonly usdRates?: UsdRates;
  readonly supervisionMode?: string;
  readonly remark?: string;
}

/** 料件进出区、成品进出区、设备进出区 (regime E.1), by what kind of goods the form is for. */
const modeOfGoods: Readonly<Record<DeliveryForm['goodsKind'], string>> = {
  material: '5000',
  finished: '5100',
  equipment: '5300',
  leftover: '5000',
  defective: '5000',
};

/**
 * 集中申报: draws up the draft list of all notes that passed until a day, each note once. A note past its due day is
 * still declared, and an officer sees that it was late. Refusals: form_unknown, form_not_consolidated,
 * nothing_to_consolidate, list_exists, line_value_missing where no rate to the US dollar is given.
 */
export function consolidateNotes(
  context: OperationContext,
  law: Law,
  input: ConsolidationInput,
): Promise<Result<{ readonly listId: Id }>> {
  const { zoneId } = context.caller.settings;
  return runCommand(context, 'consolidate_stock_notes', input, async (tx) => {
    const loaded = await loadForm(tx, zoneId, input.form);
    if (!loaded.ok) return loaded;
    const { form, lines: formLines } = loaded.value;
    const through = input.through === undefined ? accept(context.today()) : parseDay(input.through);
    if (!through.ok) return through;
    const taken = decideConsolidation(form, await passedNotes(tx, zoneId, form.formId, through.value), through.value);
    if (!taken.ok) return taken;
    const before = await declaredOfForm(tx, zoneId, form.formId);
    const lines = consolidatedLines(formLines, taken.value, before, input.usdRates ?? {});
    if (!lines.ok) return lines;
    const book = await findBookById(tx, zoneId, form.bookId);
    if (!book) throw new Error(`the book of form ${form.formId} is not there`);
    const drafted = draftChange(context, book, { ...headOf(form, input), lines: lines.value }, form.formId);
    if (!drafted.ok) return drafted;
    const { list } = drafted.value;
    const late = await lateNotes(tx, zoneId, context, law, form, taken.value.notes);
    if (!late.ok) return late;
    const notes = taken.value.notes.map((note) => saveNote({ ...note, consolidatedListId: list.listId }));
    const plan = planOf([drafted.value], [...notes, ...late.value.map(({ document }) => document)]);
    const event: EventDraft = {
      kind: 'notes_consolidated',
      ownerId: form.ownerId,
      occurredAt: context.now(),
      subjects: [formSubject(form), `list:${list.internalNo}`, `book:${form.bookNo}`],
      facts: { list: list.internalNo, notes: taken.value.notes.map(({ noteNo, internalNo }) => noteNo ?? internalNo) },
    };
    return accept({ ...plan, events: [...plan.events, event, ...late.value.map((one) => one.event)] });
  });
}

function headOf(form: DeliveryForm, input: ConsolidationInput): Omit<ListDraft, 'lines'> {
  return {
    bookNo: form.bookNo,
    internalNo: input.internalNo,
    line: 'second',
    direction: form.direction,
    // 1 集报, 5 保税展示交易 (regime C.3).
    listType: form.businessType === 'C' ? '5' : '1',
    goodsKind: form.goodsKind,
    supervisionMode: input.supervisionMode ?? modeOfGoods[form.goodsKind],
    // At the second line the zone side declares transport mode 9 and country 142 (regime E.2).
    transportMode: '9',
    countryCode: '142',
    customsCode: form.customsCode,
    ...(input.remark === undefined ? {} : { remark: input.remark }),
  };
}

/** The notes whose due day has passed, as discrepancies that an officer looks at. */
async function lateNotes(
  tx: Queryable,
  zoneId: number,
  context: OperationContext,
  law: Law,
  form: DeliveryForm,
  notes: readonly StockNote[],
): Promise<Result<ReturnType<typeof newDiscrepancy>[]>> {
  const ends = await openPeriodEnds(tx, zoneId, [form.bookId]);
  const today = context.today();
  const late: ReturnType<typeof newDiscrepancy>[] = [];
  for (const note of notes) {
    const due = dueToDeclare(note.passedOn, ends.get(form.bookId), law);
    if (!due.ok) return due;
    if (note.operation === 'return' || due.value === null || due.value >= today) continue;
    late.push(
      newDiscrepancy(context, {
        kind: 'consolidated_declaration_late',
        ownerId: form.ownerId,
        subject: `note:${note.noteNo ?? note.internalNo}`,
        facts: { form: form.formNo ?? form.internalNo, passedOn: note.passedOn, due: due.value, declaredOn: today },
        occurredAt: context.now(),
      }),
    );
  }
  return accept(late);
}
