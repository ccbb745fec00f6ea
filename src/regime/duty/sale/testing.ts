import { day } from '../../../kernel/index.ts';
import type { ListDraft } from '../../clearance/index.ts';
import { compound, glassFibre, openPlant, type Plant, polymer, scrap } from '../../processing/testing.ts';
import { importTariff } from '../../tariff/index.ts';
import { accepted, type TestZone } from '../../testing.ts';
import type { Office } from '../../testing-office.ts';

/** Polymer 6.5 %, glass fibre 10 %, the compound made of them 10 %, its scrap 6.5 %. */
export async function importPlasticRates({ database }: TestZone): Promise<void> {
  const edition = {
    edition: 'plastics',
    validFrom: day('2026-01-01'),
    validTo: null,
    source: 'test',
    isSample: false,
    importedAt: new Date(0),
    importedBy: 'tester',
    fileHash: 'b'.repeat(64),
  };
  const nothing = {
    nameEn: null,
    licence: null,
    remark: null,
    elements: null,
    exportRate: null,
    consumptionTaxRate: null,
  };
  const rates = [
    [polymer, '0.065'],
    [glassFibre, '0.1'],
    [compound, '0.1'],
    [scrap, '0.065'],
  ] as const;
  const lines = rates.map(([{ hsCode, name }, preferentialRate]) => ({
    code: hsCode,
    nameZh: name,
    generalRate: null,
    preferentialRate,
    vatRate: '0.13',
    firstUnit: '035',
    secondUnit: null,
    ...nothing,
  }));
  accepted(await importTariff(database, edition, lines));
}

/** Compound at 2 USD a kilogram leaves for the country, a line for each quantity. */
export function saleOf(bookNo: string, internalNo: string, quantities: readonly string[]): ListDraft {
  const { goodsKind, ...goods } = compound;
  return {
    bookNo,
    internalNo,
    line: 'second',
    direction: 'out',
    goodsKind,
    supervisionMode: '5100',
    transportMode: '9',
    customsCode: '1510',
    countryCode: '142',
    lines: quantities.map((quantity, at) => ({
      lineNo: at + 1,
      itemNo: 3,
      ...goods,
      declaredQuantity: quantity,
      legalQuantity1: quantity,
      unitPrice: '2',
      currencyCode: '502',
      totalPrice: String(Number(quantity) * 2),
      levyMode: '1',
    })),
  };
}

/** Materials of 1 USD a kilogram come in on 1 July; products are sold 180 days later. */
export async function openStockedPlant(
  zone: TestZone,
  office: Office,
  bookNo: string,
  type: 'enterprise_unit' | 'work_order',
): Promise<Plant> {
  zone.setClock('2026-07-01T01:00:00Z');
  const plant = await openPlant(zone, office, bookNo, type);
  await plant.receive(1, '12000');
  await plant.receive(2, '5000');
  return plant;
}
