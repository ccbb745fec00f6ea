/** A small reproducible generator (sfc32): the same seed and label give the same numbers on every machine. */
export interface Random {
  /** A whole number from 0 to `below - 1`. */
  below(below: number): number;
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  /** True `share` times in a hundred. */
  percent(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** `count` different elements in a random order; all of them when there are fewer. */
  sample<T>(from: readonly T[], count: number): T[];
  bytes(size: number): Uint8Array;
}

export function createRandom(label: string): Random {
  const next = sfc32(label);
  const below = (limit: number) => next() % limit;
  const pick = <T>(from: readonly T[]): T => {
    const picked = from[below(from.length)];
    if (picked === undefined) throw new RangeError('nothing to pick from');
    return picked;
  };
  return {
    below,
    between: (from, to) => from + below(to - from + 1),
    percent: (share) => below(100) < share,
    pick,
    sample: (from, count) => sample(from, count, below),
    bytes: (size) => Uint8Array.from({ length: size }, () => next() & 0xff),
  };
}

function sample<T>(from: readonly T[], count: number, below: (limit: number) => number): T[] {
  const rest = [...from];
  const taken: T[] = [];
  while (taken.length < count && rest.length > 0) taken.push(...rest.splice(below(rest.length), 1));
  return taken;
}

/** 32 random bits at a time; the state is mixed from the label (FNV-1a) and warmed up. */
function sfc32(label: string): () => number {
  let a = fnv1a(`${label}a`);
  let b = fnv1a(`${label}b`);
  let c = fnv1a(`${label}c`);
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  for (let round = 0; round < 12; round += 1) next();
  return next;
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
