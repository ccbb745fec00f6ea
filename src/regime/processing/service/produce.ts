import {
  accept,
  collect,
  type Day,
  formatQuantity,
  parsePositiveQuantity,
  parseQuantity,
  type Quantity,
  type Result,
} from '../../../kernel/index.ts';
import type { DocumentChange, Plan } from '../../../platform/commands/index.ts';
import type { Queryable } from '../../../platform/db/index.ts';
import { type OperationContext, runCommand } from '../../../platform/operations/index.ts';
import type { AccountBook } from '../../books/index.ts';
import {
  consumptionOf,
  decideBillUse,
  decideFromWorkshop,
  decideItemKind,
  decideMadeFromSomething,
  decideRecordedProduction,
  decideWorkOrderOpen,
  materialKinds,
  outputKinds,
} from '../decide.ts';
import { type MadeItem, productMemory, transformationIntents, type UsedMaterial } from '../entries.ts';
import {
  type BillLine,
  type BillOfMaterial,
  type Production,
  type ProductionMaterial,
  productionSubject,
} from '../model.ts';
import { refuse } from '../refusals.ts';
import {
  findBillLines,
  findBills,
  findProduction,
  saveBill,
  saveProduction,
  saveProductionMaterial,
  saveProductionOutput,
  saveWorkOrder,
  saveWorkOrderMaterial,
} from '../store.ts';
import { loadWorkshop, planOfDeed, type Workshop } from './shared.ts';
import { type LoadedWorkOrder, loadWorkOrder } from './work-orders.ts';

/** Quantities of something made, in its three units. */
export interface MadeDraft {
  readonly quantity: string;
  readonly legalQuantity1: string;
  readonly legalQuantity2?: string;
}

export interface ProductionName {
  readonly bookNo: string;
  readonly internalNo: string;
}

export interface ProductionDraft extends MadeDraft, ProductionName {
  readonly productItemNo: number;
  readonly billVersion?: string;
  readonly workOrderNo?: string;
  readonly producedOn?: Day;
  /** What was really used; without it the bill of material says. */
  readonly materials?: ReadonlyArray<{
    readonly itemNo: number;
    readonly consumed: string;
    readonly tangibleLoss?: string;
    readonly intangibleLoss?: string;
  }>;
  readonly outputs?: ReadonlyArray<MadeDraft & { readonly itemNo: number }>;
  readonly remark?: string;
}

/**
 * 登记生产: materials are used up and a product begins, in one linked group; the tangible loss lies among the leftovers.
 * Refusals: production_exists, production_computed_at_export, production_without_materials, bill_unknown,
 * bill_not_in_force, bill_questioned, bill_item_kind, losses_exceed_consumption, those of the work order and the ledger.
 */
export function recordProduction(context: OperationContext, draft: ProductionDraft): Promise<Result<ProductionName>> {
  return runCommand(context, 'record_production', draft, async (tx) => {
    const planned = await planProduction(tx, context, draft, null);
    return planned.ok ? accept(planned.value.plan) : planned;
  });
}

export interface PlannedProduction {
  readonly plan: Plan<ProductionName>;
  readonly production: Production;
  readonly materials: readonly ProductionMaterial[];
}

/**
 * The same as a plan, for a command that does more. With an outward form its materials are out on leave, and so is the
 * product until it comes back. Refusals: as `recordProduction`.
 */
export async function planProduction(
  tx: Queryable,
  context: OperationContext,
  draft: ProductionDraft,
  outwardForm: string | null,
): Promise<Result<PlannedProduction>> {
  const { zoneId } = context.caller.settings;
  const outputs = draft.outputs ?? [];
  const named = [...(draft.materials ?? []), ...outputs].map((each) => each.itemNo);
  const on = draft.producedOn ?? context.today();
  const workshop = await loadWorkshop(tx, zoneId, draft.bookNo, [draft.productItemNo, ...named], on);
  if (!workshop.ok) return workshop;
  const { book } = workshop.value;
  const legal = decideDraft(draft, workshop.value);
  if (!legal.ok) return legal;
  if (await findProduction(tx, zoneId, book.bookId, draft.internalNo)) {
    return refuse('production_exists', { bookNo: book.bookNo, internalNo: draft.internalNo });
  }
  const order = await orderOf(tx, zoneId, draft);
  if (!order.ok) return order;
  const production = productionOf(context, book, draft, on);
  if (!production.ok) return production;
  const bill = await billOf(tx, zoneId, production.value, order.value);
  if (!bill.ok) return bill;
  const materials = materialsOf(production.value, draft, bill.value?.lines ?? []);
  if (!materials.ok) return materials;
  const fromSomething = decideMadeFromSomething(production.value, materials.value);
  if (!fromSomething.ok) return fromSomething;
  const made = madeOf(draft, workshop.value);
  if (!made.ok) return made;
  return planOfProduction(context, {
    production: { ...production.value, outwardForm, billVersion: bill.value?.bill.billVersion ?? null },
    materials: materials.value,
    made: made.value,
    order: order.value,
    bill: bill.value?.bill ?? null,
  });
}

function decideDraft(draft: ProductionDraft, { book, items }: Workshop): Result<void> {
  const recorded = decideRecordedProduction(book);
  if (!recorded.ok) return recorded;
  const product = decideItemKind(book, items, draft.productItemNo, ['finished']);
  if (!product.ok) return product;
  for (const { itemNo } of draft.materials ?? []) {
    const material = decideItemKind(book, items, itemNo, materialKinds);
    if (!material.ok) return material;
  }
  for (const { itemNo } of draft.outputs ?? []) {
    const output = decideItemKind(book, items, itemNo, outputKinds);
    if (!output.ok) return output;
  }
  return accept(undefined);
}

/** The open work order that the draft names. */
async function orderOf(
  tx: Queryable,
  zoneId: number,
  { bookNo, workOrderNo, productItemNo }: ProductionDraft,
): Promise<Result<LoadedWorkOrder | null>> {
  if (workOrderNo === undefined) return accept(null);
  const loaded = await loadWorkOrder(tx, zoneId, { bookNo, workOrderNo });
  if (!loaded.ok) return loaded;
  const { order } = loaded.value;
  const open = decideWorkOrderOpen(order);
  if (!open.ok) return open;
  if (order.productItemNo === productItemNo) return loaded;
  return refuse('work_order_product_differs', { workOrderNo, expected: order.productItemNo, productItemNo });
}

function quantitiesOf({ quantity, legalQuantity1, legalQuantity2 }: MadeDraft): Result<MadeItem['quantities']> {
  const numbers = collect([
    parsePositiveQuantity(quantity),
    parseQuantity(legalQuantity1),
    parseQuantity(legalQuantity2 ?? '0'),
  ]);
  if (!numbers.ok) return numbers;
  const [declared = 0n, legal1 = 0n, legal2 = 0n] = numbers.value;
  return accept({ declared, legal1, legal2 });
}

function productionOf(
  context: OperationContext,
  book: AccountBook,
  draft: ProductionDraft,
  producedOn: Day,
): Result<Production> {
  const quantities = quantitiesOf(draft);
  if (!quantities.ok) return quantities;
  const { declared, legal1, legal2 } = quantities.value;
  return accept({
    productionId: context.ids.next(),
    ownerId: book.ownerId,
    bookId: book.bookId,
    bookNo: book.bookNo,
    internalNo: draft.internalNo,
    workOrderNo: draft.workOrderNo ?? null,
    productItemNo: draft.productItemNo,
    billVersion: draft.billVersion ?? null,
    outwardForm: null,
    measured: draft.materials !== undefined,
    quantity: declared,
    legalQuantity1: legal1,
    legalQuantity2: legal2,
    producedOn,
    createdAt: context.now(),
    remark: draft.remark ?? '',
    version: 0,
  });
}

interface UsedBill {
  readonly bill: BillOfMaterial;
  readonly lines: readonly BillLine[];
}

/** The bill that the production names, else the one of its work order. */
async function billOf(
  tx: Queryable,
  zoneId: number,
  production: Production,
  order: LoadedWorkOrder | null,
): Promise<Result<UsedBill | null>> {
  const billVersion = production.billVersion ?? order?.order.billVersion ?? null;
  if (billVersion === null) return accept(null);
  const { bookId, bookNo, productItemNo, producedOn } = production;
  const [bill] = await findBills(tx, zoneId, bookId, [productItemNo], billVersion);
  if (!bill) return refuse('bill_unknown', { bookNo, productItemNo, billVersion });
  const usable = decideBillUse(bill, producedOn);
  if (!usable.ok) return usable;
  return accept({ bill, lines: await findBillLines(tx, zoneId, bookId, [bill]) });
}

function materialsOf(
  production: Production,
  draft: ProductionDraft,
  lines: readonly BillLine[],
): Result<ProductionMaterial[]> {
  const { productionId, ownerId, quantity, internalNo } = production;
  const base = { productionId, ownerId, version: 0 };
  const byBill = new Map<number, UsedMaterial>();
  for (const line of lines) {
    const parts = consumptionOf(line, quantity);
    if (!parts.ok) return parts;
    byBill.set(line.materialItemNo, { materialItemNo: line.materialItemNo, ...parts.value });
  }
  if (draft.materials === undefined) {
    if (byBill.size === 0) return refuse('production_without_materials', { internalNo });
    // Of so little a product a material may round to nothing: then none of it is used.
    const used = [...byBill.values()].filter(({ consumed }) => consumed > 0n);
    return accept(used.map((parts) => ({ ...base, ...parts, consumedByBill: parts.consumed })));
  }
  if (draft.materials.length === 0) return refuse('production_without_materials', { internalNo });
  const twice = draft.materials.find(({ itemNo }, at, all) => all.findIndex((each) => each.itemNo === itemNo) !== at);
  if (twice) return refuse('bill_material_twice', { materialItemNo: twice.itemNo });
  return collect(
    draft.materials.map((used) => {
      const parts = actualParts(used);
      if (!parts.ok) return parts;
      const consumedByBill = lines.length === 0 ? null : (byBill.get(used.itemNo)?.consumed ?? 0n);
      return accept({ ...base, ...parts.value, consumedByBill });
    }),
  );
}

function actualParts(used: NonNullable<ProductionDraft['materials']>[number]): Result<UsedMaterial> {
  const numbers = collect([
    parsePositiveQuantity(used.consumed),
    parseQuantity(used.tangibleLoss ?? '0'),
    parseQuantity(used.intangibleLoss ?? '0'),
  ]);
  if (!numbers.ok) return numbers;
  const [consumed = 0n, tangibleLoss = 0n, intangibleLoss = 0n] = numbers.value;
  const net = consumed - tangibleLoss - intangibleLoss;
  if (net >= 0n && tangibleLoss >= 0n && intangibleLoss >= 0n) {
    return accept({ materialItemNo: used.itemNo, consumed, net, tangibleLoss, intangibleLoss });
  }
  return refuse('losses_exceed_consumption', {
    materialItemNo: used.itemNo,
    losses: formatQuantity(tangibleLoss + intangibleLoss),
    consumed: formatQuantity(consumed),
  });
}

/** The product, then by-products (which lie among the leftovers) and defective products. */
function madeOf(draft: ProductionDraft, { items }: Workshop): Result<MadeItem[]> {
  const { productItemNo: itemNo, quantity, legalQuantity1, legalQuantity2 } = draft;
  const product = { itemNo, quantity, legalQuantity1, ...(legalQuantity2 === undefined ? {} : { legalQuantity2 }) };
  return collect(
    [product, ...(draft.outputs ?? [])].map((each) => {
      const quantities = quantitiesOf(each);
      if (!quantities.ok) return quantities;
      const to = items.get(each.itemNo)?.goodsKind === 'leftover' ? 'leftovers' : 'on_hand';
      return accept({ itemNo: each.itemNo, to, quantities: quantities.value } as const);
    }),
  );
}

interface DecidedProduction {
  readonly production: Production;
  readonly materials: readonly ProductionMaterial[];
  readonly made: readonly MadeItem[];
  readonly order: LoadedWorkOrder | null;
  readonly bill: BillOfMaterial | null;
}

function planOfProduction(context: OperationContext, decided: DecidedProduction): Result<PlannedProduction> {
  const { production, materials, made, order, bill } = decided;
  const { productionId, ownerId, bookNo, internalNo, productItemNo, producedOn, billVersion } = production;
  const worked = order ? ordered(order, production.quantity, materials) : accept([]);
  if (!worked.ok) return worked;
  const document = productionSubject(production);
  const used = bill && bill.firstUsedAt === null ? [saveBill({ ...bill, firstUsedAt: context.now() })] : [];
  const outputs = made.slice(1).map(({ itemNo, quantities: { declared, legal1, legal2 } }) => ({
    productionId,
    itemNo,
    ownerId,
    quantity: declared,
    legalQuantity1: legal1,
    legalQuantity2: legal2,
    version: 0,
  }));
  const isOutside = production.outwardForm !== null;
  const plan = planOfDeed(context, {
    kind: 'production_recorded',
    ownerId,
    subjects: [document, `book:${bookNo}`],
    facts: { bookNo, internalNo, productItemNo, quantity: formatQuantity(production.quantity), billVersion },
    documents: [
      saveProduction(production),
      ...materials.map(saveProductionMaterial),
      ...outputs.map(saveProductionOutput),
      ...worked.value,
      ...used,
    ],
    intents: transformationIntents({
      bookId: production.bookId,
      document,
      effectiveOn: producedOn,
      from: isOutside ? 'on_leave' : order ? 'in_production' : 'on_hand',
      materials,
      made: isOutside ? made.map((item) => ({ ...item, to: 'on_leave' })) : made,
      lot: productMemory(producedOn, { document, billVersion }),
    }),
    answer: { bookNo, internalNo },
  });
  return accept({ plan, production, materials });
}

/** The work order with what the production takes out of its workshop. */
function ordered(
  { order, materials: issued }: LoadedWorkOrder,
  quantity: Quantity,
  materials: readonly ProductionMaterial[],
): Result<DocumentChange[]> {
  const known = new Map(issued.map((material) => [material.materialItemNo, material]));
  const documents = [saveWorkOrder({ ...order, producedQuantity: order.producedQuantity + quantity })];
  for (const { materialItemNo, consumed } of materials) {
    const there = decideFromWorkshop(order, known.get(materialItemNo), materialItemNo, consumed);
    if (!there.ok) return there;
    documents.push(saveWorkOrderMaterial({ ...there.value, usedQuantity: there.value.usedQuantity + consumed }));
  }
  return accept(documents);
}
