import type { LedgerIntent } from '../../primitives/ledger/index.ts';
import { beyondOf, type StateMove, stateMoveSubject } from './model.ts';

/** One movement of goods that are not under bond; they have no value on a customs book. */
export function intentsOfMove(move: StateMove, originCountry: string | null): LedgerIntent[] {
  const { bookId, itemNo, kind, quantity, legalQuantity1, legalQuantity2, movedOn } = move;
  const base = { bookId, document: stateMoveSubject(move), lineNo: 1, effectiveOn: movedOn, itemNo };
  const beyond = beyondOf[kind];
  if (kind !== 'in') return [{ ...base, kind: 'issue', from: 'on_hand', to: beyond, declared: quantity }];
  return [
    {
      ...base,
      kind: 'receive',
      from: beyond,
      to: 'on_hand',
      vector: { declared: quantity, legal1: legalQuantity1, legal2: legalQuantity2, value: 0n },
      lot: {
        openedOn: movedOn,
        originCountry,
        supervisionMode: null,
        taxStatus: 'non_bonded',
        memory: { stateMove: move.internalNo, counterpart: move.counterpart },
      },
    },
  ];
}
