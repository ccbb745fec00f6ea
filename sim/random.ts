/** Randomness from a seed: the same seed gives the same run. Splitmix32; good enough to choose, not to hide anything. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** A whole number of 32 bits. */
  word(): number {
    this.state = (this.state + 0x9e3779b9) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  }

  /** From 0 to `limit` − 1. */
  below(limit: number): number {
    return this.word() % limit;
  }

  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }

  /** True in so many cases of a hundred. */
  percent(cases: number): boolean {
    return this.below(100) < cases;
  }

  pick<T>(choices: readonly T[]): T {
    const chosen = choices[this.below(choices.length)];
    if (chosen === undefined) throw new Error('nothing to pick from');
    return chosen;
  }

  /** One of the choices, or undefined when there is none. */
  pickAny<T>(choices: readonly T[]): T | undefined {
    return choices.length === 0 ? undefined : this.pick(choices);
  }

  /** Mostly one of the last few: work that was begun is finished before more is begun. */
  pickLate<T>(choices: readonly T[]): T | undefined {
    return this.pickAny(this.percent(80) ? choices.slice(-4) : choices);
  }

  weighted<T>(choices: ReadonlyArray<readonly [number, T]>): T {
    let rest = this.below(choices.reduce((sum, [weight]) => sum + weight, 0));
    for (const [weight, choice] of choices) {
      rest -= weight;
      if (rest < 0) return choice;
    }
    throw new Error('the weights add up');
  }

  shuffled<T>(values: readonly T[]): T[] {
    const rest = [...values];
    const result: T[] = [];
    while (rest.length > 0) result.push(...rest.splice(this.below(rest.length), 1));
    return result;
  }

  bytes(size: number): Uint8Array {
    return Uint8Array.from({ length: size }, () => this.below(256));
  }
}
