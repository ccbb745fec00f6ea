/**
 * How long things may wait before they are due or become an exception. No law sets these days: they are the house's
 * own assumptions, in one place, so that a zone can agree on others.
 */
export const limits = {
  /** A returned list or pass is corrected and declared again. */
  correctionDays: 3,
  /** An approved list gets its gate passes, a list that was declared its release. */
  gatePassDays: 3,
  releaseDays: 14,
  /** An approved pass is driven through the gate. */
  passageDays: 2,
  /** A message to the customs window leaves the house. */
  deliveryDays: 1,
  /** A file that was refused or waits for its document is looked at; a refused one leaves the desk after some time. */
  importDays: 1,
  refusedImportShownDays: 14,
  /** Goods claimed by a list that is not posted keep others from using them. */
  claimDays: 30,
  /** Customs confirms our posting, and we post what customs has posted. */
  confirmationDays: 1,
} as const;
