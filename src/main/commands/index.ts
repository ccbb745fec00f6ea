import { backupCommand } from './backup.ts';
import { calcCommand } from './calc.ts';
import { demoCommand } from './demo.ts';
import { importCommand } from './import.ts';
import { operationsCommand } from './listing.ts';
import type { CliCommand } from './model.ts';
import { migrateCommand, serveCommand, workCommand } from './serving.ts';
import { verifyCommand } from './verify.ts';

export type { CliCommand, Terminal } from './model.ts';
export { runOperation } from './operation.ts';

/** The commands besides the operations, in the order of the help. */
export const commands: readonly CliCommand[] = [
  serveCommand,
  workCommand,
  migrateCommand,
  demoCommand,
  importCommand,
  verifyCommand,
  backupCommand,
  calcCommand,
  operationsCommand,
];
