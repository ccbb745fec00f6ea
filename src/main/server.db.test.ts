import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from './run-cli.ts';
import { type RunningServer, serve, welcome } from './server.ts';
import { readSettings } from './settings.ts';

const dataFolder = mkdtempSync(join(tmpdir(), 'entrepot-serve-'));
// The house's own start is what is tested here, so it gets a folder of its own also when the suite runs on a server.
const environment = { ENTREPOT_DATA: dataFolder, ENTREPOT_PORT: '0', ENTREPOT_LOG: 'error' };
let server: RunningServer;
let firstRuns = 0;

beforeAll(async () => {
  server = await serve(readSettings(environment), {
    onFirstRun: async (house) => {
      firstRuns += 1;
      await house.database.own((tx) =>
        tx.query(`insert into zones (zone_id, name_zh, name_en, customs_district, customs_code, zone_code, area_m2, is_demonstration)
          values (7, '测试区', 'Test zone', '1500', '1502', '1510', 1, true)`),
      );
      const account = { email: 'director@zone.example', displayName: '主任', password: 'correct horse' };
      await house.auth.createAccount({ ...account, zoneId: 7, role: 'zone_director', partyId: null });
    },
  });
  await server.loaded;
});
afterAll(async () => {
  await server.stop();
  expect(existsSync(join(dataFolder, 'server.json'))).toBe(false);
  rmSync(dataFolder, { recursive: true, force: true });
});

async function command(...arguments_: string[]) {
  const written = { out: [] as string[], err: [] as string[] };
  const terminal = {
    read: async () => '',
    out: (text: string) => {
      written.out.push(text);
    },
    err: (text: string) => {
      written.err.push(text);
    },
  };
  const status = await runCli(arguments_, terminal, environment);
  return { status, out: written.out.join(''), err: written.err.join('') };
}

describe('the running house', () => {
  test('loads a first run once and answers', async () => {
    expect(firstRuns).toBe(1);
    const health = await fetch(`${server.address}/healthz`);
    expect(await health.json()).toEqual({ state: 'ready', zoneId: 7 });
  });

  test('the local token is for the eyes of its user only, and a wrong one is refused', async () => {
    const file = join(dataFolder, 'server.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const { token } = JSON.parse(readFileSync(file, 'utf8')) as { token: string };
    const ask = (authorization: string) => fetch(`${server.address}/api/accounts`, { headers: { authorization } });
    expect((await ask(`Bearer ${token}`)).status).toBe(200);
    const refused = await ask(`Bearer ${token.slice(1)}x`);
    expect([refused.status, await refused.json()]).toMatchObject([401, { refusal: { code: 'token_invalid' } }]);
  });

  test('the command line works through it, as the operator or as an account', async () => {
    const operator = await command('get-session');
    expect(JSON.parse(operator.out)).toMatchObject({
      role: 'zone_operator',
      zone: { zoneId: 7, name: { zh: '测试区' } },
    });
    const director = await command('get-session', '--as', 'director@zone.example');
    expect(JSON.parse(director.out)).toMatchObject({ role: 'zone_director', user: { displayName: '主任' } });
    const refused = await command('calc-split', '{"total":"1","parts":[]}');
    expect(refused.status).toBe(1);
    expect(JSON.parse(refused.out)).toHaveProperty('refusal.code');
    expect((await command('no-such-thing')).status).toBe(2);
    expect((await command('operations')).out).toContain('create-account');
  });

  test('an account made by the director signs in; the creation is an event of the zone', async () => {
    const input = {
      email: 'officer@zone.example',
      displayName: 'Officer',
      password: 'correct horse',
      role: 'customs_officer',
    };
    const made = await command('create-account', JSON.stringify(input), '--as', 'director@zone.example');
    expect([made.status, made.err]).toEqual([0, '']);
    const settings = { zoneId: 7, reach: 'zone', partyId: null, role: 'auditor' } as const;
    const { rows } = await server.house.database.read(settings, (tx) =>
      tx.query('select kind, facts from events where zone_id = 7'),
    );
    expect(rows).toEqual([{ kind: 'account_created', facts: { role: 'customs_officer' } }]);
  });

  test('an operation that answers a file leaves it where the command was given', async () => {
    const before = process.cwd();
    process.chdir(dataFolder);
    const input = JSON.stringify({ columns: 'internalNo,state', language: 'en' });
    const saved = await command('export-lists', input, '--as', 'director@zone.example').finally(() =>
      process.chdir(before),
    );
    const { file } = JSON.parse(saved.out) as { file: string };
    expect(file).toMatch(/^verification-lists-[\d-]+\.csv$/);
    expect(readFileSync(join(dataFolder, file), 'utf8')).toBe('\uFEFFOwn number,State\r\n');
  });

  test('the welcome names one address and each sign-in', () => {
    const text = welcome('http://127.0.0.1:4890', [
      { roleName: { zh: '主任', en: 'Director' }, email: 'd@z', password: 'p' },
    ]);
    expect(text.match(/http/g)).toHaveLength(1);
    expect(text).toMatch(/d@z +p +主任 Director/);
  });
});
