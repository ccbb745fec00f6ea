export type * from './model.ts';
export { EditionSchema, editionAnswer, tariffOperations } from './operations.ts';
export { canonicalRate, parseRate, parseVatRate, type RateWriting } from './rate.ts';
export { type EditionDraft, importTariff, tariffLineOn, tariffLinesOn } from './service.ts';
export { statutoryUnitsFit, unitFits } from './units.ts';
