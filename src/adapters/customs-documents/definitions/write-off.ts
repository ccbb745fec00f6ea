import type { BookItem } from '../../../regime/books/index.ts';
import type { PeriodList, ReportLine, SpecialMovements, WriteOff } from '../../../regime/write-off/index.ts';
import { type DocumentDefinition, type Field, field, headSheet, tableSheet } from '../model.ts';
import { directionCode } from './codes.ts';
import { type Filer, filerFields } from './enterprise.ts';
import { sources, unitOf } from './sources.ts';
import { writeOffLineFields } from './write-off-lines.ts';

export interface WriteOffDocument extends Filer {
  readonly writeOff: WriteOff;
  readonly currencyCode: string;
  readonly lines: readonly WriteOffRow[];
  readonly lists: readonly PeriodList[];
}

export interface WriteOffRow {
  readonly line: ReportLine;
  readonly item: BookItem | null;
  /** What lists and productions tell of the whole item; on its first line only, so that a column may be summed. */
  readonly special: SpecialMovements | null;
}

const ofHead = { source: sources.writeOff, citation: 'C.5' } as const;
const ofTotals = { source: sources.reportTotals, citation: 'C.5' } as const;
const ofValues = { ...ofTotals, unit: unitOf.bookCurrency } as const;
type D = WriteOffDocument;

const head: ReadonlyArray<Field<D>> = [
  field(
    'text',
    'writeOffNo',
    '报核编号（本系统）',
    'Number of the write-off (ours)',
    ofHead,
    ({ writeOff }) => writeOff.writeOffNo,
  ),
  field('code', 'bookNo', '账册编号', 'Book', { ...ofHead, knownName: 'emsNo' }, ({ writeOff }) => writeOff.bookNo),
  ...filerFields,
  field(
    'integer',
    'cycleNo',
    '报核次数',
    'Number of the cycle',
    { ...ofHead, knownName: 'chgTmsCnt' },
    ({ writeOff }) => writeOff.cycleNo,
  ),
  field(
    'code',
    'reportType',
    '报核类型（1 正常，2 补充，3 海关）',
    'Kind: 1 normal, 2 supplementary, 3 by customs',
    { ...ofHead, knownName: 'chgoffTypecd' },
    ({ writeOff }) => (writeOff.reportNo === 1 ? '1' : null),
  ),
  field('integer', 'reportNo', '周期内第几次报核', 'Report of the cycle', ofHead, ({ writeOff }) => writeOff.reportNo),
  field(
    'day',
    'periodFrom',
    '报核开始日期',
    'First day of the period',
    { ...ofHead, knownName: 'chgoffBeginTime' },
    ({ writeOff }) => writeOff.periodFrom,
  ),
  field(
    'day',
    'periodThrough',
    '报核截止日期',
    'Last day of the period',
    { ...ofHead, knownName: 'chgoffDueTime' },
    ({ writeOff }) => writeOff.periodThrough,
  ),
  field('day', 'stocktakeOn', '盘点日期', 'Day of the stocktake', ofHead, ({ writeOff }) => writeOff.stocktakeOn),
  field('instant', 'reportedAt', '报核时间', 'Reported at', ofHead, ({ writeOff }) => writeOff.reportedAt),
  field(
    'integer',
    'listsIn',
    '进口（入区）清单数',
    'Lists in',
    { ...ofTotals, knownName: 'impInvtTotalCnt' },
    ({ writeOff }) => writeOff.totals?.listsIn ?? null,
  ),
  field(
    'integer',
    'listsOut',
    '出口（出区）清单数',
    'Lists out',
    { ...ofTotals, knownName: 'expInvtTotalCnt' },
    ({ writeOff }) => writeOff.totals?.listsOut ?? null,
  ),
  field(
    'integer',
    'materials',
    '报核料件项数',
    'Materials',
    { ...ofTotals, knownName: 'chgoffMtpckTotalCnt' },
    ({ writeOff }) => writeOff.totals?.materials ?? null,
  ),
  field(
    'integer',
    'products',
    '报核成品项数',
    'Products',
    { ...ofTotals, knownName: 'chgoffEndprdTotalCnt' },
    ({ writeOff }) => writeOff.totals?.products ?? null,
  ),
  field(
    'integer',
    'leftovers',
    '报核边角料项数',
    'Leftovers',
    { ...ofTotals, knownName: 'chgoffLfmtTotalCnt' },
    ({ writeOff }) => writeOff.totals?.leftovers ?? null,
  ),
  field(
    'integer',
    'defectives',
    '报核残次品项数',
    'Defective products',
    { source: sources.reportLine, citation: 'C.5', knownName: 'chgoffImprTotalCnt' },
    ({ lines }) =>
      new Set(lines.filter(({ line }) => line.goodsKind === 'defective').map(({ line }) => line.itemNo)).size,
  ),
  field(
    'money',
    'materialsInValue',
    '料件进口总金额',
    'Value of materials in',
    { ...ofValues, knownName: 'impMtpckTotalAmt' },
    ({ writeOff }) => writeOff.totals?.materialsInValue ?? null,
  ),
  field(
    'money',
    'productsOutValue',
    '成品出口总金额',
    'Value of products out',
    { ...ofValues, knownName: 'expEndprdTotalAmt' },
    ({ writeOff }) => writeOff.totals?.productsOutValue ?? null,
  ),
  field(
    'money',
    'shortageValue',
    '盘亏金额',
    'Value of shortages',
    ofValues,
    ({ writeOff }) => writeOff.totals?.shortageValue ?? null,
  ),
  field(
    'money',
    'surplusValue',
    '盘盈金额',
    'Value of surpluses',
    ofValues,
    ({ writeOff }) => writeOff.totals?.surplusValue ?? null,
  ),
  field(
    'code',
    'currencyCode',
    '金额币制（账册币制，旧代码）',
    'Currency of the values (old code)',
    { source: sources.book, citation: 'E.3' },
    ({ currencyCode }) => currencyCode,
  ),
];

const ofList = { source: sources.periodList, citation: 'C.5' } as const;
const lists: ReadonlyArray<Field<PeriodList>> = [
  field('text', 'listNo', '核注清单编号', 'List number', { ...ofList, knownName: 'bondInvtNo' }, (list) => list.listNo),
  field('text', 'internalNo', '企业内部编号', 'Own number', ofList, (list) => list.internalNo),
  field(
    'code',
    'direction',
    '进出标志（I 进，E 出）',
    'Direction: I in, E out',
    { ...ofList, knownName: 'ieFlag' },
    (list) => directionCode(list.direction),
  ),
  field('day', 'postedOn', '核扣日期', 'Posted on', ofList, (list) => list.postedOn),
];

/** EMS121 报核. */
export const writeOffDefinition: DocumentDefinition<WriteOffDocument> = {
  message: 'EMS121',
  name: 'write_off_report',
  title: { zh: '报核', en: 'Write-off report' },
  known: {
    zh: '未见单一窗口的任何元素；仅知内网表 EmsChgoffBsc、EmsChgoffDt、EmsChgoffInvtLt 的字段名。',
    en: 'No element of the window’s message has been seen; only the field names of the inner tables EmsChgoffBsc, EmsChgoffDt and EmsChgoffInvtLt are known.',
  },
  sheets: [
    headSheet(head),
    tableSheet('lines', { zh: '报核明细', en: 'Lines' }, writeOffLineFields, (document) => document.lines),
    tableSheet('lists', { zh: '周期内清单', en: 'Lists of the period' }, lists, (document) => document.lists),
  ],
};
