import { addDays, type Day, formatQuantity, quantity } from '../../kernel/index.ts';
import type { DraftPassInput } from '../../regime/gate/index.ts';
import { type CaseLine, grossKg, netKg, stepOf } from './articles.ts';
import type { BookModel } from './book-model.ts';
import type { ListCase, World } from './list-case.ts';
import type { Act } from './model.ts';
import { containerNo, plate } from './numbers.ts';

/** What befalls a pass besides the ordinary. */
export type PassFate = 'ordinary' | 'voided' | 'deleted' | 'rejected_once' | 'used_twice';
export type Weighing = 'fits' | 'differs' | 'no_reading';

export interface PassTerms {
  readonly internalNo: string;
  readonly fate: PassFate;
  readonly weighing: Weighing;
  /** Days after the list's first day, and the minute at which the pass is drafted. */
  readonly offset: number;
  readonly minute: number;
  /** The vehicle waits at two barriers instead of one. */
  readonly doubleGate: boolean;
  readonly inContainer: boolean;
}

/** The part of a list's line that one vehicle carries. */
export interface Load {
  readonly list: ListCase;
  readonly lineNo: number;
  readonly line: CaseLine;
}

/** What one vehicle takes: its list, further lists that share it, and the lines as they are when it is loaded. */
export interface Cargo {
  readonly loads: () => readonly Load[];
  readonly lead: ListCase;
  readonly others: readonly ListCase[];
  readonly bindType: '1' | '2' | '3';
}

const tractorKg = quantity('8600');
const frameKg = quantity('6200');
const emptyContainerKg = quantity('3900');

/** Shares the lines of a list among vehicles: whole lines where there are enough, else parts of each. */
export function shareAmongVehicles(list: ListCase, vehicles: number): Load[][] {
  const loads = list.lines.map((line, index) => ({ list, lineNo: index + 1, line }));
  if (vehicles === 1) return [loads];
  const numbers = Array.from({ length: vehicles }, (_, vehicle) => vehicle);
  if (loads.length >= vehicles * 3) {
    const cut = (vehicle: number) => Math.floor((loads.length * vehicle) / vehicles);
    return numbers.map((vehicle) => loads.slice(cut(vehicle), cut(vehicle + 1)));
  }
  const parts = loads.map((load, index) => splitLine(load, vehicles, index));
  return numbers.map((vehicle) =>
    parts.flatMap((split) => split[vehicle] ?? []).filter(({ line }) => line.quantity > 0n),
  );
}

/** Equal parts in whole steps; the rest, and what is too little to be parted, goes with one vehicle. */
function splitLine(load: Load, parts: number, index: number): Load[] {
  const step = stepOf(load.line.article.goods);
  const each = (load.line.quantity / BigInt(parts) / step) * step;
  const rest = load.line.quantity - each * BigInt(parts - 1);
  return Array.from({ length: parts }, (_, vehicle) => ({
    ...load,
    line: { ...load.line, quantity: vehicle === index % parts ? rest : each },
  }));
}

/** Plans one vehicle with what it carries: all of one list, a part of it, or several lists whole. */
export function planPass(world: World, cargo: Cargo, terms: PassTerms): void {
  const { loads, lead, others } = cargo;
  const lists = [lead, ...others];
  for (const list of lists) list.expectVehicle();
  const { fate, internalNo } = terms;
  if (fate === 'voided' || fate === 'deleted') planAbandoned(world, cargo, terms);
  const minute = terms.minute + (fate === 'voided' || fate === 'deleted' ? 40 : 0);
  const draft = draftOf(world, cargo, internalNo, terms.inContainer);
  const { offset } = terms;
  lead.plan(offset, minute, 'clerk', () => ({ kind: 'draft_pass', draft: draft(loads()) }));
  lead.plan(offset, minute + 2, 'clerk', () => ({ kind: 'declare_pass', pass: internalNo }));
  if (fate === 'rejected_once') {
    lead.plan(offset, minute + 7, 'officer', () => ({ kind: 'reject_pass', pass: internalNo }));
    lead.plan(offset, minute + 12, 'clerk', () => ({ kind: 'declare_pass', pass: internalNo }));
  }
  lead.plan(offset, minute + 16, 'officer', approval(world, lead, internalNo, offset));
  planPassage(
    world,
    lead,
    terms,
    minute + 30,
    () => draft(loads()),
    (on) => {
      for (const list of lists) list.vehiclePassed(on);
    },
  );
}

/** A first pass for the same goods that never reaches the gate: another vehicle takes its place. */
function planAbandoned(world: World, cargo: Cargo, terms: PassTerms): void {
  const { loads, lead } = cargo;
  const { offset, minute } = terms;
  const pass = `${terms.internalNo}V`;
  const draft = draftOf(world, cargo, pass, terms.inContainer);
  lead.plan(offset, minute, 'clerk', () => ({ kind: 'draft_pass', draft: draft(loads()) }));
  if (terms.fate === 'deleted') {
    lead.plan(offset, minute + 6, 'clerk', () => ({ kind: 'delete_pass', pass }));
    return;
  }
  lead.plan(offset, minute + 2, 'clerk', () => ({ kind: 'declare_pass', pass }));
  lead.plan(offset, minute + 14, 'officer', approval(world, lead, pass, offset));
  lead.plan(offset, minute + 25, 'clerk', () => ({ kind: 'void_pass', pass }));
}

function approval({ numbers }: World, lead: ListCase, pass: string, offset: number): () => Act {
  const on = addDays(lead.startsOn, offset);
  return () => ({
    kind: 'approve_pass',
    pass,
    passNo: numbers.pass(on, lead.route.direction),
    preEntryNo: numbers.preEntry(on),
  });
}

function planPassage(
  world: World,
  lead: ListCase,
  terms: PassTerms,
  minute: number,
  draft: () => DraftPassInput,
  done: (on: Day) => void,
): void {
  const { random } = world;
  const lane = laneOf(lead.route.direction, random.between(1, 4));
  const reading = readingOf(world, terms.weighing);
  const passage = (gate: 'first' | 'last'): Act => ({
    kind: 'record_passage',
    pass: terms.internalNo,
    gate,
    lane,
    scaleReadingKg: gate === 'last' ? reading(draft()) : 0n,
  });
  const { offset } = terms;
  if (terms.doubleGate) lead.plan(offset, minute, 'checkpoint', () => passage('first'));
  lead.plan(offset, minute + 12, 'checkpoint', () => passage('last'), done);
  if (terms.fate === 'used_twice') lead.plan(offset, minute + 55, 'checkpoint', () => passage('last'));
}

function laneOf(direction: 'in' | 'out', no: number): string {
  return `G-01-${direction === 'in' ? 'I' : 'O'}${no}`;
}

/** What the scale says: a little off as scales are, far off, or nothing (0). Whole ten kilograms. */
function readingOf({ random }: World, weighing: Weighing): (draft: DraftPassInput) => bigint {
  const perMille = weighing === 'differs' ? random.between(35, 85) : random.between(0, 9);
  const sign = random.percent(50) ? 1n : -1n;
  return (draft) => {
    if (weighing === 'no_reading') return 0n;
    const declared = totalKg(draft);
    const tenKilograms = 1_000_000n;
    return ((declared + (sign * declared * BigInt(perMille)) / 1000n) / tenKilograms) * tenKilograms;
  };
}

function totalKg(draft: DraftPassInput): bigint {
  const own = [draft.vehicleWeightKg, draft.frameWeightKg ?? '0', draft.containerWeightKg ?? '0'];
  return [...own, ...draft.lines.map((line) => line.grossWeightKg)].reduce((sum, text) => sum + quantity(text), 0n);
}

function draftOf(world: World, { lead, bindType }: Cargo, internalNo: string, inContainer: boolean) {
  const { random, customsCode } = world;
  const vehicleNo = plate(random);
  const box = inContainer
    ? { containerNo: containerNo(random), containerWeightKg: formatQuantity(emptyContainerKg) }
    : {};
  return (loads: readonly Load[]): DraftPassInput => ({
    internalNo,
    passType: lead.route.line === 'first' ? '2' : '3',
    bindType,
    direction: lead.route.direction,
    customsCode,
    vehicleNo,
    ...box,
    vehicleWeightKg: formatQuantity(tractorKg),
    frameWeightKg: formatQuantity(frameKg),
    remark: '示范数据',
    lines: loads.map(({ list, lineNo, line }) => ({
      list: list.internalNo,
      lineNo,
      quantity: formatQuantity(line.quantity),
      grossWeightKg: formatQuantity(grossKg(line)),
      netWeightKg: formatQuantity(netKg(line)),
    })),
  });
}

/** A vehicle without documents: empty (6) or with goods that only the gate registers (5). */
export function planLooseVehicle(
  world: World,
  book: BookModel,
  on: ListCase['startsOn'],
  minute: number,
  internalNo: string,
  passType: '5' | '6',
): void {
  const { agenda, numbers, random, customsCode } = world;
  const direction = random.percent(50) ? 'in' : 'out';
  const draft: DraftPassInput = {
    internalNo,
    passType,
    direction,
    customsCode,
    vehicleNo: plate(random),
    vehicleWeightKg: formatQuantity(passType === '6' ? tractorKg : quantity('4200')),
    remark: passType === '6' ? '空车（示范数据）' : '卡口登记货物（示范数据）',
    lines: [],
  };
  const lane = passType === '6' ? laneOf(direction, random.between(1, 4)) : `G-03-${direction === 'in' ? 'I' : 'O'}1`;
  const scaleReadingKg = quantity(draft.vehicleWeightKg) + BigInt(random.between(-4, 6)) * 1_000_000n;
  const { enterprise } = book;
  const plan = (after: number, by: 'clerk' | 'officer' | 'checkpoint', act: () => Act) =>
    agenda.add({ chain: book.book.bookNo, enterprise, day: on, minute: minute + after, by, act });
  plan(0, 'clerk', () => ({ kind: 'draft_pass', draft }));
  plan(1, 'clerk', () => ({ kind: 'declare_pass', pass: internalNo }));
  plan(3, 'officer', () => ({
    kind: 'approve_pass',
    pass: internalNo,
    passNo: numbers.pass(on, direction),
    preEntryNo: numbers.preEntry(on),
  }));
  plan(9, 'checkpoint', () => ({ kind: 'record_passage', pass: internalNo, gate: 'last', lane, scaleReadingKg }));
}
