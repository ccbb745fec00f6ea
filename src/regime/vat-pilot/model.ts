import type { Day, Id } from '../../kernel/index.ts';
import type { BasisEntry } from '../../primitives/rules/index.ts';

/** 增值税一般纳税人资格试点: the days on which an enterprise of the zone is a general VAT taxpayer, by one approval. */
export interface VatPilotPeriod {
  readonly ownerId: Id;
  /** Counts the enterprise's periods from 1, so that two recorded at the same moment cannot overlap unseen. */
  readonly periodNo: number;
  readonly fromOn: Day;
  /** The last day; null while nobody has ended it. A day before `fromOn` says that it never held. */
  readonly throughOn: Day | null;
  /** 备案文号 of the approval. */
  readonly approvalNo: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  readonly endedBy: string | null;
  readonly endedAt: Date | null;
  readonly endReason: string | null;
  readonly version: number;
}

/** Whether the period holds on a day: its first and its last day belong to it. */
export function holdsOn({ fromOn, throughOn }: Pick<VatPilotPeriod, 'fromOn' | 'throughOn'>, on: Day): boolean {
  return fromOn <= on && (throughOn === null || on <= throughOn);
}

/** The period as a line of the answer to "why": the fact that a rule of the pilot was applied to. */
export function basisOfPeriod({ fromOn, throughOn, approvalNo }: VatPilotPeriod): BasisEntry {
  return {
    rule: 'vat_pilot.status',
    version: fromOn,
    source: approvalNo,
    text: {
      zh: `企业自 ${fromOn} 起${throughOn === null ? '' : `至 ${throughOn} 止`}为增值税一般纳税人资格试点企业（备案文号 ${approvalNo}）`,
      en: `the enterprise is a general VAT taxpayer of the pilot from ${fromOn} ${throughOn === null ? 'on' : `to ${throughOn}`} (approval ${approvalNo})`,
    },
  };
}
