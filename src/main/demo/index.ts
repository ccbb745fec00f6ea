export { type DemoAccount, demoAccounts } from './accounts.ts';
export { type DemoHouse, type LoadOptions, loadDemonstration, needsLoading } from './load.ts';
export { type DemoSize, defaultSeed, fullSize, smallSize } from './model.ts';
export { demoOperations } from './operations.ts';
export { type DemoProgress, progressOf } from './progress.ts';
export { writeDemoReceipts } from './receipts/index.ts';
