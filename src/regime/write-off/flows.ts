import { type BoundaryStage, type InsideStage, isInside, type Stage } from '../../primitives/ledger/index.ts';

/** What came to a stage of an item in the period, by where it came from. */
export const inFlows = [
  'fromAbroad',
  'fromDomestic',
  'fromOtherBook',
  'produced',
  'leftoversMade',
  'surplus',
  'movedIn',
  'otherIn',
] as const;

/** What left it, by where it went. */
export const outFlows = [
  'transformed',
  'tangibleLoss',
  'sold',
  'reexported',
  'transferredOut',
  'destroyed',
  'lost',
  'abandoned',
  'shortage',
  'movedOut',
  'otherOut',
] as const;

export type InFlow = (typeof inFlows)[number];
export type OutFlow = (typeof outFlows)[number];
export type FlowName = InFlow | OutFlow;

/** Flows in one order, in before out; those that are not there stay away. */
export function orderedFlows<T>(read: (name: FlowName) => T | undefined): Partial<Record<FlowName, T>> {
  const ordered: Partial<Record<FlowName, T>> = {};
  for (const name of [...inFlows, ...outFlows]) {
    const value = read(name);
    if (value !== undefined) ordered[name] = value;
  }
  return ordered;
}

const inFlowOf: Readonly<Record<BoundaryStage, InFlow>> = {
  abroad: 'fromAbroad',
  domestic: 'fromDomestic',
  other_book: 'fromOtherBook',
  transformation: 'produced',
  difference: 'surplus',
  destroyed: 'otherIn',
  lost: 'otherIn',
  abandoned: 'otherIn',
  granted: 'otherIn',
};

const outFlowOf: Readonly<Record<BoundaryStage, OutFlow>> = {
  abroad: 'reexported',
  domestic: 'sold',
  other_book: 'transferredOut',
  transformation: 'transformed',
  difference: 'shortage',
  destroyed: 'destroyed',
  lost: 'lost',
  abandoned: 'abandoned',
  granted: 'otherOut',
};

/** Documents that use materials up: what they leave over is their tangible loss. Anything else only moves goods aside. */
const consumingDocuments: readonly string[] = ['production', 'work_order', 'use', 'list'];

/** How an entry counts for the stage that it leaves. `documentKind` is known for entries to the leftovers. */
export function flowOut(to: Stage, documentKind: string | null): OutFlow {
  if (!isInside(to)) return outFlowOf[to];
  return isTangibleLoss(to, documentKind) ? 'tangibleLoss' : 'movedOut';
}

/** How an entry counts for the stage `to` that it reaches. */
export function flowIn(from: Stage, to: InsideStage, documentKind: string | null): InFlow {
  if (!isInside(from)) return inFlowOf[from];
  return isTangibleLoss(to, documentKind) ? 'leftoversMade' : 'movedIn';
}

function isTangibleLoss(to: InsideStage, documentKind: string | null): boolean {
  return to === 'leftovers' && documentKind !== null && consumingDocuments.includes(documentKind);
}
