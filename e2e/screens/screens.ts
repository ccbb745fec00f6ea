import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext } from 'playwright-core';
import { launchChromium } from '../support/browser.ts';
import { type Device, type Samples, type Screen, screensOf } from './pages.ts';

const viewports: Readonly<Record<Device, { width: number; height: number }>> = {
  desk: { width: 1280, height: 720 },
  phone: { width: 390, height: 844 },
};
const looks = [
  { language: 'zh', scheme: 'light' },
  { language: 'en', scheme: 'dark' },
] as const;
type Look = (typeof looks)[number];

/** Photographs every page (or those named) and answers what axe finds serious and what pages report as broken. */
export async function takeScreens(address: string, folder: string, names: readonly string[]): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const browser = await launchChromium();
  const findings: string[] = [];
  try {
    const screens = screensOf(await samplesOf(browser, address));
    for (const screen of screens.filter(({ name }) => names.length === 0 || names.includes(name))) {
      for (const look of looks) {
        for (const device of screen.devices)
          findings.push(...(await take(browser, address, folder, screen, look, device)));
      }
    }
  } finally {
    await browser.close();
  }
  return findings;
}

async function take(
  browser: Browser,
  address: string,
  folder: string,
  screen: Screen,
  look: Look,
  device: Device,
): Promise<string[]> {
  const name = `${screen.name}-${look.language}-${look.scheme}-${device}`;
  const context = await contextFor(browser, address, screen.who, look, device);
  const findings: string[] = [];
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => findings.push(`${name}: ${error.message}`));
    await page.goto(`${address}${screen.path}`, { waitUntil: 'networkidle' });
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(folder, `${name}.png`) });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    if (wide) findings.push(`${name}: wider than the screen`);
    const { violations } = await new AxeBuilder({ page }).analyze();
    for (const { id, impact, nodes } of violations) {
      if (impact !== 'serious' && impact !== 'critical') continue;
      findings.push(`${name}: ${id} (${impact}) ${nodes[0]?.html.slice(0, 160) ?? ''}`);
    }
  } finally {
    await context.close();
  }
  return findings;
}

const stateOf = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>();

async function contextFor(browser: Browser, address: string, who: Screen['who'], look: Look, device: Device) {
  const key = who ?? 'nobody';
  if (!stateOf.has(key)) {
    const first = await browser.newContext({ baseURL: address });
    if (who !== null) await signIn(first, address, who);
    stateOf.set(key, await first.storageState());
    await first.close();
  }
  const state = stateOf.get(key);
  const context = await browser.newContext({
    viewport: viewports[device],
    colorScheme: look.scheme,
    locale: look.language === 'zh' ? 'zh-CN' : 'en-GB',
    timezoneId: 'Asia/Shanghai',
    ...(state === undefined ? {} : { storageState: state }),
  });
  await context.addInitScript((language) => localStorage.setItem('entrepot.language', language), look.language);
  return context;
}

interface DemoAccount {
  readonly email: string;
  readonly password: string;
  readonly role: string;
}
const roles = { clerk: 'enterprise_clerk', officer: 'customs_officer', director: 'zone_director' } as const;

async function signIn(context: BrowserContext, address: string, who: keyof typeof roles): Promise<void> {
  const accounts = (await (await context.request.get('/api/demo/accounts')).json()) as readonly DemoAccount[];
  const account = accounts.find(({ role }) => role === roles[who]);
  if (!account) throw new Error(`the zone at ${address} is no demonstration zone: it lists no ${who}`);
  const { email, password } = account;
  const answer = await context.request.post('/api/session/sign-in', {
    data: { email, password },
    headers: { origin: address },
  });
  if (!answer.ok()) throw new Error(`${who} cannot sign in: ${await answer.text()}`);
}

async function samplesOf(browser: Browser, address: string): Promise<Samples> {
  const context = await browser.newContext({ baseURL: address });
  await signIn(context, address, 'officer');
  const ask = async <Row>(path: string): Promise<readonly Row[]> => {
    const body = (await (await context.request.get(path)).json()) as Record<string, readonly Row[]>;
    return body.rows ?? body.parties ?? [];
  };
  type List = { listId: string; line: string; bookNo: string };
  type Pass = { passId: string; passNo: string | null };
  const list = async (query: string) => (await ask<List>(`/api/lists?limit=200&${query}`)).at(0);
  const sales = (await ask<List>('/api/lists?state=posted&direction=out&limit=500')).filter(
    ({ line }) => line === 'second',
  );
  const posted = await list('state=posted');
  const pass = async (state: string) => (await ask<Pass>(`/api/gate-passes?state=${state}&limit=1`)).at(0);
  const nameOf = (found: Pass | undefined) => found?.passNo ?? found?.passId ?? '';
  const samples = {
    postedList: posted?.listId ?? '',
    openList: (await list('state=pre_deducted'))?.listId ?? '',
    saleList: sales[0]?.listId ?? '',
    draftList: ((await list('state=draft')) ?? (await list('state=rejected')))?.listId ?? '',
    transfer: (await ask<{ inList: string | null }>('/api/transfers?state=posted&limit=1')).at(0)?.inList ?? '',
    lot: (await ask<{ lotNo: string }>('/api/books/T1510H000001/lots?itemNo=3')).at(-1)?.lotNo ?? '',
    book: posted?.bookNo ?? '',
    passed: nameOf(await pass('passed')),
    waiting: nameOf((await pass('approved')) ?? (await pass('declared'))),
    event: (await ask<{ eventId: string }>('/api/events?limit=20')).at(-1)?.eventId ?? '',
    party: (await ask<{ partyId: string }>('/api/parties?limit=1')).at(0)?.partyId ?? '',
  };
  await context.close();
  return samples;
}
