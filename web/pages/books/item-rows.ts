import type { InputOf } from '../../api/operations.ts';

type ItemInput = InputOf<'file_items'>['items'][number];

/** Rows with tabs between cells: material number, HS code, name, declared unit, legal units, origin, model. */
export function itemsOf(text: string): ItemInput[] {
  const rows = text.split(/\r?\n/).filter((row) => row.trim() !== '');
  return rows.map((row) => {
    const [materialNo = '', hsCode = '', name = '', declaredUnit = '', legalUnit1 = '', legalUnit2, origin, model] = row
      .split('\t')
      .map((cell) => cell.trim());
    return {
      materialNo,
      hsCode: hsCode.replaceAll('.', ''),
      name,
      declaredUnit,
      legalUnit1,
      legalUnit2: legalUnit2 || undefined,
      originCountry: origin || undefined,
      model: model || undefined,
    };
  });
}

/** Numbers of the rows that lack what every item must say. */
export function missingColumns(items: readonly ItemInput[]): number[] {
  return items.flatMap((item, at) =>
    item.materialNo && item.hsCode && item.name && item.declaredUnit && item.legalUnit1 ? [] : [at + 1],
  );
}
