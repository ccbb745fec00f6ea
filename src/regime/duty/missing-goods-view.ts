import { type Static, Type } from 'typebox';
import { formatMoney } from '../../kernel/index.ts';
import { MoneyText, orNull } from '../../platform/operations/index.ts';
import { basisSchema } from '../../primitives/rules/index.ts';
import type { MissingGoodsTax, MissingGoodsTaxes } from './missing-goods.ts';

export const MissingGoodsTaxView = Type.Object({
  taxedOn: Type.String(),
  exchangeRate: orNull(Type.String()),
  duty: MoneyText,
  consumptionTax: MoneyText,
  vat: MoneyText,
  total: MoneyText,
  uncollected: Type.Record(Type.String(), MoneyText),
  tariffEdition: orNull(Type.String()),
  isSample: Type.Boolean(),
  basis: basisSchema,
});

export function missingGoodsTaxView(tax: MissingGoodsTax | null): Static<typeof MissingGoodsTaxView> | null {
  return (
    tax && {
      ...tax,
      duty: formatMoney(tax.duty),
      consumptionTax: formatMoney(tax.consumptionTax),
      vat: formatMoney(tax.vat),
      total: formatMoney(tax.total),
      uncollected: { ...tax.uncollected },
      basis: [...tax.basis],
    }
  );
}

export const MissingGoodsTaxesView = Type.Object({
  customsValue: MoneyText,
  duty: MoneyText,
  consumptionTax: MoneyText,
  vat: MoneyText,
});

export function missingGoodsTaxesView(taxes: MissingGoodsTaxes): Static<typeof MissingGoodsTaxesView> {
  return {
    customsValue: formatMoney(taxes.customsValue),
    duty: formatMoney(taxes.duty),
    consumptionTax: formatMoney(taxes.consumptionTax),
    vat: formatMoney(taxes.vat),
  };
}

/** As it is kept: JSON has no whole numbers of that size, so amounts are text. */
export type AmountTexts<T> = { readonly [K in keyof T]: T[K] extends bigint ? string : T[K] };

/** Amounts of an object as text, everything else as it is. */
export function amountTexts<T extends object>(value: T): AmountTexts<T> {
  const entries = Object.entries(value).map(([name, field]) => [
    name,
    typeof field === 'bigint' ? String(field) : field,
  ]);
  return Object.fromEntries(entries) as AmountTexts<T>;
}

export function missingGoodsTaxOf(texts: AmountTexts<MissingGoodsTax>): MissingGoodsTax {
  return {
    ...texts,
    duty: BigInt(texts.duty),
    consumptionTax: BigInt(texts.consumptionTax),
    vat: BigInt(texts.vat),
    total: BigInt(texts.total),
  };
}

export function missingGoodsTaxesOf(texts: AmountTexts<MissingGoodsTaxes>): MissingGoodsTaxes {
  return {
    customsValue: BigInt(texts.customsValue),
    duty: BigInt(texts.duty),
    consumptionTax: BigInt(texts.consumptionTax),
    vat: BigInt(texts.vat),
  };
}
