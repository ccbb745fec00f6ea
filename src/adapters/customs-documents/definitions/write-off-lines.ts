import { divideHalfUp } from '../../../kernel/index.ts';
import type { Words } from '../../../platform/operations/index.ts';
import { addVectors, type Vector, zeroVector } from '../../../primitives/ledger/index.ts';
import { rateOne } from '../../../primitives/rules/index.ts';
import type { ReportLine, SpecialMovements } from '../../../regime/write-off/index.ts';
import { type Field, field } from '../model.ts';
import { goodsKindCodes } from './codes.ts';
import { sources, unitOf } from './sources.ts';
import type { WriteOffRow } from './write-off.ts';

type R = WriteOffRow;
type FlowName = keyof ReportLine['flows'];

const ofItem = { source: sources.item, citation: 'C.2' } as const;
const ofLine = { source: sources.reportLine, citation: 'C.5' } as const;
const ofFlow = { source: sources.reportFlow, citation: 'C.5' } as const;

/** A quantity with its value beside it: regime C.5 names the amounts only as "plus amounts". */
function pair(
  [name, zh, en, knownName]: readonly [string, string, string, string?],
  source: Words,
  read: (row: R) => Vector,
): Field<R>[] {
  const terms = { source, citation: 'C.5', ...(knownName === undefined ? {} : { knownName }) };
  return [
    field(
      'quantity',
      `${name}Quantity`,
      `${zh}数量`,
      `${en}: quantity`,
      { ...terms, unit: unitOf.declared },
      (row) => read(row).declared,
    ),
    field(
      'money',
      `${name}Value`,
      `${zh}金额`,
      `${en}: value`,
      { source, citation: 'C.5', unit: unitOf.bookCurrency },
      (row) => read(row).value,
    ),
  ];
}

function flowsOf({ flows }: ReportLine, ...names: readonly FlowName[]): Vector {
  return names.reduce((sum, name) => addVectors(sum, flows[name] ?? zeroVector), zeroVector);
}

const isLeftovers = ({ line }: R) => line.stage === 'leftovers' || line.goodsKind === 'leftover';
const when = (holds: boolean, vector: () => Vector): Vector => (holds ? vector() : zeroVector);

/** impOrExpTotalQty: what came in of materials, what went abroad of products. */
function throughput({ line }: R): Vector {
  if (line.goodsKind === 'finished') return flowsOf(line, 'reexported');
  return flowsOf(line, 'fromAbroad', 'fromDomestic');
}

type SpecialName = keyof SpecialMovements;
function special(
  name: SpecialName,
  zh: string,
  en: string,
  knownName: string,
  source: Words = sources.periodLists,
): Field<R> {
  const terms = { source, citation: 'C.5', knownName, unit: unitOf.declared };
  return field('quantity', `${name}Quantity`, zh, en, terms, (row) => row.special?.[name] ?? null);
}

const identity: ReadonlyArray<Field<R>> = [
  field('integer', 'lineNo', '序号', 'Line', ofLine, ({ line }) => line.lineNo),
  field('integer', 'itemNo', '备案序号', 'Item of the book', { ...ofLine, citation: 'C.2' }, ({ line }) => line.itemNo),
  field(
    'code',
    'stage',
    '存放状态（on_hand 在库，in_production 在制，leftovers 边角料，on_leave 在区外）',
    'Stage: on_hand, in_production, leftovers, on_leave',
    ofLine,
    ({ line }) => line.stage,
  ),
  field(
    'code',
    'goodsKind',
    '料件成品标志（I 料件，E 成品，S 设备，L 边角料，D 残次品）',
    'Goods: I material, E finished, S equipment, L leftovers, D defective',
    { ...ofLine, citation: 'C.3', knownName: 'mtpckEndprdMarkcd' },
    ({ line }) => goodsKindCodes[line.goodsKind],
  ),
  field('text', 'materialNo', '商品料号', 'Material number', ofItem, ({ item }) => item?.materialNo ?? null),
  field('code', 'hsCode', '商品编码（10 位）', 'HS code (10 digits)', ofItem, ({ item }) => item?.hsCode ?? null),
  field('text', 'name', '商品名称', 'Name of the goods', ofItem, ({ item }) => item?.name ?? null),
  field(
    'code',
    'declaredUnit',
    '申报计量单位',
    'Declared unit',
    { ...ofItem, citation: 'E.3' },
    ({ item }) => item?.declaredUnit ?? null,
  ),
];

const movements: ReadonlyArray<Field<R>> = [
  ...pair(['opening', '期初', 'Opening', 'firstQty'], ofLine.source, ({ line }) => line.opening),
  ...pair(
    ['throughput', '进（出）口总', 'In for materials, out for products', 'impOrExpTotalQty'],
    ofFlow.source,
    throughput,
  ),
  field(
    'quantity',
    'consumedQuantity',
    '耗用总数量（该项全部状态合计）',
    'Consumed, of the item over all its stages',
    { ...ofLine, knownName: 'csmTotalQty', unit: unitOf.declared },
    ({ line }) => line.consumed,
  ),
  ...pair(['sold', '内销', 'Domestic sale', 'sdinQty'], ofFlow.source, ({ line }) => flowsOf(line, 'sold')),
  ...pair(['reexported', '复出', 'Re-exported', 'reexpQty'], ofFlow.source, ({ line }) => flowsOf(line, 'reexported')),
  special('deepTransferredIn', '深加工结转转入数量', 'Deep-processing transfer in', 'dprcsCrdwImpexpQty'),
  special('deepTransferredOut', '深加工结转转出数量', 'Deep-processing transfer out', 'dprcsCrdwImpexpQty'),
  special('surplusTransferredOut', '余料结转转出数量', 'Surplus material transferred out', 'remainMtpckTrfoutQty'),
  special('exchangedOut', '成品退换出口数量', 'Products exchanged: out', 'endprdRetnExchExpQty'),
  special('exchangedIn', '成品退换进口数量', 'Products exchanged: in', 'endprdRetnExchImpQty'),
  ...pair(['leftoversMade', '产生边角料', 'Leftovers made', 'lfmtImprQty'], ofFlow.source, (row) =>
    when(row.line.stage === 'leftovers', () => flowsOf(row.line, 'leftoversMade')),
  ),
  ...pair(
    ['goodsDestroyed', '料件成品销毁', 'Materials and products destroyed', 'mtpckEndprdDstryQty'],
    ofFlow.source,
    (row) => when(!isLeftovers(row), () => flowsOf(row.line, 'destroyed')),
  ),
  ...pair(['leftoversDestroyed', '边角料销毁', 'Leftovers destroyed', 'lfmtDstryQty'], ofFlow.source, (row) =>
    when(isLeftovers(row), () => flowsOf(row.line, 'destroyed')),
  ),
  ...pair(['tangibleLoss', '有形损耗', 'Tangible loss', 'tgblLossQty'], ofFlow.source, ({ line }) =>
    flowsOf(line, 'tangibleLoss'),
  ),
  special(
    'intangibleLoss',
    '无形损耗数量（出口时计算耗用的账册不留存，为空）',
    'Intangible loss; empty for books that compute it when products leave',
    'intgbLossQty',
    sources.periodProductions,
  ),
  ...pair(['added', '核增', 'Added by verification', 'vrfaddQty'], ofFlow.source, ({ line }) =>
    flowsOf(line, 'surplus'),
  ),
  ...pair(['reduced', '核减', 'Reduced by verification', 'vrfredQty'], ofFlow.source, ({ line }) =>
    flowsOf(line, 'lost', 'shortage'),
  ),
];

/** Movements that regime C.5 has no field for, so that the line still adds up. */
const others: ReadonlyArray<Field<R>> = [
  ...pair(
    ['received', '其他转入', 'Otherwise in: from other books, from production, moved in'],
    ofFlow.source,
    ({ line }) => flowsOf(line, 'fromOtherBook', 'produced', 'movedIn', 'otherIn'),
  ),
  ...pair(['given', '其他转出', 'Otherwise out: to other books, into products, moved out'], ofFlow.source, ({ line }) =>
    flowsOf(line, 'transferredOut', 'transformed', 'movedOut', 'abandoned', 'otherOut'),
  ),
];

const rest: ReadonlyArray<Field<R>> = [
  ...pair(['shouldRemain', '应存', 'Should remain', 'shdRemainQty'], ofLine.source, ({ line }) => line.shouldRemain),
  field(
    'quantity',
    'countedQuantity',
    '实存数量',
    'Actually remains',
    { ...ofLine, knownName: 'actlRemainQty', unit: unitOf.declared },
    ({ line }) => line.counted,
  ),
  field(
    'quantity',
    'differenceQuantity',
    '差异数量（正为盘亏，负为盘盈）',
    'Difference: positive short, negative surplus',
    { ...ofLine, knownName: 'dsmlQty', unit: unitOf.declared },
    ({ line }) => line.difference.declared,
  ),
  field(
    'money',
    'differenceValue',
    '差异金额',
    'Difference: value',
    { ...ofLine, knownName: 'dsmlAmt', unit: unitOf.bookCurrency },
    ({ line }) => line.difference.value,
  ),
  field(
    'percent',
    'differenceRate',
    '差异率（差异 ÷ 应存）',
    'Difference as a part of what should remain',
    { ...ofLine, knownName: 'dsmlRate', unit: unitOf.percent },
    ({ line }) => rateOf(line),
  ),
  field(
    'quantity',
    'carriedQuantity',
    '结转下期数量',
    'Carried into the next cycle',
    { ...ofLine, knownName: 'tcycleBalQty', unit: unitOf.declared },
    ({ line }) => line.counted ?? line.shouldRemain.declared,
  ),
  field(
    'code',
    'disposition',
    '差异处置（tax 补税，approved_loss 核销损耗，destroyed 销毁，surplus_entry 盘盈入账）',
    'Disposition of the difference',
    { ...ofLine, citation: 'B, C.4' },
    ({ line }) => line.disposition?.kind ?? null,
  ),
  field(
    'text',
    'dispositionReason',
    '处置依据',
    'Ground of the disposition',
    { ...ofLine, citation: 'B, C.4' },
    ({ line }) => line.disposition?.reason ?? null,
  ),
];

function rateOf({ counted, difference, shouldRemain }: ReportLine): bigint | null {
  if (counted === null || shouldRemain.declared === 0n) return null;
  return divideHalfUp(difference.declared * rateOne, shouldRemain.declared);
}

export const writeOffLineFields: ReadonlyArray<Field<R>> = [...identity, ...movements, ...others, ...rest];
