import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  type DemoHouse,
  demoAccounts,
  fullSize,
  type LoadOptions,
  loadDemonstration,
  needsLoading,
  smallSize,
  writeDemoReceipts,
} from '../demo/index.ts';
import { openHouse } from '../house.ts';
import { findServer } from '../local-server.ts';
import { participants } from '../rooms.ts';
import { welcomeLines } from '../server.ts';
import type { Settings } from '../settings.ts';
import type { CliCommand, Terminal } from './model.ts';

/** Loads the demonstration zone into an empty database, or goes on where an earlier loading was stopped. */
export const demoCommand: CliCommand = {
  name: 'demo',
  takes: '[--small] [--seed N]',
  summary: {
    zh: '向空库装载示范区，并写出待办单证的海关回执文件',
    en: 'load the demonstration zone into an empty database, and write the receipts that its documents wait for',
  },
  async run(arguments_, terminal, settings) {
    const options = optionsOf(arguments_);
    if (options === null) {
      terminal.err('用法 usage: entrepot demo [--small] [--seed N]\n');
      return 2;
    }
    if (findServer(settings.dataFolder)) {
      terminal.err('服务正在运行，请先停止。 A server is running on this folder; stop it first.\n');
      return 1;
    }
    const house = await openHouse(settings);
    try {
      if (!(await needsLoading(house.database))) {
        terminal.err('数据库中已有区域，未装载。 The database already holds a zone; nothing was loaded.\n');
        return 1;
      }
      await loadWithProgress({ ...house, participants }, terminal, settings, options);
      terminal.out(welcomeLines(demoAccounts()));
      return 0;
    } finally {
      await house.close();
    }
  },
};

function optionsOf(arguments_: readonly string[]): LoadOptions | null {
  try {
    const { values } = parseArgs({
      args: [...arguments_],
      options: { small: { type: 'boolean' }, seed: { type: 'string' } },
    });
    const size = values.small ? smallSize : fullSize;
    return values.seed === undefined ? { size } : { size, seed: values.seed };
  } catch {
    return null;
  }
}

const tenths = 10;

/** Loads, tells every tenth of the way, and at the end writes the customs receipts for whatever waits then. */
export async function loadWithProgress(
  house: DemoHouse,
  terminal: Pick<Terminal, 'err'>,
  { dataFolder }: Pick<Settings, 'dataFolder'>,
  options: LoadOptions = {},
): Promise<void> {
  let told = -1;
  const onProgress = (done: number, total: number) => {
    const tenth = Math.floor((done * tenths) / total);
    if (tenth === told) return;
    told = tenth;
    terminal.err(`示范数据 Demonstration zone: ${tenth * tenths} %\n`);
  };
  await loadDemonstration(house, { ...options, onProgress });
  if (options.signal?.aborted) return;
  const folder = join(dataFolder, 'demo-receipts');
  const files = await writeDemoReceipts(house, folder);
  terminal.err(
    `海关回执样例 ${files.length} 份，可拖入控制台：Sample customs receipts to drop into the console: ${folder}\n`,
  );
}
