export { tariffFileOperations } from './operations.ts';
export { readTariffFile, type TariffFile } from './read.ts';
export { importTariffSample } from './sample.ts';
