import {
  accept,
  assert,
  type Day,
  divideHalfUp,
  type Money,
  type Quantity,
  type Result,
} from '../../../kernel/index.ts';
import { type Law, rateOne } from '../../../primitives/rules/index.ts';
import { type Election, type ElectionLine, type ElectionMaterial, electBasis } from '../election/index.ts';
import { fullLevy } from './model.ts';
import { exchangeOf, type Pricing, priceLine, ratesOf, type SaleLine, tariffLineOf, taxableOf } from './pricing.ts';
import { refuse } from './refusals.ts';

/** A part of a lot of imported material that went into goods sold, with what the lot remembers of its admission. */
export interface UsedMaterial {
  readonly hsCode: string;
  /** The day the lot was opened: interest counts from it. */
  readonly importedOn: Day;
  readonly currencyCode: string;
  /** Price of the whole admission line, in its currency, and the quantity it was paid for, above 0. */
  readonly totalPrice: Money;
  readonly admittedQuantity: Quantity;
  /** What of it went into the goods of this line of the sale. */
  readonly usedQuantity: Quantity;
  readonly isSugar?: boolean;
}

export interface SaleElectionQuestion extends Pricing {
  readonly soldOn: Day;
  readonly isVatPilot: boolean;
  /** 委托加工: only what was used under bond owes anything. */
  readonly isEntrusted?: boolean;
  /** The goods leave as they entered: their rates, also those that replace the tariff's, are those of their materials. */
  readonly goodsAreMaterials?: boolean;
  readonly lines: readonly SaleLine[];
  /** By line number; a line that is not named was made of nothing that is known. */
  readonly materialsOf: ReadonlyMap<number, readonly UsedMaterial[]>;
}

/**
 * Both sums of a sale of finished goods and the proposal: goods valued by their price of sale, materials by the share of
 * their price of admission, both at the rates and exchange rates of the day the sale is accepted. Exempt lines take no part.
 * Refusals: those of `priceLine` and of `electBasis`.
 */
export function electSale(question: SaleElectionQuestion, law: Law): Result<Election> {
  const lines: ElectionLine[] = [];
  for (const line of question.lines) {
    const priced = priceLine(question, line);
    if (!priced.ok) return priced;
    if (priced.value.levyMode !== fullLevy) continue;
    if (question.isEntrusted && !question.materialsOf.has(line.lineNo)) {
      return refuse('entrusted_materials_unknown', { lineNo: line.lineNo });
    }
    const materials = materialsOfLine(question, line.lineNo);
    if (!materials.ok) return materials;
    const materialsAreKnown = question.materialsOf.has(line.lineNo);
    lines.push({ ...taxableOf(priced.value), hsCode: line.hsCode, materials: materials.value, materialsAreKnown });
  }
  const { soldOn, isVatPilot, isEntrusted = false } = question;
  return electBasis({ soldOn, isVatPilot, isEntrusted, lines }, law);
}

function materialsOfLine(question: SaleElectionQuestion, lineNo: number): Result<ElectionMaterial[]> {
  const materials: ElectionMaterial[] = [];
  for (const used of question.materialsOf.get(lineNo) ?? []) {
    const material = electionMaterialOf(question, lineNo, used);
    if (!material.ok) return material;
    materials.push(material.value);
  }
  return accept(materials);
}

function electionMaterialOf(
  pricing: SaleElectionQuestion,
  lineNo: number,
  used: UsedMaterial,
): Result<ElectionMaterial> {
  const { hsCode, currencyCode, totalPrice, admittedQuantity, usedQuantity, importedOn, isSugar } = used;
  assert(admittedQuantity > 0n && usedQuantity <= admittedQuantity, 'no more is used of a lot than was admitted');
  const exchange = exchangeOf(pricing, { lineNo, currencyCode });
  if (!exchange.ok) return exchange;
  const override = pricing.goodsAreMaterials ? pricing.overrides.find((one) => one.lineNo === lineNo) : undefined;
  const rates = ratesOf(tariffLineOf(pricing, hsCode), lineNo, override);
  if (!rates.ok) return rates;
  return accept({
    customsValue: divideHalfUp(totalPrice * usedQuantity * exchange.value.factor, admittedQuantity * rateOne),
    ...rates.value.scaled,
    importedOn,
    hsCode,
    isSugar,
    quantityUsed: usedQuantity,
  });
}
