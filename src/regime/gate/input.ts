import { type Static, Type } from 'typebox';
import {
  accept,
  parsePositiveQuantity,
  parseQuantity,
  type Quantity,
  type Refused,
  type Result,
} from '../../kernel/index.ts';
import { oneOf, QuantityText } from '../../platform/operations/index.ts';
import type { GatePass, GatePassLine } from './model.ts';
import { refuse } from './refusals.ts';
import type { CarriedDocument, DocumentKind } from './service/documents.ts';

export const PassDraftInput = Type.Object({
  internalNo: Type.String({ minLength: 1, maxLength: 64 }),
  passType: oneOf('1', '2', '3', '4', '5', '6'),
  bindType: Type.Optional(oneOf('1', '2', '3')),
  direction: oneOf('in', 'out'),
  customsCode: Type.String({ pattern: '^[0-9]{4}$' }),
  vehicleNo: Type.String({ minLength: 1, maxLength: 32 }),
  containerNo: Type.Optional(Type.String({ maxLength: 64 })),
  vehicleWeightKg: QuantityText,
  frameWeightKg: Type.Optional(QuantityText),
  containerWeightKg: Type.Optional(QuantityText),
  remark: Type.Optional(Type.String({ maxLength: 255 })),
  lines: Type.Array(
    Type.Object({
      list: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
      stockNote: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
      lineNo: Type.Integer({ minimum: 1 }),
      quantity: QuantityText,
      grossWeightKg: QuantityText,
      netWeightKg: Type.Optional(QuantityText),
    }),
    { maxItems: 5000 },
  ),
});

export type PassDraft = Static<typeof PassDraftInput>;

export interface ParsedLine {
  readonly kind: DocumentKind;
  readonly document: string;
  readonly documentLineNo: number;
  readonly quantity: Quantity;
  readonly grossWeightKg: Quantity;
  readonly netWeightKg: Quantity;
}

export interface ParsedDraft {
  readonly vehicleWeightKg: Quantity;
  readonly frameWeightKg: Quantity;
  readonly containerWeightKg: Quantity;
  readonly lines: readonly ParsedLine[];
}

/** Reads all numbers of a draft; the first one that cannot be read is refused with its line and field. */
export function parseDraft(draft: PassDraft): Result<ParsedDraft> {
  const weights = [draft.vehicleWeightKg, draft.frameWeightKg ?? '0', draft.containerWeightKg ?? '0'];
  const parsed: Quantity[] = [];
  for (const [index, text] of weights.entries()) {
    const field = ['vehicleWeightKg', 'frameWeightKg', 'containerWeightKg'][index] ?? '';
    const weight = weightOf(text, 0, field);
    if (!weight.ok) return weight;
    parsed.push(weight.value);
  }
  const lines: ParsedLine[] = [];
  for (const [index, line] of draft.lines.entries()) {
    const named = namedDocument(line, index + 1);
    if (!named.ok) return named;
    const quantity = parsePositiveQuantity(line.quantity);
    if (!quantity.ok) return atLine(index + 1, quantity);
    const gross = weightOf(line.grossWeightKg, index + 1, 'grossWeightKg');
    if (!gross.ok) return gross;
    const net = weightOf(line.netWeightKg ?? line.grossWeightKg, index + 1, 'netWeightKg');
    if (!net.ok) return net;
    lines.push({
      ...named.value,
      documentLineNo: line.lineNo,
      quantity: quantity.value,
      grossWeightKg: gross.value,
      netWeightKg: net.value,
    });
  }
  const [vehicleWeightKg = 0n, frameWeightKg = 0n, containerWeightKg = 0n] = parsed;
  return accept({ vehicleWeightKg, frameWeightKg, containerWeightKg, lines });
}

/** A line names a list or a stock note, never both. */
function namedDocument(
  { list, stockNote }: PassDraft['lines'][number],
  lineNo: number,
): Result<Pick<ParsedLine, 'kind' | 'document'>> {
  if (list !== undefined && stockNote === undefined) return accept({ kind: 'list', document: list });
  if (stockNote !== undefined && list === undefined) return accept({ kind: 'stock_note', document: stockNote });
  return refuse('pass_line_names_no_document', { lineNo });
}

/** The same refusal, saying also in which line the number stands. */
function atLine(lineNo: number, { refusal: { code, facts } }: Refused): Refused {
  return { ok: false, refusal: { code, facts: { ...facts, lineNo, field: 'quantity' } } };
}

function weightOf(text: string, lineNo: number, field: string): Result<Quantity> {
  const parsed = parseQuantity(text);
  if (!parsed.ok || parsed.value < 0n) return refuse('pass_number_malformed', { lineNo, field, text });
  return parsed;
}

/** The lines of a pass, with what the documents say of their goods. Refusal: pass_line_unknown. */
export function passLines(
  pass: Pick<GatePass, 'passId' | 'ownerId'>,
  parsed: readonly ParsedLine[],
  documents: ReadonlyMap<string, CarriedDocument>,
): Result<GatePassLine[]> {
  const lines: GatePassLine[] = [];
  for (const [index, line] of parsed.entries()) {
    const loaded = documents.get(line.document);
    const goods = loaded?.lines[line.documentLineNo - 1];
    if (!loaded || !goods) return refuse('pass_line_unknown', { document: line.document, lineNo: line.documentLineNo });
    lines.push({
      passId: pass.passId,
      lineNo: index + 1,
      ownerId: pass.ownerId,
      documentId: loaded.documentId,
      documentNo: loaded.documentNo,
      documentLineNo: goods.lineNo,
      hsCode: goods.hsCode,
      materialNo: goods.materialNo,
      name: goods.name,
      declaredUnit: goods.declaredUnit,
      quantity: line.quantity,
      grossWeightKg: line.grossWeightKg,
      netWeightKg: line.netWeightKg,
      version: 0,
    });
  }
  return accept(lines);
}
