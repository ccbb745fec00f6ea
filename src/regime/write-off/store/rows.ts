import type { DocumentTable } from '../../../platform/commands/index.ts';
import { fromRow, toRow } from '../../../platform/db/index.ts';
import type { Vector } from '../../../primitives/ledger/index.ts';
import {
  type AmountTexts,
  amountTexts,
  type MissingGoodsTax,
  type MissingGoodsTaxes,
  missingGoodsTaxesOf,
  missingGoodsTaxOf,
} from '../../duty/index.ts';
import { type FlowName, orderedFlows } from '../flows.ts';
import type { Disposition, DispositionKind, Flows, ReportLine, ReportTotals, WriteOff } from '../model.ts';

/** Exact numbers travel as text in JSON: declared, legal1, legal2, value. */
export type VectorJson = readonly [string, string, string, string];

export function vectorToJson({ declared, legal1, legal2, value }: Vector): VectorJson {
  return [String(declared), String(legal1), String(legal2), String(value)];
}

export function vectorFromJson([declared, legal1, legal2, value]: VectorJson): Vector {
  return { declared: BigInt(declared), legal1: BigInt(legal1), legal2: BigInt(legal2), value: BigInt(value) };
}

export const writeOffTable: DocumentTable = {
  table: 'write_offs',
  key: { write_off_id: 'uuid' },
  columns: {
    owner_id: 'uuid',
    book_id: 'uuid',
    book_no: 'text',
    write_off_no: 'text',
    cycle_no: 'int',
    period_from: 'date',
    period_through: 'date',
    state: 'text',
    noticed_at: 'timestamptz',
    stocktake_on: 'date',
    report_no: 'int',
    reported_at: 'timestamptz',
    report_entry_no: 'bigint',
    line_count: 'int',
    difference_count: 'int',
    totals: 'jsonb',
    tax: 'jsonb',
    note: 'text',
    passed_at: 'timestamptz',
    created_at: 'timestamptz',
  },
};

type WriteOffRow = Omit<WriteOff, 'totals' | 'tax'> & {
  readonly totals: AmountTexts<ReportTotals> | null;
  readonly tax: AmountTexts<MissingGoodsTax> | null;
};

export function rowOfWriteOff(writeOff: WriteOff): Record<string, unknown> {
  const { totals, tax } = writeOff;
  return toRow({ ...writeOff, totals: totals && amountTexts(totals), tax: tax && amountTexts(tax) });
}

export function writeOffOfRow(row: object): WriteOff {
  const { totals, tax, ...rest } = fromRow<WriteOffRow>(row);
  return { ...rest, totals: totals && totalsOf(totals), tax: tax && missingGoodsTaxOf(tax) };
}

function totalsOf(texts: AmountTexts<ReportTotals>): ReportTotals {
  return {
    ...texts,
    materialsInValue: BigInt(texts.materialsInValue),
    productsOutValue: BigInt(texts.productsOutValue),
    shortageValue: BigInt(texts.shortageValue),
    surplusValue: BigInt(texts.surplusValue),
  };
}

export const lineTable: DocumentTable = {
  table: 'write_off_lines',
  key: { write_off_id: 'uuid', report_no: 'int', line_no: 'int' },
  columns: {
    owner_id: 'uuid',
    item_no: 'int',
    stage: 'text',
    goods_kind: 'text',
    opening: 'jsonb',
    flows: 'jsonb',
    should_remain: 'jsonb',
    difference: 'jsonb',
    should_declared: 'bigint',
    counted: 'bigint',
    difference_declared: 'bigint',
    consumed: 'bigint',
    pending_out: 'bigint',
    pending_in: 'bigint',
    disposition: 'text',
    disposition_reason: 'text',
    disposition_terms: 'jsonb',
    taxes: 'jsonb',
  },
};

interface TermsJson {
  readonly lots: ReadonlyArray<{ readonly lotNo: string; readonly quantity: string }>;
  readonly surplus: readonly [legal1: string, legal2: string, value: string] | null;
  readonly customsValue: string | null;
}

type LineRow = Omit<ReportLine, 'opening' | 'flows' | 'shouldRemain' | 'difference' | 'disposition' | 'taxes'> & {
  readonly opening: VectorJson;
  readonly flows: Readonly<Partial<Record<FlowName, VectorJson>>>;
  readonly shouldRemain: VectorJson;
  readonly difference: VectorJson;
  readonly shouldDeclared: bigint;
  readonly differenceDeclared: bigint;
  readonly disposition: DispositionKind | null;
  readonly dispositionReason: string | null;
  readonly dispositionTerms: TermsJson | null;
  readonly taxes: AmountTexts<MissingGoodsTaxes> | null;
};

export function rowOfLine(line: ReportLine): Record<string, unknown> {
  const { disposition, taxes, flows } = line;
  return toRow({
    ...line,
    opening: vectorToJson(line.opening),
    flows: Object.fromEntries(Object.entries(flows).map(([name, vector]) => [name, vectorToJson(vector)])),
    shouldRemain: vectorToJson(line.shouldRemain),
    difference: vectorToJson(line.difference),
    shouldDeclared: line.shouldRemain.declared,
    differenceDeclared: line.difference.declared,
    disposition: disposition?.kind ?? null,
    dispositionReason: disposition?.reason ?? null,
    dispositionTerms: disposition && termsOf(disposition),
    taxes: taxes && amountTexts(taxes),
  });
}

export function lineOfRow(row: object): ReportLine {
  const { opening, flows, shouldRemain, difference, disposition, dispositionReason, dispositionTerms, taxes, ...rest } =
    fromRow<LineRow>(row);
  const { shouldDeclared: _should, differenceDeclared: _difference, ...line } = rest;
  return {
    ...line,
    opening: vectorFromJson(opening),
    flows: flowsOf(flows),
    shouldRemain: vectorFromJson(shouldRemain),
    difference: vectorFromJson(difference),
    disposition: disposition === null ? null : dispositionOf(disposition, dispositionReason ?? '', dispositionTerms),
    taxes: taxes && missingGoodsTaxesOf(taxes),
  };
}

function flowsOf(flows: LineRow['flows']): Flows {
  return orderedFlows((name) => {
    const vector = flows[name];
    return vector && vectorFromJson(vector);
  });
}

function termsOf({ lots, surplus, customsValue }: Disposition): TermsJson {
  return {
    lots: lots.map(({ lotNo, quantity }) => ({ lotNo: String(lotNo), quantity: String(quantity) })),
    surplus: surplus && [String(surplus.legal1), String(surplus.legal2), String(surplus.value)],
    customsValue: customsValue === null ? null : String(customsValue),
  };
}

function dispositionOf(kind: DispositionKind, reason: string, terms: TermsJson | null): Disposition {
  const surplus = terms?.surplus ?? null;
  const customsValue = terms?.customsValue ?? null;
  return {
    kind,
    reason,
    lots: (terms?.lots ?? []).map(({ lotNo, quantity }) => ({ lotNo: BigInt(lotNo), quantity: BigInt(quantity) })),
    surplus: surplus && { legal1: BigInt(surplus[0]), legal2: BigInt(surplus[1]), value: BigInt(surplus[2]) },
    customsValue: customsValue === null ? null : BigInt(customsValue),
  };
}

export const countTable: DocumentTable = {
  table: 'write_off_counts',
  key: { write_off_id: 'uuid', item_no: 'int', stage: 'text' },
  columns: {
    owner_id: 'uuid',
    quantity: 'bigint',
    counted_at: 'timestamptz',
    counted_by: 'text',
  },
};

export const listTable: DocumentTable = {
  table: 'write_off_lists',
  key: { list_id: 'uuid' },
  columns: { owner_id: 'uuid', write_off_id: 'uuid' },
};

export function columnsOf(table: DocumentTable): string {
  return [...Object.keys(table.key), ...Object.keys(table.columns), 'version'].join(', ');
}
