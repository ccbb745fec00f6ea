import type { Fact, Id } from '../../kernel/index.ts';

/** Physical or documentary truth that does not fit the documents: recorded, never dropped. */
export interface Discrepancy {
  readonly discrepancyId: Id;
  readonly ownerId: Id | null;
  readonly kind: DiscrepancyKind;
  readonly severity: Severity;
  readonly state: DiscrepancyState;
  /** What it is about, as `kind:number`. */
  readonly subject: string;
  readonly facts: Readonly<Record<string, Fact>>;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
  readonly note: string;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly version: number;
}

export type Severity = 'high' | 'medium' | 'low';
export type DiscrepancyState = 'open' | 'queried' | 'held' | 'cleared';
export type DiscrepancyMove = 'query' | 'hold' | 'clear';

/** Every kind has its severity: what an officer looks at first. */
export const discrepancySeverity = {
  pass_used_twice: 'high',
  passage_without_pass: 'high',
  customs_posted_differs: 'high',
  transfer_differs: 'high',
  quantity_differs: 'high',
  weight_difference: 'medium',
  receipt_for_unknown_document: 'medium',
  consolidated_declaration_late: 'medium',
  message_not_writable: 'medium',
  receipt_not_applied: 'medium',
  no_scale_reading: 'low',
} as const satisfies Record<string, Severity>;
export type DiscrepancyKind = keyof typeof discrepancySeverity;

export const discrepancyTransitions: Readonly<
  Record<DiscrepancyMove, { readonly from: readonly DiscrepancyState[]; readonly to: DiscrepancyState }>
> = {
  query: { from: ['open', 'held'], to: 'queried' },
  hold: { from: ['open', 'queried'], to: 'held' },
  clear: { from: ['open', 'queried', 'held'], to: 'cleared' },
};
