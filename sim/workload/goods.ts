import type { LineDraft } from '../../src/regime/clearance/index.ts';
import { halfUp } from '../model/stock.ts';
import type { Random } from '../random.ts';
import type { ItemInput } from '../requests.ts';

export const goods: readonly ItemInput[] = [
  item('LAMP-2255', '9405310000', '圣诞灯串', '006', '006', '035'),
  item('CASE-7', '3926909090', '塑料盒', '011', '035', '011'),
  item('WINE-12', '2204210000', '葡萄酒', '095', '095', '035'),
  item('NEW-0', '0000000000', '未列名货品', '035', '035', '035'),
];

function item(
  materialNo: string,
  hsCode: string,
  name: string,
  declaredUnit: string,
  legalUnit1: string,
  legalUnit2: string,
): ItemInput {
  return { materialNo, hsCode, name, declaredUnit, legalUnit1, legalUnit2 };
}

export function decimal(scaled: bigint, places: number): string {
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0');
  return `${scaled < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** A quantity in 10⁻⁵: mostly whole, sometimes awkward, sometimes a crumb. */
export function someQuantity(random: Random): bigint {
  return random.weighted<() => bigint>([
    [6, () => BigInt(random.between(1, 4_000)) * 100_000n],
    [4, () => BigInt(random.between(1, 400_000_000))],
    [1, () => BigInt(random.between(1, 7))],
  ])();
}

export function lineOf(
  random: Random,
  lineNo: number,
  itemNo: number | null,
  good: ItemInput,
  quantity: bigint,
): LineDraft {
  const price = BigInt(random.between(0, 90_000));
  const levy = random.weighted<string | undefined>([
    [5, undefined],
    [5, '1'],
    [2, '3'],
    [1, '2'],
  ]);
  const isYuan = random.percent(15);
  const total = halfUp(quantity * price, 10_000_000n);
  return {
    lineNo,
    ...(itemNo === null ? {} : { itemNo }),
    materialNo: good.materialNo,
    hsCode: good.hsCode,
    name: good.name,
    declaredUnit: good.declaredUnit,
    declaredQuantity: decimal(quantity, 5),
    legalUnit1: good.legalUnit1,
    legalQuantity1: decimal(BigInt(random.between(0, 90_000_000)), 5),
    legalUnit2: good.legalUnit2,
    legalQuantity2: decimal(BigInt(random.between(0, 90_000)), 5),
    unitPrice: decimal(price, 4),
    currencyCode: isYuan ? '142' : '502',
    totalPrice: decimal(total, 2),
    ...(isYuan ? { valueUsd: decimal(total / 7n, 2) } : {}),
    originCountry: random.pick(['142', '110', '303']),
    ...(levy === undefined ? {} : { levyMode: levy }),
  };
}

/** The same lines with one thing wrong. */
export function spoiled(random: Random, lines: readonly LineDraft[]): LineDraft[] {
  const index = random.below(lines.length);
  const change = random.pick<(line: LineDraft) => LineDraft>([
    (line) => ({ ...line, declaredQuantity: '1.000001' }),
    (line) => ({ ...line, declaredQuantity: '0' }),
    (line) => ({ ...line, declaredQuantity: `-${line.declaredQuantity}` }),
    (line) => ({ ...line, declaredQuantity: 'ten' }),
    (line) => ({ ...line, legalQuantity1: '-1' }),
    (line) => ({ ...line, totalPrice: decimal(987_654_321n, 2), unitPrice: '0.0001' }),
    (line) => ({ ...line, lineNo: line.lineNo + 1 }),
    (line) => ({ ...line, itemNo: 77 }),
    (line) => ({ ...line, declaredUnit: '999' }),
    (line) => ({ ...line, legalUnit1: '998' }),
    (line) => ({ ...line, legalUnit2: '997' }),
    (line) => ({ ...line, unitPrice: '-1', totalPrice: '-1' }),
    ({ valueUsd: _, ...line }) => ({ ...line, currencyCode: '110' }),
  ]);
  return lines.map((line, at) => (at === index ? change(line) : line));
}
