import type { OutputOf } from '../../api/operations.ts';

/** What the write-off's room answers, under the names these pages use. */
export type WriteOff = OutputOf<'get_write_off'>;
export type ReportLine = OutputOf<'list_write_off_lines'>['rows'][number];
export type CountRow = OutputOf<'list_counts'>['rows'][number];
export type PeriodList = OutputOf<'list_write_off_lists'>['rows'][number];
export type Totals = NonNullable<WriteOff['totals']>;
export type Vector = ReportLine['opening'];

export const writeOffStates = [
  'draft',
  'noticed',
  'counting',
  'reported',
  'report_review',
  'report_rejected',
  'accepted',
  'confirmed',
  'final_review',
  'final_rejected',
  'passed',
  'cancelled',
] as const;

export const countedStages = ['on_hand', 'in_production', 'leftovers'] as const;
export type CountedStage = (typeof countedStages)[number];

/** Before the report, its figures are what a report of today would say. */
export function isBeforeReport({ state }: Pick<WriteOff, 'state'>): boolean {
  return ['draft', 'noticed', 'counting', 'report_rejected', 'final_rejected'].includes(state);
}

export function mayMove({ moves }: Pick<WriteOff, 'moves'>, name: string): boolean {
  return moves.some(({ move, allowed }) => move === name && allowed);
}
