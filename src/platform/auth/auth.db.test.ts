import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { accept, systemIds } from '../../kernel/index.ts';
import type { Command } from '../commands/index.ts';
import { createTestDatabase } from '../db/testing.ts';
import { createHttpServer } from '../http/index.ts';
import { silentLog } from '../log/index.ts';
import { anonymousCaller, createRegistry, type OperationContext } from '../operations/index.ts';
import { type Auth, authOperations, holdsPermission, openAuth, type RoleBook } from './index.ts';

const roles: RoleBook = {
  director: {
    name: { zh: '主任', en: 'Director' },
    reach: 'zone',
    permissions: ['*'],
    mayGrant: ['director', 'owner'],
  },
  owner: { name: { zh: '管理员', en: 'Owner' }, reach: 'party', permissions: ['accounts.manage'], mayGrant: ['clerk'] },
  clerk: { name: { zh: '员工', en: 'Clerk' }, reach: 'party', permissions: ['goods.*'], mayGrant: [] },
};
const partyId = '0197c000-0000-7000-8000-000000000001';
const password = 'correct horse';
let now = Date.parse('2026-07-04T00:00:00Z');
let auth: Auth;
let app: FastifyInstance;
const recorded: Command<unknown>[] = [];

beforeAll(async () => {
  const database = await createTestDatabase();
  const pool = database.authPool;
  auth = await openAuth({ pool, roles, publicOrigin: null, now: () => new Date(now), log: silentLog });
  const again = await openAuth({ pool, roles, publicOrigin: null, now: () => new Date(now), log: silentLog });
  expect(await again.listAccounts(1, null)).toEqual([]);
  await auth.createAccount({
    email: 'Director@zone.example',
    displayName: '主任',
    password,
    zoneId: 1,
    role: 'director',
    partyId: null,
  });
  await auth.createAccount({
    email: 'owner@party.example',
    displayName: 'Owner',
    password,
    zoneId: 1,
    role: 'owner',
    partyId,
  });
  app = await serve(auth);
  return async () => {
    await app.close();
    await database.drop();
  };
});

function serve(auth: Auth): Promise<FastifyInstance> {
  const mayUse = (caller: { settings: { role: string } }, permission: string) =>
    holdsPermission(roles[caller.settings.role]?.permissions ?? [], permission);
  const directory = {
    zoneName: async () => ({ zh: '兴隆', en: 'Xinglong' }),
    partyName: async (_: unknown, id: string) => (id === partyId ? { zh: '甲公司', en: 'Party A' } : null),
  };
  const commands = {
    run: async (command: Command<unknown>) => {
      recorded.push(command);
      const planned = await command.plan({ query: async () => ({ rows: [], rowCount: 0 }) });
      return planned.ok ? accept(planned.value.answer({})) : planned;
    },
  };
  const registry = createRegistry(
    authOperations({ auth, roles, directory, permissionsOf: (caller) => registry.permissionsOf(caller) }),
    { mayUse, checkOutputs: true },
  );
  return createHttpServer({
    registry,
    callerOf: async ({ cookie }) => accept((await auth.callerOfCookie(cookie)) ?? anonymousCaller(1)),
    contextFor: (parts) => ({ ...parts, commands, now: () => new Date(now) }) as unknown as OperationContext,
    ids: systemIds,
    log: silentLog,
    title: 'Entrepot',
    version: '0',
    webRoot: null,
    publicOrigin: null,
    trustProxy: false,
    health: async () => ({}),
  });
}

const headers = { 'content-type': 'application/json' };
const post = (url: string, payload: object, cookie = '') =>
  app.inject({ method: 'POST', url, payload, headers: cookie === '' ? headers : { ...headers, cookie } });
const session = async (cookie: string) =>
  (await app.inject({ url: '/api/session', headers: { cookie } })).json<Record<string, unknown>>();

async function signIn(email: string, secret = password): Promise<string> {
  const answer = await post('/api/session/sign-in', { email, password: secret });
  expect(answer.statusCode).toBe(200);
  const cookie = answer.cookies.find((each) => each.name === 'entrepot.session_token');
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  return `entrepot.session_token=${encodeURIComponent(cookie?.value ?? '')}`;
}

describe('a session', () => {
  test('begins with the right password, says who one is, and ends', async () => {
    expect(await session('')).toMatchObject({ signedIn: false, user: null, role: 'visitor', permissions: [] });
    const cookie = await signIn('director@zone.example');
    expect(await session(cookie)).toMatchObject({
      signedIn: true,
      user: { displayName: '主任' },
      role: 'director',
      reach: 'zone',
      permissions: ['accounts.manage'],
      zone: { zoneId: 1, name: { en: 'Xinglong' } },
    });
    const ended = await post('/api/session/sign-out', {}, cookie);
    expect(ended.json()).toEqual({ signedIn: false });
    expect(await session(cookie)).toMatchObject({ signedIn: false });
  });

  test('a cookie that somebody changed is nobody', async () => {
    const cookie = await signIn('owner@party.example');
    expect(await session(cookie.replace(/=.{6}/, '=aaaaaa'))).toMatchObject({ signedIn: false });
    expect(await session(cookie)).toMatchObject({ signedIn: true, party: { partyId, name: { en: 'Party A' } } });
  });

  test('wrong password and unknown account are the same sign_in_failed; too many are sign_in_too_often until time passes', async () => {
    for (const email of ['owner@party.example', 'nobody@party.example']) {
      const refused = await post('/api/session/sign-in', { email, password: 'wrong' });
      expect([refused.statusCode, refused.json()]).toMatchObject([
        401,
        { refusal: { code: 'sign_in_failed', facts: {} } },
      ]);
    }
    for (let attempt = 0; attempt < 4; attempt += 1) {
      await post('/api/session/sign-in', { email: 'owner@party.example', password: 'wrong' });
    }
    const closed = await post('/api/session/sign-in', { email: 'owner@party.example', password });
    expect([closed.statusCode, closed.headers['retry-after']]).toEqual([429, '60']);
    expect(closed.json()).toMatchObject({ refusal: { code: 'sign_in_too_often' } });
    now += 60_000;
    await signIn('owner@party.example');
  });

  test('a changed password ends the other sessions: password_wrong, password_too_weak', async () => {
    const email = 'mover@party.example';
    await auth.createAccount({ email, displayName: 'M', password, zoneId: 1, role: 'owner', partyId });
    const elsewhere = await signIn(email);
    const cookie = await signIn(email);
    const change = (currentPassword: string, newPassword: string) =>
      post('/api/session/password', { currentPassword, newPassword }, cookie);
    expect((await change('wrong', 'another horse')).json()).toMatchObject({ refusal: { code: 'password_wrong' } });
    expect((await change(password, 'short')).json()).toMatchObject({ refusal: { code: 'password_too_weak' } });
    expect((await change(password, 'another horse')).json()).toEqual({ changed: true });
    expect(await session(elsewhere)).toMatchObject({ signedIn: false });
    await signIn(email, 'another horse');
  });
});

describe('accounts', () => {
  const account = { email: 'clerk@party.example', displayName: 'Clerk', password, role: 'clerk' };

  test('an owner makes clerks of the own party, once, and the zone records it', async () => {
    const cookie = await signIn('owner@party.example');
    const made = await post('/api/accounts', account, cookie);
    expect(made.json()).toMatchObject({ email: account.email, role: 'clerk', partyId });
    expect(recorded.at(-1)).toMatchObject({ operation: 'create_account' });
    expect(JSON.stringify(recorded.at(-1))).not.toContain(password);
    expect((await post('/api/accounts', account, cookie)).json()).toMatchObject({
      refusal: { code: 'account_exists' },
    });
    const listed = await app.inject({ url: '/api/accounts', headers: { cookie } });
    const emails = listed.json<{ rows: { email: string }[] }>().rows.map((row) => row.email);
    expect(emails).toContain(account.email);
    expect(emails).not.toContain('director@zone.example');
  });

  test.each([
    ['owner@party.example', { role: 'director' }, 'role_not_grantable'],
    ['owner@party.example', { partyId: '0197c000-0000-7000-8000-000000000002' }, 'account_party_mismatch'],
    ['owner@party.example', { role: 'wizard' }, 'role_unknown'],
    ['owner@party.example', { password: 'short' }, 'password_too_weak'],
    ['director@zone.example', { role: 'owner' }, 'account_party_mismatch'],
    ['director@zone.example', { role: 'owner', partyId: 'unknown' }, 'field_malformed'],
    ['director@zone.example', { role: 'director', partyId }, 'account_party_mismatch'],
    ['director@zone.example', { email: 'no email' }, 'field_malformed'],
  ])('%s with %j: %s', async (email, change, code) => {
    const cookie = await signIn(email);
    const refused = await post('/api/accounts', { ...account, email: 'new@party.example', ...change }, cookie);
    expect(refused.json()).toMatchObject({ refusal: { code } });
  });

  test('nobody signs up alone, and a clerk manages nobody', async () => {
    expect((await post('/api/accounts', account)).json()).toMatchObject({ refusal: { code: 'not_signed_in' } });
    const clerk = await signIn(account.email);
    expect((await post('/api/accounts', account, clerk)).json()).toMatchObject({ refusal: { code: 'not_permitted' } });
  });

  test('an account is found by its email for the command line: account_unknown', async () => {
    expect(await auth.callerOfEmail('OWNER@party.example')).toMatchObject({
      value: { settings: { role: 'owner', reach: 'party' } },
    });
    expect(await auth.callerOfEmail('ghost@party.example')).toMatchObject({ refusal: { code: 'account_unknown' } });
  });
});
