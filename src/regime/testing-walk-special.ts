import { addDays, type Day, formatQuantity, type Quantity } from '../kernel/index.ts';
import type { ListDraft } from './clearance/index.ts';
import { billLines, compound, glassFibre, polymer, reject, scrap } from './processing/testing.ts';
import { openTestBook, type TestZone } from './testing.ts';
import type { Office } from './testing-office.ts';
import { amountOf, approved, cents, type OpenList } from './testing-walk-parts.ts';
import type { Caller } from './testing-walk-write-off.ts';

export const specialKinds = [
  'stock_up',
  'use',
  'repair',
  'outward_note',
  'outward_make',
  'outward_back',
  'entrust',
  'entrusted_make',
  'entrusted_sale',
  'lose',
  'decide_loss',
] as const;
export type SpecialKind = (typeof specialKinds)[number];

/** What the special steps need of the walk that takes them. */
export interface Host extends Caller {
  next(prefix: string): string;
  goodsList(internalNo: string, terms: Partial<ListDraft>, line: object, amount: Quantity): ListDraft;
  carry(document: object, part: Quantity, direction: 'in' | 'out', b: number): Promise<boolean>;
  opened(list: OpenList): void;
  today(): Day;
}

const research = 'T1510H00R001';
const repair = 'T1510H00M001';
const entrusted = 'T1510H00E001';
const outwardForm = 'OUTWARD';

/** Books kept apart, and a form for work outside of the factory. */
export async function openSpecialBooks(zone: TestZone, office: Office, factory: string): Promise<void> {
  const officer = () => zone.as('customs_officer');
  const processing = { kind: 'processing', processingType: 'consumption' } as const;
  const abroad = { repairOrigin: 'abroad' } as const;
  const goods = [polymer, glassFibre, compound, scrap, reject];
  await openTestBook(zone, research, goods, { ...processing, purpose: 'research' });
  await openTestBook(zone, entrusted, goods, { ...processing, purpose: 'entrusted' });
  const broken = [{ ...polymer, ...abroad }, glassFibre, compound, scrap, { ...reject, ...abroad }];
  await openTestBook(zone, repair, broken, { ...processing, purpose: 'repair' });
  const bill = { productItemNo: 3, billVersion: 'E1', lines: billLines };
  await office.must('declare_bill', officer(), { bookNo: entrusted, ...bill });
  const line = (
    itemNo: number,
    { goodsKind: _, ...item }: typeof compound | (typeof polymer & { goodsKind?: never }),
  ) => ({
    itemNo,
    ...item,
    quantity: '600',
    legalQuantity1: '600',
    unitPrice: '1',
    currencyCode: '502',
  });
  const terms = { businessType: 'B', direction: 'out', customsCode: '1510', counterpartName: '示范注塑' };
  const lines = [line(1, polymer), line(2, glassFibre), line(3, compound)];
  const form = { bookNo: factory, internalNo: outwardForm, ...terms, validThrough: '2027-01-31', lines };
  await office.must('draft_delivery_form', officer(), form);
  await office.must('declare_delivery_form', officer(), { form: outwardForm });
  await office.must('approve_delivery_form', officer(), { form: outwardForm });
}

type Take = (a: number, b: number) => Promise<boolean>;

export function specialSteps(host: Host, factory: string): Readonly<Record<SpecialKind, Take>> {
  const notes: string[] = [];
  const orders: string[] = [];
  const losses: string[] = [];
  return {
    stock_up: (a, b) => stockUp(host, a, b),
    use: (a, b) => recordUse(host, research, { project: `P${a % 3}` }, a, b),
    repair: (a, b) => repairSomething(host, orders, a, b),
    outward_note: (a, b) => takeOutside(host, notes, a, b),
    outward_make: (a) => {
      const made = formatQuantity(amountOf(a, 30));
      const draft = { form: outwardForm, internalNo: host.next('W'), productItemNo: 3, billVersion: '19052201' };
      return host.all(['record_outward_production', { ...draft, quantity: made, legalQuantity1: made }]);
    },
    outward_back: (a, b) => bringFromOutside(host, notes, a, b),
    entrust: (a, b) => entrust(host, a, b),
    entrusted_make: (a) => {
      const made = formatQuantity(amountOf(a, 40));
      const draft = { bookNo: entrusted, internalNo: host.next('E'), productItemNo: 3, billVersion: 'E1' };
      return host.all(['record_production', { ...draft, quantity: made, legalQuantity1: made }]);
    },
    entrusted_sale: (a) => {
      const amount = amountOf(a, 25);
      const terms = { bookNo: entrusted, line: 'second', direction: 'out', supervisionMode: '5100' } as const;
      const { goodsKind, ...goods } = compound;
      return leave(host, { ...terms, goodsKind }, { itemNo: 3, ...goods }, amount);
    },
    lose: (a, b) => lose(host, losses, factory, a, b),
    decide_loss: (a, b) => decideLoss(host, losses, factory, a, b),
  };
}

/** Spoiled, lost or given up, on a day not long ago. */
async function lose(host: Host, losses: string[], bookNo: string, a: number, b: number): Promise<boolean> {
  const [cause, condition] = (
    [
      ['force_majeure', 'lost'],
      ['force_majeure', 'partly_useful'],
      ['poor_care', 'lost'],
      ['poor_care', 'useless'],
      ['abandonment', undefined],
    ] as const
  )[b % 5] ?? ['poor_care', 'lost'];
  const outcome = condition === 'partly_useful' ? 'taxed_as_assessed' : undefined;
  const internalNo = host.next('L');
  const lines = [{ itemNo: 1 + (a % 3), quantity: formatQuantity(amountOf(a, 15)), condition, outcome }];
  const occurredOn = addDays(host.today(), -(b % 4));
  const isDone = await host.all(['report_loss', { bookNo, internalNo, cause, occurredOn, description: '受损', lines }]);
  if (isDone) losses.push(internalNo);
  return isDone;
}

async function decideLoss(host: Host, losses: string[], bookNo: string, a: number, b: number): Promise<boolean> {
  const internalNo = losses[a % Math.max(1, losses.length)];
  if (internalNo === undefined) return false;
  const name = { bookNo, internalNo };
  const lines = [{ lineNo: 1, customsValue: cents(amountOf(b, 90)), refundToRepay: '0' }];
  const isDone = await host.all(
    b % 5 === 0
      ? ['withdraw_loss', { ...name, reason: '误报' }]
      : ['confirm_loss', { ...name, finding: '核定', exchangeRate: '7.1', lines }],
  );
  if (isDone) losses.splice(losses.indexOf(internalNo), 1);
  return isDone;
}

async function stockUp(host: Host, a: number, b: number): Promise<boolean> {
  const bookNo = [research, repair][a % 2] ?? research;
  const itemNo = 1 + (b % 2);
  const goods = itemNo === 1 ? polymer : glassFibre;
  const terms = { bookNo, line: 'internal', supervisionMode: '5010', listType: '6' } as const;
  return host.all(...approved(host.goodsList(host.next('ST'), terms, { itemNo, ...goods }, amountOf(b, 200))));
}

function recordUse(host: Host, bookNo: string, what: object, a: number, b: number): Promise<boolean> {
  const used = amountOf(a, 20);
  const waste = (used * BigInt(b % 5)) / 10n;
  const out = formatQuantity(amountOf(b, 5));
  const itemNo = 'project' in what ? 3 + (b % 3) : 5;
  const cameOut = b % 4 === 0 ? [] : [{ itemNo, quantity: out, legalQuantity1: out }];
  const line = { itemNo: 1 + (a % 2), quantity: formatQuantity(used), waste: formatQuantity(waste) };
  return host.all(['record_use', { bookNo, internalNo: host.next('U'), ...what, used: [line], cameOut }]);
}

/** Opens an order, works on one, or closes one. */
async function repairSomething(host: Host, orders: string[], a: number, b: number): Promise<boolean> {
  const orderNo = orders[a % Math.max(1, orders.length)];
  if (orderNo !== undefined && b % 3 === 0) return recordUse(host, repair, { orderNo }, a, b);
  if (orderNo !== undefined && b % 7 === 1) {
    orders.splice(orders.indexOf(orderNo), 1);
    return host.all(['close_repair_order', { bookNo: repair, orderNo, outcome: 'repaired' }]);
  }
  const fresh = host.next('RO');
  const quantity = formatQuantity(amountOf(b, 30));
  const order = { bookNo: repair, orderNo: fresh, goodsItemNo: 1, quantity, isOwnBrand: true, customerName: 'C' };
  const isDone = await host.all(['open_repair_order', { ...order, returnBy: '2027-12-31' }]);
  if (isDone) orders.push(fresh);
  return isDone;
}

async function takeOutside(host: Host, notes: string[], a: number, b: number): Promise<boolean> {
  const note = host.next('ON');
  const amount = amountOf(b, 80);
  const lines = [{ formLineNo: 1 + (a % 2), quantity: formatQuantity(amount) }];
  const isApproved = await passNote(host, note, { lines }, amount, 'out');
  if (isApproved) notes.push(note);
  return isApproved;
}

/** The product that was made outside, or materials that were not used. */
function bringFromOutside(host: Host, notes: readonly string[], a: number, b: number): Promise<boolean> {
  const relatedNote = notes[a % Math.max(1, notes.length)];
  if (relatedNote === undefined) return Promise.resolve(false);
  const amount = amountOf(b, 15);
  const lines = [{ formLineNo: 1 + (b % 3), quantity: formatQuantity(amount) }];
  return passNote(host, host.next('OR'), { lines, operation: 'return', relatedNote }, amount, 'in');
}

async function passNote(
  host: Host,
  note: string,
  draft: object,
  amount: Quantity,
  direction: 'in' | 'out',
): Promise<boolean> {
  const isApproved = await host.all(
    ['draft_stock_note', { form: outwardForm, internalNo: note, ...draft }],
    ['declare_stock_note', { note }],
    ['approve_stock_note', { note }],
  );
  if (!isApproved) return false;
  // Its pass is never one of those that are voided or come twice.
  if (await host.carry({ stockNote: note }, amount, direction, 1)) return true;
  await host.call('void_stock_note', { note });
  return false;
}

/** Materials of the principal come in through the gate; glass fibre sometimes from abroad, under bond. */
async function entrust(host: Host, a: number, b: number): Promise<boolean> {
  const itemNo = 1 + (a % 2);
  const goods = itemNo === 1 ? polymer : glassFibre;
  const isBonded = itemNo === 2 && b % 2 === 0;
  const mode = isBonded
    ? ({ line: 'first', supervisionMode: '5015' } as const)
    : ({ supervisionMode: '5000' } as const);
  const list = host.next('SP');
  const amount = amountOf(b, 150);
  const draft = host.goodsList(list, { bookNo: entrusted, ...mode }, { itemNo, ...goods }, amount);
  const isApproved = await host.all(...approved(draft));
  return isApproved && (await host.carry({ list }, amount, 'in', 1)) && host.all(['release_declaration', { list }]);
}

async function leave(host: Host, terms: Partial<ListDraft>, line: object, amount: Quantity): Promise<boolean> {
  const list = host.next('SP');
  const isApproved = await host.all(...approved(host.goodsList(list, terms, line, amount)));
  if (isApproved) host.opened({ list, amount, direction: 'out', isSale: true });
  return isApproved;
}
