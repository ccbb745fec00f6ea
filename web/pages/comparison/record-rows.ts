import type { InputOf } from '../../api/operations.ts';

type RowInput = InputOf<'submit_enterprise_records'>['rows'][number];

const kinds: Readonly<Record<string, RowInput['kind']>> = {
  ...{ 入库: 'in', 出库: 'out', 生产: 'produce', 耗用: 'consume', 调整: 'adjust', 结存: 'stock' },
  ...{ in: 'in', out: 'out', produce: 'produce', consume: 'consume', adjust: 'adjust', stock: 'stock' },
};

export interface RecordRows {
  readonly rows: readonly RowInput[];
  /** Numbers of the lines that cannot be read. */
  readonly unreadable: readonly number[];
}

/**
 * Rows with tabs or commas between cells: record number, time, item or material number, kind, quantity, and where they
 * matter unit, document and lot. A first line of headings is passed over.
 */
export function recordRowsOf(text: string): RecordRows {
  const rows: RowInput[] = [];
  const unreadable: number[] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const cells = line.split(line.includes('\t') ? '\t' : ',').map((cell) => cell.trim());
    const [recordNo = '', time = '', item = '', kindWord = '', quantity = '', unit, document, lot] = cells;
    const kind = kinds[kindWord.toLowerCase()];
    if (!kind || recordNo === '' || !/\d/.test(quantity)) {
      if (at > 0 || /\d/.test(quantity)) unreadable.push(at + 1);
      continue;
    }
    const named = /^[1-9]\d{0,5}$/.test(item) ? { itemNo: Number.parseInt(item, 10) } : { materialNo: item };
    const rest = { ...(unit ? { unit } : {}), ...(document ? { document } : {}), ...(lot ? { lot } : {}) };
    rows.push({ recordNo, occurredAt: instantOf(time), ...named, kind, quantity, ...rest });
  }
  return { rows, unreadable };
}

/** A day alone is noon on the zone's clock, a time without a zone is the zone's. */
function instantOf(time: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(time)) return `${time}T12:00:00+08:00`;
  return /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(:\d{2})?$/.test(time) ? `${time.replace(' ', 'T')}+08:00` : time;
}
