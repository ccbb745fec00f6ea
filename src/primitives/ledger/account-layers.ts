import type { Layer } from './model.ts';

/** The layers of one account: by lot, and in the order first in, first out as long as they hold something. */
export class AccountLayers {
  readonly byLot = new Map<bigint, Layer>();
  readonly ordered: Layer[] = [];

  /** Puts the layer of a lot into the place of what was there, which is answered; null takes it away. */
  put(lotNo: bigint, layer: Layer | null): Layer | null {
    const before = this.byLot.get(lotNo) ?? null;
    if (layer) this.byLot.set(lotNo, layer);
    else this.byLot.delete(lotNo);
    const was = before !== null && before.quantity !== 0n ? before : null;
    const becomes = layer !== null && layer.quantity !== 0n ? layer : null;
    if (was && becomes && was.openedOn === becomes.openedOn) this.ordered[this.placeOf(was)] = becomes;
    else {
      if (was) this.ordered.splice(this.placeOf(was), 1);
      if (becomes) this.ordered.splice(this.placeOf(becomes), 0, becomes);
    }
    return before;
  }

  /** Where the layer stands, or would stand, by halving: an account may have thousands of them. */
  private placeOf(layer: Layer): number {
    let low = 0;
    let high = this.ordered.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (comesBefore(this.ordered[middle], layer)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function comesBefore(a: Layer | undefined, b: Layer): boolean {
  if (!a) return false;
  return a.openedOn === b.openedOn ? a.lotNo < b.lotNo : a.openedOn < b.openedOn;
}
