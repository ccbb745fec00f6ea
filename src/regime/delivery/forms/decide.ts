import { accept, type Day, formatQuantity, type Quantity, type Result } from '../../../kernel/index.ts';
import { type AccountBook, type BookItem, decideItemUse, decideOpenFor } from '../../books/index.ts';
import { refuse } from '../refusals.ts';
import { type DeliveryForm, type FormLine, type FormMove, formSubject, formTransitions, leftOnLine } from './model.ts';

/** The form after the move. Refusal: form_move_not_allowed. */
export function decideFormMove(form: DeliveryForm, move: FormMove): Result<DeliveryForm> {
  const { from, to } = formTransitions[move];
  if (from.includes(form.state)) return accept({ ...form, state: to });
  return refuse('form_move_not_allowed', { form: formSubject(form), state: form.state, move });
}

/** 申报、变更: an open book whose items the lines name, and a term that has not ended. */
export function decideFormLines(
  form: DeliveryForm,
  lines: readonly FormLine[],
  { book, items }: { readonly book: AccountBook; readonly items: ReadonlyMap<number, BookItem> },
  on: Day,
): Result<void> {
  const open = decideOpenFor(book, on);
  if (!open.ok) return open;
  if (form.validThrough < on) {
    return refuse('form_expired', { form: formSubject(form), validThrough: form.validThrough, on });
  }
  for (const line of lines) {
    if (line.itemNo === null) {
      if (form.direction === 'in' && book.bookkeepingMode === 'per_line') continue;
      return refuse('form_item_required', { lineNo: line.lineNo });
    }
    const item = items.get(line.itemNo);
    if (!item) return refuse('form_item_unknown', { bookNo: book.bookNo, itemNo: line.itemNo, lineNo: line.lineNo });
    const used = decideItemUse(book, item, { ...line, direction: form.direction });
    if (!used.ok) return used;
  }
  return accept(undefined);
}

/** Whether notes of the form may be made and approved today. Refusals: form_not_open, form_expired. */
export function decideFormOpen(form: DeliveryForm, on: Day): Result<void> {
  if (form.state !== 'approved') return refuse('form_not_open', { form: formSubject(form), state: form.state });
  if (form.validThrough < on) {
    return refuse('form_expired', { form: formSubject(form), validThrough: form.validThrough, on });
  }
  return accept(undefined);
}

/**
 * 变更: new quantities and prices of lines that stay what they are, and new lines behind them. Refusals:
 * form_line_fixed where the goods differ or the line is gone, form_below_notes.
 */
export function decideChangedFormLines(
  form: DeliveryForm,
  before: readonly FormLine[],
  after: readonly FormLine[],
): Result<readonly FormLine[]> {
  const kept: FormLine[] = [];
  for (const line of after) {
    const known = before[line.lineNo - 1];
    kept.push(
      known
        ? {
            ...line,
            notedQuantity: known.notedQuantity,
            returnedQuantity: known.returnedQuantity,
            version: known.version,
          }
        : line,
    );
  }
  for (const line of before) {
    const next = kept[line.lineNo - 1];
    const isSame =
      next &&
      (['itemNo', 'materialNo', 'hsCode', 'declaredUnit'] as const).every((field) => next[field] === line[field]);
    if (!isSame) return refuse('form_line_fixed', { form: formSubject(form), lineNo: line.lineNo });
    if (leftOnLine(next) < 0n) {
      const noted = formatQuantity(line.notedQuantity - line.returnedQuantity);
      return refuse('form_below_notes', { form: formSubject(form), lineNo: line.lineNo, noted });
    }
  }
  return accept(kept);
}

/** 上限: the line after a note takes so much of it. Refusal: form_exceeded (error 67 of the customs window). */
export function takeOfLine(form: DeliveryForm, line: FormLine, quantity: Quantity): Result<FormLine> {
  const left = leftOnLine(line);
  if (quantity <= left) return accept({ ...line, notedQuantity: line.notedQuantity + quantity });
  return refuse('form_exceeded', {
    form: formSubject(form),
    lineNo: line.lineNo,
    left: formatQuantity(left),
    requested: formatQuantity(quantity),
  });
}
