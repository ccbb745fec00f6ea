import { openHouse } from '../house.ts';
import { findServer } from '../local-server.ts';
import type { CliCommand } from './model.ts';

interface Entry {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
}

export const operationsCommand: CliCommand = {
  name: 'operations',
  takes: '',
  summary: { zh: '列出全部操作', en: 'list all operations' },
  async run(_, terminal, settings) {
    const server = findServer(settings.dataFolder);
    const entries = server ? await entriesOf(server.address) : await entriesHere(settings);
    for (const { name, zh, en } of entries) terminal.out(`${name.replaceAll('_', '-').padEnd(32)} ${zh} ${en}\n`);
    return 0;
  },
};

async function entriesHere(settings: Parameters<typeof openHouse>[0]): Promise<Entry[]> {
  const house = await openHouse(settings);
  const entries = house.registry.operations.map(({ name, summary }) => ({ name, ...summary }));
  await house.close();
  return entries;
}

async function entriesOf(address: string): Promise<Entry[]> {
  const answer = await fetch(`${address}/api/openapi.json`);
  interface Described {
    readonly operationId: string;
    readonly summary: string;
    readonly description: string;
  }
  const { paths } = (await answer.json()) as { paths: Record<string, Record<string, Described>> };
  return Object.values(paths).flatMap((methods) =>
    Object.values(methods).map(({ operationId, summary, description }) => ({
      name: operationId,
      zh: description,
      en: summary,
    })),
  );
}
