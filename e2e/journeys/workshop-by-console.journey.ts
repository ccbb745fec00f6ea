import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findChromium, howToInstallChromium, launchChromium } from '../support/browser.ts';
import { type Account, Console } from '../support/console.ts';
import { less } from '../support/quantity.ts';
import { foundZone, type Zone } from '../support/zone.ts';

const factory = 'T1510H000001';
const repair = 'T1510H00M001';
const form = 'SJ-FS-A1';

/** The business day so many days from today, on the clock of the zone. */
function dayFromToday(days: number): string {
  return new Date(Date.now() + days * 86_400_000)
    .toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })
    .slice(0, 10);
}

describe('what happens to goods inside: made, repaired, sent out in batches, lost, all in a browser', () => {
  const hasChromium = findChromium() !== null;
  let zone: Zone;
  let browser: Browser;
  let clerk: Console;
  let englishClerk: Console;
  let officer: Console;
  const people: Console[] = [];

  const signedIn = async (account: Account) => {
    const person = await Console.signedIn(browser, zone.address, account);
    people.push(person);
    return person;
  };
  /** What lies in the book of an item, in the declared unit, where it can be used. */
  async function onHand(bookNo: string, itemNo: number): Promise<string> {
    const answer = await clerk.page.request.get(`/api/books/${bookNo}/items?limit=100`);
    interface Items {
      readonly rows: ReadonlyArray<{
        readonly itemNo: number;
        readonly balances: ReadonlyArray<{ readonly stage: string; readonly posted: { readonly declared: string } }>;
      }>;
    }
    const { rows } = (await answer.json()) as Items;
    const balances = rows.find((row) => row.itemNo === itemNo)?.balances ?? [];
    return balances.find(({ stage }) => stage === 'on_hand')?.posted.declared ?? '0.00000';
  }

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
    englishClerk = await signedIn({ role: 'Enterprise clerk', language: 'en' });
    officer = await signedIn({ role: '海关关员' });
  });
  afterAll(async () => {
    if (!hasChromium) return;
    await browser?.close();
    await zone.remove();
  });

  test('a production is recorded by its bill; what it used stands on its page, and it stands among the book’s productions', async () => {
    const { page } = clerk;
    const before = await onHand(factory, 4);
    await clerk.open(`/books/${factory}/productions/new`, '登记生产');
    await page.getByLabel('企业内部编号').fill('WEB-M1');
    await page.getByLabel('成品备案序号').fill('4');
    await page.getByLabel(/^生产数量/).fill('2');
    await page.getByLabel(/^法定数量/).fill('57');
    await page.getByLabel('单耗版本号').fill('FS2601');
    expect(await clerk.look('production-new')).toEqual([]);
    await clerk.button('登记生产').click();
    await page.getByRole('heading', { level: 1, name: 'WEB-M1' }).waitFor();
    await clerk.sees(/控制臂毛坯/);
    expect(less(await onHand(factory, 4), before)).toBe('2.00000');
    await clerk.open(`/books/${factory}/productions`, '生产记录');
    await clerk.sees('WEB-M1');
  });

  test('a repair gets its part and is closed, and the next one is opened, in English', async () => {
    const { page } = englishClerk;
    const before = await onHand(repair, 2);
    await englishClerk.open(`/repair-orders?bookNo=${repair}&state=open`, 'Repair orders');
    await page.getByRole('row').filter({ hasText: 'Turbo Service' }).first().click();
    await page.getByRole('link', { name: 'Record actual use' }).click();
    await page.getByLabel('Own number').fill('WEB-U1');
    await page.getByLabel('1 Material item').first().fill('2');
    await page.getByLabel('1 Quantity').first().fill('1');
    expect(await englishClerk.look('use-new')).toEqual([]);
    await englishClerk.button('Record actual use').click();
    await page.getByRole('heading', { level: 1, name: 'WEB-U1' }).waitFor();
    expect(await onHand(repair, 2)).toBe(less(before, '1'));
    await page.getByRole('link', { name: /MRO/ }).first().click();
    await englishClerk.move('Repaired');
    await englishClerk.seesState('Closed');
    await englishClerk.open(`/books/${repair}/repair-orders/new`, 'Open a repair order');
    await page.getByLabel('Repair order', { exact: true }).fill('WEB-R1');
    await page.getByLabel('Item of the goods').fill('1');
    await page.getByLabel('Quantity', { exact: true }).fill('1');
    await page.getByLabel('Customer').fill('Turbo Service');
    await page.getByLabel('Back by').fill(dayFromToday(60));
    await page.getByLabel("the group's own brand").check();
    expect(await englishClerk.look('repair-order-new')).toEqual([]);
    await englishClerk.button('Open a repair order').click();
    await page.getByRole('heading', { level: 1, name: 'WEB-R1' }).waitFor();
  });

  test('a batch leaves by a stock note: drafted, approved, and through the gate by its pass', async () => {
    const { page } = clerk;
    await clerk.open(`/stock-notes/new?form=${form}`, '新建出入库单');
    await page.getByLabel('企业内部编号').fill('WEB-N1');
    await page.getByLabel('1 数量').fill('2');
    expect(await clerk.look('note-new')).toEqual([]);
    await clerk.button('保存草稿').click();
    await page.getByRole('heading', { level: 1, name: 'WEB-N1' }).waitFor();
    await clerk.move('申报');
    await officer.open('/stock-notes/WEB-N1', 'WEB-N1');
    await officer.move('审核通过');
    await page.goto('/stock-notes/WEB-N1');
    await page.getByRole('link', { name: '为此出入库单新建核放单' }).click();
    await page.getByLabel('企业内部编号').fill('WEB-P9');
    await page.getByLabel('核放单类型').selectOption('3');
    await page.getByLabel('进出', { exact: true }).selectOption('out');
    await page.getByLabel('车牌号').fill('吉A·80009');
    await page.getByLabel('车自重').fill('8600');
    await clerk.button('取未装车的表体').click();
    await page.getByLabel('1 本车数量').waitFor();
    await page.getByLabel('1 毛重（千克）').fill('57.2');
    await clerk.button('保存草稿').click();
    await clerk.seesState('草稿');
    await clerk.move('申报核放单');
    await officer.open('/gate-passes/WEB-P9', 'WEB-P9');
    await officer.move('审核通过', { '海关给出的核放单编号（选填）': 'Z1510E261123800000000009' });
    await officer.open('/passage?pass=Z1510E261123800000000009', '过卡登记');
    await officer.page.getByLabel(/地磅读数/).fill('8700');
    await officer.button('登记过卡').click();
    await officer.sees('吉A·80009 已过卡');
    await page.goto('/stock-notes/WEB-N1');
    await clerk.sees('退回');
  });

  test('spoiled goods are reported, the officer sees the tax, and confirms', async () => {
    const { page } = clerk;
    const before = await onHand(factory, 2);
    await clerk.open(`/losses?bookNo=${factory}`, '灭失与放弃');
    await page.getByRole('link', { name: '报告灭失' }).click();
    await page.getByLabel('企业内部编号').fill('WEB-L1');
    await page.getByLabel('原因').selectOption('poor_care');
    await page.getByLabel('经过').fill('叉车碰落');
    await page.getByLabel('1 备案项').fill('2');
    await page.getByLabel('1 数量').fill('3');
    await page.getByLabel('1 货物状况').selectOption('useless');
    expect(await clerk.look('loss-new')).toEqual([]);
    await clerk.button('报告灭失').click();
    await page.getByRole('heading', { level: 1, name: 'WEB-L1' }).waitFor();
    await clerk.sees('等待海关核定');
    await officer.open('/exceptions?kind=loss_undecided', '例外事项');
    await officer.page.getByRole('link', { name: `灭失报告 ${factory}/WEB-L1` }).click();
    await officer.page.getByRole('heading', { level: 1, name: 'WEB-L1' }).waitFor();
    await officer.sees('以币制 502 计价');
    await officer.page.getByLabel(/^计征汇率/).fill('7.1');
    await officer.sees('按一般进口货物补税');
    expect(await officer.look('loss-decision')).toEqual([]);
    await officer.page.locator('.moves').getByRole('button', { name: '核定', exact: true }).click();
    await officer.page.getByLabel('核定文书编号').fill('兴关核 1 号');
    await officer.page.locator('form').getByRole('button', { name: '核定', exact: true }).click();
    await officer.seesState('已核定');
    expect(await onHand(factory, 2)).toBe(less(before, '3'));
    await englishClerk.open(`/books/${factory}/losses/WEB-L1`, 'WEB-L1');
    await englishClerk.sees('Taxed as general imports');
  });

  test('nobody met an error on the way, and the books verify', async () => {
    expect(people.flatMap(({ errors }) => errors)).toEqual([]);
    await zone.stop();
    const { status, out } = await zone.cli(['verify']);
    expect({ status, out }).toMatchObject({ status: 0 });
  });
});
