import type { InputOf, OutputOf } from '../../api/operations.ts';

export type Loss = OutputOf<'get_loss'>;
export type LossLine = Loss['lines'][number];
export type Cause = InputOf<'report_loss'>['cause'];
export type DraftLine = InputOf<'report_loss'>['lines'][number];
export type Condition = NonNullable<DraftLine['condition']>;
export type Outcome = NonNullable<DraftLine['outcome']>;

export const causes = ['force_majeure', 'poor_care', 'abandonment'] as const satisfies readonly Cause[];
export const conditions = ['lost', 'useless', 'partly_useful'] as const satisfies readonly Condition[];
export const states = ['reported', 'confirmed', 'refused', 'withdrawn'] as const;
/** What can become of goods that are still of some use after force majeure; everything else the cause decides. */
export const choosableOutcomes = ['returned_abroad', 'taxed_as_assessed'] as const satisfies readonly Outcome[];
export const stages = ['on_hand', 'in_production', 'leftovers'] as const;
