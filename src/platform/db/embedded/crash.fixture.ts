import pg from 'pg';
import { startEmbedded } from './index.ts';

// A launcher that writes and reports what the database acknowledged, until it is killed.
const server = await startEmbedded({ dataFolder: process.argv[2] ?? '' });
const client = new pg.Client(server.connection('owner', 'entrepot'));
client.on('error', () => undefined);
await client.connect();
await client.query('create table if not exists acknowledged (n int primary key)');
const { rows } = await client.query<{ next: number }>('select coalesce(max(n), 0) + 1 as next from acknowledged');
for (let n = rows[0]?.next ?? 1; ; n += 1) {
  await client.query('insert into acknowledged values ($1)', [n]);
  process.stdout.write(`${n}\n`);
}
