import type { InputOf } from '../../api/operations.ts';

type ItemInput = InputOf<'file_items'>['items'][number];

const goodsKinds: Readonly<Record<string, ItemInput['goodsKind']>> = {
  ...{
    料件: 'material',
    成品: 'finished',
    设备: 'equipment',
    边角料: 'leftover',
    副产品: 'leftover',
    残次品: 'defective',
  },
  ...{
    material: 'material',
    finished: 'finished',
    equipment: 'equipment',
    leftover: 'leftover',
    defective: 'defective',
  },
};
const repairOrigins: Readonly<Record<string, ItemInput['repairOrigin']>> = {
  ...{ 境外: 'abroad', 境内: 'domestic', abroad: 'abroad', domestic: 'domestic' },
};

/**
 * Rows with tabs between cells: material number, HS code, name, declared unit, legal units, origin, model, kind of goods,
 * repair origin; the last four may be missing.
 */
export function itemsOf(text: string): ItemInput[] {
  const rows = text.split(/\r?\n/).filter((row) => row.trim() !== '');
  return rows.map((row) => {
    const cells = row.split('\t').map((cell) => cell.trim());
    const [materialNo = '', hsCode = '', name = '', declaredUnit = '', legalUnit1 = '', legalUnit2, origin, model] =
      cells;
    const [kind = '', repair = ''] = cells.slice(8);
    return {
      materialNo,
      hsCode: hsCode.replaceAll('.', ''),
      name,
      declaredUnit,
      legalUnit1,
      legalUnit2: legalUnit2 || undefined,
      originCountry: origin || undefined,
      model: model || undefined,
      goodsKind: goodsKinds[kind.toLowerCase()],
      repairOrigin: repairOrigins[repair.toLowerCase()],
    };
  });
}

/** Numbers of the rows that lack what every item must say. */
export function missingColumns(items: readonly ItemInput[]): number[] {
  return items.flatMap((item, at) =>
    item.materialNo && item.hsCode && item.name && item.declaredUnit && item.legalUnit1 ? [] : [at + 1],
  );
}
