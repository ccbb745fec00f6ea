import type { DraftPassInput } from '../../src/regime/gate/index.ts';
import { findPass } from '../model/find.ts';
import type { List, Pass } from '../model/state.ts';
import type { CommandRequest } from '../requests.ts';
import { decimal } from './goods.ts';
import { clerkFor, type Draw, nameOf, request, someList } from './lists.ts';

type PassLineDraft = DraftPassInput['lines'][number];

const kilogram = 100_000n;

/** Lines of a pass for the list: what is left of it, a part, or too much. */
function linesFor(draw: Draw, list: List, share: 'whole' | 'part'): PassLineDraft[] {
  const { random } = draw;
  const name = nameOf(draw, list);
  return list.lines.flatMap((line, index): PassLineDraft[] => {
    const left = line.amounts[0] - line.used;
    let quantity = share === 'whole' ? line.amounts[0] : left;
    if (share === 'part' && random.percent(35)) quantity = (left * BigInt(random.between(10, 90))) / 100n;
    if (random.percent(4)) quantity = left + 1n;
    if (quantity <= 0n) return [];
    const gross = decimal(BigInt(random.between(1, 900)) * kilogram, 5);
    return [{ list: name, lineNo: index + 1, quantity: decimal(quantity, 5), grossWeightKg: gross }];
  });
}

function isOpen(list: List): boolean {
  return (list.state === 'pre_deducted' || list.state === 'approved') && list.needsGate;
}

export function draftPassRequest(draw: Draw): CommandRequest | undefined {
  const { random, zone } = draw;
  const open = [...zone.lists.values()].filter(
    (list) => isOpen(list) && list.lines.some((line) => line.used < line.amounts[0]),
  );
  const list = random.percent(6) ? someList(draw, 'declared') : random.pickLate(open);
  if (!list || random.percent(4)) return emptyVehicle(draw);
  const others = open.filter((one) => one !== list && one.owner === list.owner && one.direction === list.direction);
  const bindType = random.weighted<'1' | '2' | '3'>([
    [2, '1'],
    [2, '2'],
    [7, '3'],
  ]);
  const second = bindType === '1' || random.percent(4) ? random.pickAny(others) : undefined;
  const lists = second ? [list, second] : [list];
  const share = bindType === '3' ? 'part' : 'whole';
  const lines = lists.flatMap((one) => linesFor(draw, one, share));
  const wrongDirection = random.percent(3);
  const opposite = list.direction === 'in' ? 'out' : 'in';
  const taken = random.percent(3) ? random.pickAny([...zone.passes.values()])?.internalNo : undefined;
  const input: DraftPassInput = {
    internalNo: taken ?? `P${draw.next()}`,
    passType: random.weighted([
      [10, '3'],
      [4, '2'],
      [2, '1'],
      [1, '5'],
    ]),
    bindType,
    direction: wrongDirection ? opposite : list.direction,
    customsCode: '1510',
    vehicleNo: `吉A${random.between(10_000, 99_999)}`,
    vehicleWeightKg: random.percent(2) ? '-1' : '13000',
    frameWeightKg: '1000',
    lines: random.percent(2) ? lines.map((line) => ({ ...line, lineNo: line.lineNo + 9 })) : lines,
  };
  return request(draw, clerkFor(draw, list.owner), 'draft_pass', input);
}

function emptyVehicle(draw: Draw): CommandRequest {
  const { random } = draw;
  const input: DraftPassInput = {
    internalNo: `P${draw.next()}`,
    passType: random.pick(['5', '6', '3']),
    direction: random.pick(['in', 'out']),
    customsCode: '1510',
    vehicleNo: '吉A00001',
    vehicleWeightKg: '12000',
    lines: [],
  };
  return request(draw, random.pick(['A', 'B', 'officer']), 'draft_pass', input);
}

export function passName({ random }: Draw, pass: Pass): string {
  return random.pick([pass.id, pass.internalNo, ...(pass.passNo?.startsWith('Z') ? [pass.passNo] : [])]);
}

export function somePass(draw: Draw, ...states: string[]): Pass | undefined {
  const { random, zone } = draw;
  const all = [...zone.passes.values()];
  if (random.percent(5)) return random.pickAny(all);
  return random.pickLate(all.filter((pass) => states.includes(pass.state)));
}

export function declarePassRequest(draw: Draw): CommandRequest | undefined {
  const pass = somePass(draw, 'draft', 'rejected');
  return pass && request(draw, clerkFor(draw, pass.owner), 'declare_pass', { pass: passName(draw, pass) });
}

export function passNumber(draw: Draw): string {
  return `Z1510I260301${String(draw.next()).padStart(12, '0')}`;
}

export function decidePassRequest(draw: Draw): CommandRequest | undefined {
  const { random, zone } = draw;
  const pass = somePass(draw, 'declared');
  if (!pass) return undefined;
  if (random.percent(8)) return request(draw, 'officer', 'reject_pass', { pass: passName(draw, pass) });
  const foreign = random.pickAny([...zone.passes.values()].filter((one) => one.passNo?.startsWith('Z')))?.passNo;
  const passNo = random.percent(4) && foreign ? foreign : passNumber(draw);
  const numbers = random.percent(50) && pass.passNo === null ? { passNo } : {};
  return request(draw, 'officer', 'approve_pass', { pass: passName(draw, pass), ...numbers });
}

export function endPassRequest(draw: Draw): CommandRequest | undefined {
  const isVoid = draw.random.percent(60);
  const pass = isVoid ? somePass(draw, 'approved') : somePass(draw, 'draft', 'declared');
  if (!pass) return undefined;
  return request(draw, clerkFor(draw, pass.owner), isVoid ? 'void_pass' : 'delete_pass', {
    pass: passName(draw, pass),
  });
}

/** What the scale says: mostly about right, sometimes nothing, sometimes far off. */
export function reading({ random }: Draw, pass: Pass): bigint | null {
  return random.weighted<bigint | null>([
    [6, pass.total],
    [2, pass.total + (pass.total * 3n) / 100n],
    [1, (pass.total * 104n) / 100n],
    [1, 0n],
    [1, null],
  ]);
}

export function passageRequest(draw: Draw): CommandRequest | undefined {
  const { random, zone } = draw;
  const pass = random.percent(5) ? somePass(draw, 'passed') : somePass(draw, 'approved', 'approved', 'passed_first');
  if (!pass) return undefined;
  const name = passName(draw, pass);
  if (!findPass(zone, 'officer', name)) return undefined;
  const gate = random.percent(12) ? ({ gate: 'first' } as const) : {};
  return request(draw, 'officer', 'record_passage', { pass: name, ...gate, scaleReadingKg: reading(draw, pass) });
}
