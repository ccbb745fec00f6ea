/**
 * A second ledger, written to be obviously right and nothing else: plain lists, sums over the whole history, no code
 * shared with the real one. Amounts are `[declared, legal1, legal2, value]`.
 */
export type Amounts = readonly [bigint, bigint, bigint, bigint];

export interface NaiveMove {
  readonly what: 'receive' | 'issue' | 'settle' | 'void' | 'expire' | 'check';
  readonly item: number;
  readonly from: string;
  readonly to: string;
  /** Of a receipt; other moves know their declared quantity only. */
  readonly amounts: Amounts;
  /** Null settles all that is left. */
  readonly declared: bigint | null;
  readonly lots: ReadonlyArray<readonly [bigint, bigint]> | null;
  /** The claim that is made, or acted on; null moves at once. */
  readonly claim: string | null;
  readonly on: string;
}

interface Moved {
  readonly item: number;
  readonly from: string;
  readonly to: string;
  readonly amounts: Amounts;
  readonly on: string;
}

interface Claim {
  readonly item: number;
  readonly from: string;
  readonly to: string;
  readonly made: Amounts;
  left: Amounts;
  lots: [bigint, bigint][];
  state: string;
}

interface Part {
  readonly item: number;
  readonly stage: string;
  readonly lot: bigint;
  readonly on: string;
  quantity: bigint;
}

export interface NaiveState {
  entries: bigint;
  moved: Moved[];
  claims: Record<string, Claim>;
  parts: Part[];
}

export const nothing: Amounts = [0n, 0n, 0n, 0n];
const inside = ['on_hand', 'in_production', 'leftovers', 'on_leave'];

export function plus(a: Amounts, b: Amounts, times = 1n): Amounts {
  return [a[0] + times * b[0], a[1] + times * b[1], a[2] + times * b[2], a[3] + times * b[3]];
}

export function naiveStart(): NaiveState {
  return { entries: 0n, moved: [], claims: {}, parts: [] };
}

/** What lies in a stage by the end of a day, from the whole history. */
export function naiveStock(state: NaiveState, item: number, stage: string, through = '9999-12-31'): Amounts {
  let stock = nothing;
  for (const one of state.moved) {
    if (one.item !== item || one.on > through) continue;
    if (one.to === stage) stock = plus(stock, one.amounts);
    if (one.from === stage) stock = plus(stock, one.amounts, -1n);
  }
  return stock;
}

export function naiveClaimed(state: NaiveState, item: number, stage: string, end: 'from' | 'to'): Amounts {
  return Object.values(state.claims)
    .filter((claim) => claim.item === item && claim[end] === stage)
    .reduce((sum, claim) => plus(sum, claim.left), nothing);
}

/** How much of a lot in a stage nobody has claimed. */
export function naiveFree(state: NaiveState, { item, stage, lot, quantity }: Part): bigint {
  const claims = Object.values(state.claims).filter((claim) => claim.item === item && claim.from === stage);
  const frozen = claims.flatMap((claim) => claim.lots).filter(([claimed]) => claimed === lot);
  return quantity - frozen.reduce((sum, [, claimed]) => sum + claimed, 0n);
}

/** Lots with something in a stage, oldest first. */
export function naiveParts(state: NaiveState, item: number, stage: string): Part[] {
  return state.parts
    .filter((part) => part.item === item && part.stage === stage && part.quantity > 0n)
    .sort((a, b) => (a.on === b.on ? Number(a.lot - b.lot) : a.on < b.on ? -1 : 1));
}

/** Makes one move, or answers the code of the refusal (with the day of a backdated one). Changes `state` in place. */
export function naiveMove(state: NaiveState, move: NaiveMove, named: boolean): string | null {
  switch (move.what) {
    case 'receive':
      return receive(state, move);
    case 'issue':
      return issue(state, move, named);
    case 'check':
      return (move.declared ?? 0n) > available(state, move)[0] ? 'insufficient_balance' : null;
    default:
      return actOnClaim(state, move);
  }
}

function available(state: NaiveState, { item, from }: { readonly item: number; readonly from: string }): Amounts {
  return plus(naiveStock(state, item, from), naiveClaimed(state, item, from, 'from'), -1n);
}

function receive(state: NaiveState, move: NaiveMove): string | null {
  const [declared, ...others] = move.amounts;
  if (declared <= 0n || others.some((amount) => amount < 0n)) return 'amount_not_positive';
  if (move.claim === null) {
    carryOut(state, move, move.amounts, [], move.on);
    return null;
  }
  return claim(state, move, move.claim, move.amounts, []);
}

function issue(state: NaiveState, move: NaiveMove, named: boolean): string | null {
  const declared = move.declared ?? 0n;
  if (declared <= 0n) return 'amount_not_positive';
  const pool = available(state, move);
  if (declared > pool[0]) return 'insufficient_balance';
  const lots = chooseLots(state, move, declared, named);
  if (typeof lots === 'string') return lots;
  const amounts = share(pool, declared);
  if (move.claim !== null) return claim(state, move, move.claim, amounts, lots);
  const late = tooLate(state, move, amounts);
  if (late) return late;
  carryOut(state, move, amounts, lots, move.on);
  return null;
}

function chooseLots(state: NaiveState, move: NaiveMove, declared: bigint, named: boolean): [bigint, bigint][] | string {
  const free = naiveParts(state, move.item, move.from)
    .map((part): [bigint, bigint] => [part.lot, naiveFree(state, part)])
    .filter(([, quantity]) => quantity > 0n);
  if (move.lots) {
    const sum = move.lots.reduce((total, [, quantity]) => total + quantity, 0n);
    const twice = move.lots.some(([lot], index) => move.lots?.some(([other], at) => at !== index && other === lot));
    if (sum !== declared || twice || move.lots.some(([, quantity]) => quantity <= 0n)) return 'lot_required';
    const tooMuch = move.lots.some(([lot, quantity]) => quantity > (free.find(([one]) => one === lot)?.[1] ?? 0n));
    return tooMuch ? 'lot_insufficient' : move.lots.map(([lot, quantity]) => [lot, quantity]);
  }
  if (named && free.length > 1) return 'lot_required';
  return takeFirst(free, declared);
}

function takeFirst(from: readonly [bigint, bigint][], wanted: bigint): [bigint, bigint][] {
  const taken: [bigint, bigint][] = [];
  let missing = wanted;
  for (const [lot, quantity] of from) {
    let part = quantity;
    if (missing < quantity) part = missing;
    if (part > 0n) taken.push([lot, part]);
    missing -= part;
  }
  return taken;
}

function claim(
  state: NaiveState,
  move: NaiveMove,
  name: string,
  amounts: Amounts,
  lots: [bigint, bigint][],
): string | null {
  if (state.claims[name]) return 'pending_exists';
  const { item, from, to } = move;
  state.claims[name] = { item, from, to, made: amounts, left: amounts, lots, state: 'open' };
  state.entries += 1n;
  return null;
}

function actOnClaim(state: NaiveState, move: NaiveMove): string | null {
  const found = state.claims[move.claim ?? ''];
  if (!found) return 'pending_unknown';
  if (found.state !== 'open') return 'pending_closed';
  if (move.what !== 'settle') {
    found.left = nothing;
    found.lots = [];
    found.state = move.what === 'void' ? 'voided' : 'expired';
    state.entries += 1n;
    return null;
  }
  const declared = move.declared ?? found.left[0];
  if (declared <= 0n) return 'amount_not_positive';
  if (declared > found.left[0]) return 'pending_exceeded';
  const amounts = share(found.left, declared);
  const { item, from, to } = found;
  if (inside.includes(from)) {
    const late = tooLate(state, { item, from, on: move.on }, amounts);
    if (late) return late;
  }
  const lots = takeFirst(found.lots, declared);
  const taken = (lot: bigint) => lots.find(([one]) => one === lot)?.[1] ?? 0n;
  found.left = plus(found.left, amounts, -1n);
  found.lots = found.lots.map(([lot, quantity]): [bigint, bigint] => [lot, quantity - taken(lot)]);
  found.lots = found.lots.filter(([, quantity]) => quantity > 0n);
  if (found.left[0] === 0n) found.state = 'settled';
  carryOut(state, { item, from, to }, amounts, lots, move.on);
  return null;
}

function carryOut(
  state: NaiveState,
  { item, from, to }: { readonly item: number; readonly from: string; readonly to: string },
  amounts: Amounts,
  lots: readonly [bigint, bigint][],
  on: string,
): void {
  state.entries += 1n;
  state.moved.push({ item, from, to, amounts, on });
  if (!inside.includes(from)) {
    state.parts.push({ item, stage: to, lot: state.entries, on, quantity: amounts[0] });
    return;
  }
  for (const [lot, quantity] of lots) {
    const source = state.parts.find((part) => part.item === item && part.stage === from && part.lot === lot);
    if (!source) throw new Error(`lot ${lot} is not in ${from}`);
    source.quantity -= quantity;
    if (!inside.includes(to)) continue;
    const target = state.parts.find((part) => part.item === item && part.stage === to && part.lot === lot);
    if (target) target.quantity += quantity;
    else state.parts.push({ item, stage: to, lot, on: source.on, quantity });
  }
}

/** The latest day by whose end the goods would be missing, when they had left on the day of the move. */
function tooLate(
  state: NaiveState,
  { item, from, on }: { readonly item: number; readonly from: string; readonly on: string },
  amounts: Amounts,
): string | null {
  const days = state.moved.filter((one) => one.item === item && (one.from === from || one.to === from));
  const later = [on, ...days.map((one) => one.on).filter((one) => one > on)].sort().reverse();
  const missing = later.find((one) => plus(naiveStock(state, item, from, one), amounts, -1n).some((left) => left < 0n));
  return missing ? `backdated_negative ${missing}` : null;
}

/** In proportion, rounded half up once; all of it takes the rest of everything. */
function share(pool: Amounts, declared: bigint): Amounts {
  const [whole, ...others] = pool;
  if (whole === declared) return pool;
  const [a = 0n, b = 0n, c = 0n] = others.map((amount) => {
    const quotient = (amount * declared) / whole;
    return (amount * declared - quotient * whole) * 2n >= whole ? quotient + 1n : quotient;
  });
  return [declared, a, b, c];
}
