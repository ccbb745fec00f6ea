import { divideHalfUp, formatMoney, formatPrice, formatQuantity, quantity } from '../../kernel/index.ts';
import type { LineDraft } from '../../regime/clearance/index.ts';
import type { DemoEnterprise } from './enterprises.ts';
import { type Goods, goodsOf } from './goods.ts';
import type { Random } from './random.ts';

/** An article that an enterprise trades in: goods in one model from one country at one price. */
export interface Article {
  readonly materialNo: string;
  readonly goods: Goods;
  readonly model: string;
  readonly origin: string;
  /** 10⁻⁴ US dollars for one declared unit. */
  readonly price: bigint;
}

/** One line of a list as the history thinks of it: an article, its item in the book and how much. */
export interface CaseLine {
  readonly article: Article;
  /** Null while a book that opens an item for each line has not given it. */
  readonly itemNo: number | null;
  readonly quantity: bigint;
}

const oneUnit = 100_000n;
const [half, eighth] = [50_000n, 12_500n];
const usDollar = '502';

/** In what steps the goods are counted: whole pieces, half kilograms, eighths of a cubic metre. */
export function stepOf({ unit }: Goods): bigint {
  if (unit === '035') return half;
  return unit === '033' ? eighth : oneUnit;
}

/** The articles of an enterprise: every model of its line of business, as often as it takes to have `count`. */
export function articlesOf({ mark, sector }: DemoEnterprise, count: number, random: Random): Article[] {
  const variants = goodsOf(sector).flatMap((goods) => goods.models.map((model) => ({ goods, model })));
  return Array.from({ length: count }, (_, index) => {
    const { goods, model } = variants[index % variants.length] ?? random.pick(variants);
    const series = Math.floor(index / variants.length);
    const [from, to] = goods.price;
    return {
      materialNo: `${mark}${String(1001 + index)}`,
      goods,
      model: series === 0 ? model : `${model} / ${'ABCDEFGH'.charAt(series)}`,
      origin: random.pick(goods.origins),
      price: BigInt(random.between(from * 100, to * 100)) * 100n,
    };
  });
}

/** An ordinary quantity of the article on one line. */
export function quantityOf({ goods }: Article, random: Random): bigint {
  const step = stepOf(goods);
  const [from, to] = goods.lot;
  const stepsInUnit = Number(oneUnit / step);
  return BigInt(random.between(from * stepsInUnit, to * stepsInUnit)) * step;
}

export function netKg({ article, quantity: declared }: CaseLine): bigint {
  return divideHalfUp(declared * quantity(article.goods.netKg), oneUnit);
}

/** Goods with their packing: seven hundredths more, in whole ten grams. */
export function grossKg(line: CaseLine): bigint {
  return divideHalfUp(netKg(line) * 107n, 100_000n) * 1000n;
}

function statutory(line: CaseLine, unit: string): bigint {
  const { goods } = line.article;
  if (unit === goods.unit) return line.quantity;
  const measure = goods.measures[unit];
  return measure === undefined ? line.quantity : divideHalfUp(line.quantity * quantity(measure), oneUnit);
}

export interface LineTerms {
  readonly levyMode: string;
  readonly destinationCountry: string;
  /** Per mille of the article's price. */
  readonly priceShare: bigint;
}

/** The line as a clerk writes it. */
export function lineDraft(line: CaseLine, lineNo: number, terms: LineTerms): LineDraft {
  const { goods, materialNo, model, origin, price } = line.article;
  const unitPrice = divideHalfUp(price * terms.priceShare, 1000n);
  return {
    lineNo,
    ...(line.itemNo === null ? {} : { itemNo: line.itemNo }),
    materialNo,
    hsCode: goods.hsCode,
    name: goods.zh,
    model,
    declaredUnit: goods.unit,
    declaredQuantity: formatQuantity(line.quantity),
    legalUnit1: goods.legal1,
    legalQuantity1: formatQuantity(statutory(line, goods.legal1)),
    ...(goods.legal2 === null
      ? {}
      : { legalUnit2: goods.legal2, legalQuantity2: formatQuantity(statutory(line, goods.legal2)) }),
    unitPrice: formatPrice(unitPrice),
    currencyCode: usDollar,
    totalPrice: formatMoney(divideHalfUp(line.quantity * unitPrice, 10_000_000n)),
    originCountry: origin,
    destinationCountry: terms.destinationCountry,
    levyMode: terms.levyMode,
    grossWeightKg: formatQuantity(grossKg(line)),
    netWeightKg: formatQuantity(netKg(line)),
  };
}
