import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { backUp } from './backup.ts';
import { startEmbedded } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'entrepot-backup-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a backup taken while rows are written starts as a database that holds everything acknowledged before it', async () => {
  const server = await startEmbedded({ dataFolder: join(folder, 'live') });
  const client = new pg.Client(server.connection('superuser', 'postgres') as pg.ClientConfig);
  await client.connect();
  await client.query('create table kept (number int primary key)');
  await client.query('insert into kept select generate_series(1, 20000)');
  let writing = true;
  const writer = (async () => {
    for (let number = 20_001; writing; number += 1) await client.query('insert into kept values ($1)', [number]);
  })();
  const target = join(folder, 'copy');
  const superuser = server.connection('superuser', 'postgres') as pg.ClientConfig;
  expect((await backUp(superuser, server.dataFolder, target)).ok).toBe(true);
  const again = await backUp(superuser, server.dataFolder, target);
  expect(again.ok ? null : again.refusal.code).toBe('backup_target_not_empty');
  writing = false;
  await writer;
  await client.end();
  await server.stop();

  const restored = await startEmbedded({ dataFolder: target });
  const reader = new pg.Client(restored.connection('superuser', 'postgres') as pg.ClientConfig);
  await reader.connect();
  const { rows } = await reader.query<{ count: number; highest: number }>(
    'select count(*)::int as count, max(number) as highest from kept',
  );
  await reader.end();
  await restored.stop();
  expect(rows[0]?.count).toBeGreaterThanOrEqual(20_000);
  // No gap: what was written in order is there in order.
  expect(rows[0]?.count).toBe(rows[0]?.highest);
});
