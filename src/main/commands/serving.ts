import { demoAccounts, needsLoading, progressOf } from '../demo/index.ts';
import { openHouse } from '../house.ts';
import { participants } from '../rooms.ts';
import { serve, welcome } from '../server.ts';
import { loadWithProgress } from './demo.ts';
import type { CliCommand } from './model.ts';

export const serveCommand: CliCommand = {
  name: 'serve',
  takes: '',
  summary: { zh: '启动服务（网页、接口、后台任务）', en: 'serve the console, the API and the jobs' },
  async run(_, terminal, settings) {
    const stopping = new AbortController();
    let isLoading = false;
    const running = await serve(settings, {
      onFirstRun: (house) => {
        isLoading = true;
        return loadWithProgress({ ...house, participants }, terminal, settings, { signal: stopping.signal });
      },
      mustResume: ({ database }) => needsLoading(database),
    });
    const { state } = await progressOf(running.house.database);
    terminal.out(welcome(running.address, isLoading || state !== 'none' ? demoAccounts() : []));
    // A loading that fails is told; the console and the documents loaded so far stay usable, the next start goes on.
    const loaded = running.loaded.catch((error: unknown) => terminal.err(`${String(error)}\n`));
    await untilAskedToStop();
    stopping.abort();
    await loaded;
    terminal.err('正在停止… Stopping…\n');
    await running.stop();
    return 0;
  },
};

export const workCommand: CliCommand = {
  name: 'work',
  takes: '',
  summary: { zh: '只处理后台任务（配合 DATABASE_URL）', en: 'work off jobs only (with DATABASE_URL)' },
  async run(_, terminal, settings) {
    const house = await openHouse(settings);
    await house.jobs.work({ concurrency: 4, alone: settings.databaseUrl === null, nightly: house.nightly });
    house.outbox.work();
    terminal.out('正在处理后台任务。 Working off jobs.\n');
    await untilAskedToStop();
    await house.close();
    return 0;
  },
};

export const migrateCommand: CliCommand = {
  name: 'migrate',
  takes: '',
  summary: { zh: '把数据库升级到当前版本', en: 'bring the database up to date' },
  async run(_, terminal, settings) {
    const house = await openHouse(settings);
    await house.close();
    terminal.out('数据库已是当前版本。 The database is up to date.\n');
    return 0;
  },
};

/** Resolves on the first Ctrl-C or termination; a second one ends the process at once, as it does by default. */
function untilAskedToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
