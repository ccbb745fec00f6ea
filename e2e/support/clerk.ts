import type { Console } from './console.ts';
import { bookNo } from './stock.ts';

/** What a clerk writes into a new gate pass; the goods are all that its list has left. */
interface PassForm {
  readonly internalNo: string;
  readonly list: string;
  readonly direction: 'in' | 'out';
  readonly vehicleNo: string;
}

/** From the page of a list to a declared pass for all of it; tractor and frame weigh 14.8 t. */
export async function draftPassOnPage(clerk: Console, form: PassForm): Promise<void> {
  const { page } = clerk;
  await clerk.open(`/lists/${form.list}`, form.list);
  await page.getByRole('link', { name: '为此清单新建核放单' }).click();
  await page.getByLabel('企业内部编号').fill(form.internalNo);
  await page.getByLabel('核放单类型').selectOption(form.direction === 'in' ? '2' : '3');
  await page.getByLabel('进出', { exact: true }).selectOption(form.direction);
  await page.getByLabel('车牌号').fill(form.vehicleNo);
  await page.getByLabel('车自重').fill('8600');
  await page.getByLabel('车架重').fill('6200');
  await clerk.button('取未装车的表体').click();
  await page.getByLabel('1 本车数量').waitFor();
  await clerk.button('保存草稿').click();
  await clerk.seesState('草稿');
  await clerk.move('申报核放单');
  await clerk.seesState('已申报');
}

/** Four gearboxes for the domestic market: the head by choices, the line by looking the item up in the book. */
export async function draftSaleOnPage(clerk: Console, internalNo: string): Promise<void> {
  const { page } = clerk;
  await clerk.open('/lists/new', '新建核注清单');
  await page.getByLabel('账册编号', { exact: true }).selectOption(bookNo);
  await page.getByLabel('企业内部编号').fill(internalNo);
  const choices = { 进出线: 'second', 进出: 'out', 监管方式: '5000', 运输方式: '9', '启运（运抵）国': '142' };
  for (const [label, choice] of Object.entries(choices)) {
    await page.getByLabel(label, { exact: true }).selectOption(choice);
  }
  const cell = (field: string) => page.getByLabel(`1 ${field}`, { exact: true });
  await cell('商品料号').fill('SJ1001');
  await page
    .getByRole('region', { name: '第 1 行：账册中的备案项' })
    .getByRole('button', { name: /SJ1001/ })
    .click();
  const line = { 申报数量: '4', 第二法定数量: '330.05', 单价: '900', 币制: '502' };
  for (const [field, value] of Object.entries(line)) await cell(field).fill(value);
  await cell('毛重（千克）').fill('344');
  await cell('净重（千克）').fill('330.05');
  await clerk.button('保存草稿').click();
  await clerk.seesState('草稿');
  await clerk.move('申报清单');
  await clerk.seesState('已申报');
}
