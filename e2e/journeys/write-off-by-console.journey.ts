import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findChromium, howToInstallChromium, launchChromium } from '../support/browser.ts';
import { type Account, Console } from '../support/console.ts';
import { less } from '../support/quantity.ts';
import { foundZone, type Zone } from '../support/zone.ts';

/** The factory of the demonstration zone, whose first cycle is over. */
const bookNo = 'T1510H000001';
const writeOffNo = `${bookNo}-002`;
const cycle = `/write-offs/${writeOffNo}`;
const missing = { materialNo: 'FS-AB-01', quantity: '1.5' };
const stageNames = { on_hand: '在库', in_production: '在产', leftovers: '边角料' } as const;

interface Holding {
  readonly itemNo: number;
  readonly materialNo: string;
  readonly stage: keyof typeof stageNames;
  /** Exact text of the balance. */
  readonly quantity: string;
}
interface Items {
  readonly rows: ReadonlyArray<{
    readonly itemNo: number;
    readonly materialNo: string;
    readonly balances: ReadonlyArray<{ readonly stage: string; readonly posted: { readonly declared: string } }>;
  }>;
}

/** The business day so many days from today, on the clock of the zone. */
function dayFromToday(days: number): string {
  const text = new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
  return text.slice(0, 10);
}

describe('a book is counted, reported and written off, all in a browser', () => {
  const hasChromium = findChromium() !== null;
  let zone: Zone;
  let browser: Browser;
  let clerk: Console;
  let counter: Console;
  let officer: Console;
  let holdings: Holding[] = [];
  const people: Console[] = [];

  const signedIn = async (account: Account) => {
    const person = await Console.signedIn(browser, zone.address, account);
    people.push(person);
    return person;
  };
  /** What lies in the book where it can be counted; of one material a little less is found. */
  async function found(): Promise<Holding[]> {
    const answer = await clerk.page.request.get(`/api/books/${bookNo}/items?limit=100`);
    const { rows } = (await answer.json()) as Items;
    return rows.flatMap(({ itemNo, materialNo, balances }) =>
      balances.flatMap(({ stage, posted }): Holding[] => {
        if (!(stage in stageNames) || posted.declared === '0.00000') return [];
        const isShort = materialNo === missing.materialNo && stage === 'on_hand';
        const quantity = isShort ? less(posted.declared, missing.quantity) : posted.declared;
        return [{ itemNo, materialNo, stage: stage as Holding['stage'], quantity }];
      }),
    );
  }
  /** A scanner types the code and Enter; a hand types the quantity and Enter. */
  async function scan(code: string, quantity: string, stage: Holding['stage'] = 'on_hand'): Promise<void> {
    const { page } = counter;
    await page.getByLabel('存放环节', { exact: true }).selectOption(stage);
    await page.getByLabel('料号或备案序号').fill(code);
    await page.keyboard.press('Enter');
    await page.keyboard.type(quantity);
    await page.keyboard.press('Enter');
  }
  const entries = () => counter.page.getByRole('list', { name: '最近录入' }).getByRole('listitem');

  beforeEach(({ skip }) => skip(!hasChromium, `no Chromium on this machine; install one: ${howToInstallChromium}`));
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    const seen = await Promise.all(people.map((person) => person.keepFailure(task.name)));
    process.stderr.write(`${seen.join('\n')}\n`);
  });
  beforeAll(async () => {
    if (!hasChromium) return;
    zone = await foundZone();
    await zone.start();
    browser = await launchChromium();
    clerk = await signedIn({ role: '企业关务员' });
    counter = await signedIn({ role: '企业关务员', onPhone: true });
    officer = await signedIn({ role: '海关关员' });
    holdings = await found();
  });
  afterAll(async () => {
    if (!hasChromium) return;
    await browser?.close();
    await zone.remove();
  });

  test('the clerk opens the next cycle of the book and tells customs of the stocktake', async () => {
    const { page } = clerk;
    await clerk.open(`/write-offs?bookNo=${bookNo}`, '核销');
    await page.getByRole('row').filter({ hasText: '核销通过' }).waitFor();
    expect(await clerk.look('write-offs')).toEqual([]);
    await page.getByRole('link', { name: '开始核销周期' }).click();
    await page.getByRole('heading', { level: 1, name: '开始核销周期' }).waitFor();
    await clerk.sees('上一周期已关闭，本周期自');
    await page.getByLabel('周期截止日').fill(dayFromToday(-1));
    expect(await clerk.look('write-off-new')).toEqual([]);
    await clerk.button('开始核销周期').click();
    await page.getByRole('heading', { level: 1, name: writeOffNo }).waitFor();
    await clerk.seesState('待告知盘点');
    await clerk.sees('尚未报核：以下按今天的账面和盘点试算。');
    await clerk.move('告知盘点', { 盘点日期: dayFromToday(0) });
    await clerk.seesState('已告知盘点');
    expect(await clerk.look('write-off-noticed')).toEqual([]);
  });

  test('the stock is counted with a scanner on a phone; a mistake is taken back', async () => {
    await counter.open(`${cycle}/counts`, '盘点');
    const [first, ...others] = holdings.filter(({ stage }) => stage === 'on_hand');
    if (!first) throw new Error('the book holds nothing');
    await scan(first.materialNo, '1');
    await scan(first.materialNo, first.quantity);
    await entries().filter({ hasText: '第 2 次' }).waitFor();
    await entries().last().getByRole('button', { name: '撤回' }).click();
    await entries().filter({ hasText: '已撤回' }).waitFor();
    for (const { itemNo, quantity } of others) await scan(String(itemNo), quantity);
    await entries().filter({ hasText: '正在录入' }).first().waitFor({ state: 'detached' });
    expect(await entries().filter({ hasText: '合计' }).count()).toBe(others.length + 2);
    await counter.button('查看未盘商品').click();
    await counter.sees(`${missing.materialNo} 控制臂毛坯 · 边角料`);
    expect(await counter.look('write-off-counts')).toEqual([]);
  });

  test('the rest comes as a sheet: tried cell by cell first, then imported whole', async () => {
    const rest = holdings.filter(({ stage }) => stage !== 'on_hand');
    expect(rest.length).toBeGreaterThan(0);
    const rows = rest.map(({ materialNo, stage, quantity }) => `${materialNo},${stageNames[stage]},${quantity}`);
    const sheet = (name: string, lines: readonly string[]) => {
      const path = join(zone.dataFolder, `../${name}.csv`);
      writeFileSync(path, `${['料号,存放环节,实盘数量', ...lines].join('\n')}\n`);
      return path;
    };
    const { page } = clerk;
    const bring = async (path: string, name: string) => {
      await clerk.open(`${cycle}/counts`, '盘点');
      await clerk.drop('文件放置区', [path]);
      await page.getByRole('heading', { level: 1, name }).waitFor();
      expect(await page.getByLabel('盘点数量所属的报核').inputValue()).toBe(writeOffNo);
      await clerk.button('试算').click();
    };
    await bring(sheet('错误', [...rows, 'NO-SUCH,在库,1']), '错误.csv');
    await page.getByRole('alert').filter({ hasText: 'NO-SUCH' }).waitFor();
    expect(await clerk.look('write-off-sheet-refused')).toEqual([]);
    await bring(sheet('盘点', rows), '盘点.csv');
    await clerk.button(`导入 ${rows.length} 行`).click();
    await clerk.seesState('已处理');
    await clerk.open(`${cycle}/counts`, '盘点');
    await clerk.button('查看未盘商品').click();
    await clerk.sees('应存商品均已盘点。');
  });

  test('the report adds up line by line', async () => {
    const { page } = clerk;
    await clerk.open(cycle, writeOffNo);
    await clerk.move('报核');
    await clerk.seesState('已报核');
    await page.getByLabel('显示', { exact: true }).selectOption('true');
    const row = page.getByRole('grid', { name: '报核表体' }).getByRole('row').filter({ hasText: missing.materialNo });
    await row.filter({ hasText: `短少 ${missing.quantity}` }).waitFor();
    const agreeing = page.getByRole('grid', { name: '报核表体' }).getByRole('row').filter({ hasText: 'FS-MOD-01' });
    await agreeing.first().waitFor({ state: 'detached' });
    expect(await clerk.look('write-off-reported')).toEqual([]);
    await row.click();
    await page.getByRole('heading', { level: 1, name: `${missing.materialNo} 控制臂毛坯` }).waitFor();
    await clerk.sees('核对：期初 + 收入 − 支出 = 应存');
    expect(await page.getByText('核对不符').count()).toBe(0);
    expect(await clerk.look('write-off-line')).toEqual([]);
  });

  test('customs accepts; the difference is to be taxed, and the tax stands there before it is confirmed', async () => {
    await officer.open(cycle, writeOffNo);
    await officer.move('接受报核');
    await officer.seesState('报核已接受');
    const { page } = clerk;
    await clerk.open(`${cycle}/differences`, `差异处置 ${writeOffNo}`);
    await clerk.sees('还有 1 项差异未处置');
    await page.getByLabel('差异处置', { exact: true }).selectOption('tax');
    await page.getByLabel('处置依据').fill('盘点短少，原因不明');
    await page.getByText('指定短少的批次').click();
    const lot = page.getByLabel(/批次 \d+ 短少/).first();
    await lot.fill('1');
    await clerk.sees('批次合计与短少数量还差 0.5');
    expect(await clerk.button('保存处置（0 项）').isDisabled()).toBe(true);
    await lot.fill(missing.quantity);
    await clerk.sees('批次合计与短少数量相符。');
    expect(await clerk.look('write-off-lots')).toEqual([]);
    await clerk.button('保存处置（1 项）').click();
    await clerk.sees('填写计征汇率后试算');
    await page.getByLabel('完税价格（元，选填）').fill('1000.00');
    await clerk.button('保存处置（1 项）').click();
    await clerk.sees('应补税款');
    await clerk.sees('1,000.00');
    expect(await clerk.look('write-off-differences')).toEqual([]);
    await clerk.button('差异确认').click();
    await page.getByRole('heading', { level: 1, name: writeOffNo }).waitFor();
    await clerk.seesState('差异已确认');
  });

  test('what passing will do is said first; then the book is closed and takes the difference over', async () => {
    await officer.open(cycle, writeOffNo);
    await officer.sees('把 1 项差异记入账册');
    await officer.sees(`把账册 ${bookNo} 关闭到`);
    expect(await officer.look('write-off-confirmed')).toEqual([]);
    await officer.move('核销通过');
    await officer.seesState('核销通过');
    expect(await found()).toContainEqual({
      ...holdings.find(({ materialNo, stage }) => materialNo === missing.materialNo && stage === 'on_hand'),
      quantity: less(
        holdings.find(({ materialNo, stage }) => materialNo === missing.materialNo && stage === 'on_hand')?.quantity ??
          '',
        missing.quantity,
      ),
    });
    await officer.open(`${cycle}/print`, `账册报核表 ${writeOffNo}`);
    expect(await officer.look('write-off-print')).toEqual([]);
  });

  test('the same in English: the cycle and its differences', async () => {
    const reader = await signedIn({ role: 'Customs officer', language: 'en' });
    const { page } = reader;
    await reader.open(cycle, writeOffNo);
    await reader.seesState('Passed');
    for (const text of ['Figures of the period', 'Tax due', 'Lists of the period']) await reader.sees(text);
    const words = await page.locator('h2, th, dt, nav a, .cycle-step-title').allTextContents();
    expect(words.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
    expect(await reader.look('write-off-en')).toEqual([]);
    await reader.open(`${cycle}/differences`, `Differences of ${writeOffNo}`);
    await reader.sees('Tax it');
    await reader.sees(/Missing of lot \d+/);
    expect(await reader.look('write-off-differences-en')).toEqual([]);
  });

  test('nobody met an error on the way', () => {
    expect(people.flatMap(({ errors }) => errors)).toEqual([]);
  });
});
