import type { DraftPassInput } from '../../src/regime/gate/index.ts';
import type { Inputs } from '../requests.ts';
import { findList, findPass } from './find.ts';
import { numberTaken, postIfReady } from './lists.ts';
import { readFixed } from './numbers.ts';
import {
  type Actor,
  givenByHouse,
  type List,
  type Moment,
  note,
  type Pass,
  type PassLine,
  partyOf,
  type Verdict,
  type Zone,
} from './state.ts';

function readWeight(text: string): bigint | null {
  const weight = readFixed(text, 5);
  return typeof weight === 'string' || weight < 0n ? null : weight;
}

export function draftPass(zone: Zone, actor: Actor, input: DraftPassInput, id: string): Verdict {
  const weights = [input.vehicleWeightKg, input.frameWeightKg ?? '0', input.containerWeightKg ?? '0'].map(readWeight);
  if (weights.includes(null)) return 'pass_number_malformed';
  for (const line of input.lines) {
    const quantity = readFixed(line.quantity, 5);
    if (typeof quantity === 'string') return quantity;
    if (quantity <= 0n) return 'quantity_not_positive';
    if (readWeight(line.grossWeightKg) === null) return 'pass_number_malformed';
  }
  const lists = input.lines.map((line) => findList(zone, actor, line.list ?? ''));
  if (lists.includes(undefined)) return 'list_unknown';
  const owner = lists[0]?.owner ?? (actor === 'officer' ? input.ownerId : partyOf[actor]);
  if (owner === undefined) return 'pass_owner_missing';
  const passes = [...zone.passes.values()];
  if (passes.some((one) => one.owner === owner && one.internalNo === input.internalNo && one.state !== 'deleted')) {
    return 'pass_exists';
  }
  const known = lists.filter((list) => list !== undefined);
  const lines: PassLine[] = [];
  for (const [index, line] of input.lines.entries()) {
    const list = known[index];
    if (!list?.lines[line.lineNo - 1]) return 'pass_line_unknown';
    const quantity = readFixed(line.quantity, 5);
    if (typeof quantity === 'string') throw new Error('read before');
    lines.push({ listId: list.id, lineNo: line.lineNo, quantity });
  }
  const unfit = fitness(input, known, lines);
  if (unfit) return unfit;
  const loads = [...weights, ...input.lines.map((line) => readWeight(line.grossWeightKg))];
  zone.passes.set(id, {
    id,
    owner,
    internalNo: input.internalNo,
    passNo: null,
    preEntryNo: null,
    total: loads.reduce<bigint>((sum, weight) => sum + (weight ?? 0n), 0n),
    reading: null,
    state: 'draft',
    passedAt: null,
    lines,
  });
  return null;
}

function fitness(input: DraftPassInput, lists: readonly List[], lines: readonly PassLine[]): Verdict {
  if (input.passType === '5' || input.passType === '6') return lines.length > 0 ? 'pass_lines_not_allowed' : null;
  if (lines.length === 0) return 'pass_lines_required';
  const bind = input.bindType ?? '2';
  const distinct = [...new Set(lists)];
  if (distinct.length > 1 && bind !== '1') return 'pass_bind_mismatch';
  if (lists.some((list) => list.direction !== input.direction)) return 'pass_direction_mismatch';
  if (bind === '3') return null;
  for (const list of distinct) {
    for (const [index, line] of list.lines.entries()) {
      const carried = lines.filter((one) => one.listId === list.id && one.lineNo === index + 1);
      if (carried.reduce((sum, one) => sum + one.quantity, 0n) < line.amounts[0]) return 'pass_bind_not_whole';
    }
  }
  return null;
}

const moves = {
  declare_pass: { from: ['draft', 'rejected'], to: 'declared' },
  approve_pass: { from: ['declared'], to: 'approved' },
  reject_pass: { from: ['declared'], to: 'rejected' },
  void_pass: { from: ['approved'], to: 'void' },
  delete_pass: { from: ['draft', 'declared', 'rejected'], to: 'deleted' },
} as const;

export function movePass(zone: Zone, actor: Actor, move: keyof typeof moves, input: Inputs['approve_pass']): Verdict {
  const pass = findPass(zone, actor, input.pass);
  if (!pass) return 'pass_unknown';
  const { from, to } = moves[move];
  if (!from.some((state) => state === pass.state)) return 'pass_move_not_allowed';
  pass.state = to;
  if (move === 'approve_pass') {
    const wrong = bindLists(zone, actor, pass);
    if (wrong) return wrong;
    if ([...zone.passes.values()].some((other) => other !== pass && other.passNo === (input.passNo ?? ''))) {
      return numberTaken;
    }
    pass.passNo = input.passNo ?? pass.passNo ?? givenByHouse;
    pass.preEntryNo = input.preEntryNo ?? pass.preEntryNo;
  }
  if (move === 'void_pass') for (const { line, quantity } of loadOf(zone, pass)) line.used -= quantity;
  return null;
}

function loadOf(zone: Zone, pass: Pass) {
  return pass.lines.map(({ listId, lineNo, quantity }) => {
    const list = zone.lists.get(listId);
    const line = list?.lines[lineNo - 1];
    if (!list || !line) throw new Error(`pass ${pass.internalNo} carries what the model does not know`);
    return { list, line, quantity };
  });
}

function bindLists(zone: Zone, actor: Actor, pass: Pass): Verdict {
  for (const listId of [...new Set(pass.lines.map((line) => line.listId))].sort()) {
    const list = findList(zone, actor, listId);
    if (!list) return 'list_unknown';
    if (!list.needsGate) return 'list_gate_not_needed';
    if (list.state !== 'pre_deducted' && list.state !== 'approved') return 'list_not_ready_for_gate';
    const own = pass.lines.filter((line) => line.listId === listId);
    for (const lineNo of new Set(own.map((line) => line.lineNo))) {
      const line = list.lines[lineNo - 1];
      if (!line) return 'list_line_unknown';
      const carried = own.filter((one) => one.lineNo === lineNo).reduce((sum, one) => sum + one.quantity, 0n);
      if (line.used + carried > line.amounts[0]) return 'line_exceeds_list';
      line.used += carried;
    }
  }
  return null;
}

export function notePreEntry(zone: Zone, actor: Actor, name: string, preEntryNo: string): Verdict {
  const pass = findPass(zone, actor, name);
  if (!pass) return 'pass_unknown';
  pass.preEntryNo = preEntryNo;
  return null;
}

/** Whether the pass had been used before; the vehicle has passed whatever the papers say. */
export function recordPassage(
  zone: Zone,
  actor: Actor,
  input: Inputs['record_passage'],
  moment: Moment,
): { readonly verdict: Verdict; readonly usedBefore: boolean } {
  const pass = findPass(zone, actor, input.pass);
  if (!pass) return { verdict: 'pass_unknown', usedBefore: false };
  if (pass.state === 'passed') {
    note(zone, 'pass_used_twice');
    return { verdict: null, usedBefore: true };
  }
  const from = input.gate === 'first' ? ['approved'] : ['approved', 'passed_first'];
  if (!from.includes(pass.state)) return { verdict: 'pass_move_not_allowed', usedBefore: false };
  if (input.scaleReadingKg) pass.reading = input.scaleReadingKg;
  pass.state = input.gate === 'first' ? 'passed_first' : 'passed';
  if (pass.state === 'passed') goThrough(zone, actor, pass, input.passedAt?.getTime() ?? moment.now, moment);
  return { verdict: null, usedBefore: false };
}

function goThrough(zone: Zone, actor: Actor, pass: Pass, passedAt: number, moment: Moment): void {
  pass.passedAt = passedAt;
  if (pass.reading === null) note(zone, 'no_scale_reading');
  else {
    const apart = pass.reading > pass.total ? pass.reading - pass.total : pass.total - pass.reading;
    if (apart * 100n > pass.total * 3n) note(zone, 'weight_difference');
  }
  const load = loadOf(zone, pass);
  for (const { line, quantity } of load) line.passed += quantity;
  for (const listId of [...new Set(load.map(({ list }) => list.id))].sort()) {
    const list = zone.lists.get(listId);
    if (list) postIfReady(zone, actor, list, moment);
  }
}
