import type { Step } from './model.ts';

/**
 * How many steps may be under way, which is how far the books may be apart: about a day and a half of the large zone. Commands
 * that are under way together are committed together, which is what makes the loading fast.
 */
const stepsUnderWay = 96;

/** Does steps in the order of time: those of one chain one after the other, those of different chains together. */
export class Life {
  private readonly doStep: (step: Step) => Promise<void>;
  private readonly lastOfChain = new Map<string, Promise<void>>();
  /** Steps under way by their key. */
  private readonly underWay = new Map<string, Promise<void>>();
  private failure: { readonly error: unknown } | null = null;

  constructor(doStep: (step: Step) => Promise<void>) {
    this.doStep = doStep;
  }

  /** Answers when there is room for the next step; throws when a step has failed. */
  async admit(step: Step): Promise<void> {
    while (this.underWay.size >= stepsUnderWay) await Promise.race(this.underWay.values());
    this.throwFailure();
    const done = this.follow(step, [this.lastOfChain.get(step.chain), this.underWay.get(step.after ?? '')]);
    this.lastOfChain.set(step.chain, done);
    this.underWay.set(step.key, done);
  }

  /** Answers when every step admitted is done; throws when one has failed. */
  async ended(): Promise<void> {
    await Promise.all(this.underWay.values());
    this.throwFailure();
  }

  private async follow(step: Step, earlier: ReadonlyArray<Promise<void> | undefined>): Promise<void> {
    try {
      await Promise.all(earlier);
      // After a failure nothing more is done: what follows may depend on it.
      if (this.failure === null) await this.doStep(step);
    } catch (error) {
      this.failure ??= { error };
    } finally {
      this.underWay.delete(step.key);
    }
  }

  private throwFailure(): void {
    if (this.failure !== null) throw this.failure.error;
  }
}
