import type { Calculator } from '../../../primitives/rules/index.ts';
import { consumptionCalculator } from './consumption.ts';
import { customsValueCalculator } from './customs-value.ts';
import { domesticSaleCalculator } from './domestic-sale.ts';
import { equipmentPilotYearCalculator } from './equipment-pilot-year.ts';
import { equipmentReleaseCalculator } from './equipment-release.ts';
import { importTaxCalculator } from './import-tax.ts';
import { interestCalculator } from './interest.ts';
import { retailImportCalculator } from './retail-import.ts';
import { splitCalculator } from './split.ts';

/** The calculators of this room, for the HTTP interface, the command line and the console. */
export const calculators: readonly Calculator[] = [
  customsValueCalculator,
  importTaxCalculator,
  domesticSaleCalculator,
  interestCalculator,
  equipmentReleaseCalculator,
  equipmentPilotYearCalculator,
  retailImportCalculator,
  consumptionCalculator,
  splitCalculator,
];

export {
  consumptionCalculator,
  customsValueCalculator,
  domesticSaleCalculator,
  equipmentPilotYearCalculator,
  equipmentReleaseCalculator,
  importTaxCalculator,
  interestCalculator,
  retailImportCalculator,
  splitCalculator,
};
