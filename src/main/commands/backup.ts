import { refusalMessage } from '../../kernel/index.ts';
import { backUp, startEmbedded, superuserOf } from '../../platform/db/index.ts';
import { findServer } from '../local-server.ts';
import type { CliCommand } from './model.ts';

/** Copies the data folder while the product runs, or starts the database for as long as it takes. */
export const backupCommand: CliCommand = {
  name: 'backup',
  takes: '<new folder>',
  summary: { zh: '在线备份到一个新目录', en: 'back up into a new folder, also while the product runs' },
  async run([target], terminal, settings) {
    if (target === undefined) {
      terminal.err('请指定备份目录。 Name the folder for the backup.\n');
      return 2;
    }
    if (settings.databaseUrl !== null) {
      terminal.err('使用 DATABASE_URL 时请用 pg_dump 备份。 With DATABASE_URL, back up with pg_dump.\n');
      return 2;
    }
    const server = findServer(settings.dataFolder) ? null : await startEmbedded({ dataFolder: settings.dataFolder });
    try {
      const done = await backUp(superuserOf(settings.dataFolder), settings.dataFolder, target);
      if (!done.ok) {
        const { zh, en } = refusalMessage(done.refusal);
        terminal.err(`${zh} ${en}\n`);
        return 1;
      }
      terminal.out(
        `已备份到 ${done.value.folder}。恢复：ENTREPOT_DATA=${done.value.folder} npm start，再执行 npx entrepot verify。\n`,
      );
      terminal.out(
        `Backed up to ${done.value.folder}. To restore: ENTREPOT_DATA=${done.value.folder} npm start, then npx entrepot verify.\n`,
      );
      return 0;
    } finally {
      await server?.stop();
    }
  },
};
