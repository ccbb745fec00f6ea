/**
 * When the watch speaks. No legal text found gives a tolerance for unit consumption: these are the house's own
 * assumptions, in one place, so that a zone can agree on others.
 */
export const limits = {
  /** A drift smaller than this is not worth a change of the bill: 0.5 %, in 10⁻¹⁰. */
  toleratedDrift: 50_000_000n,
  /** Fewer productions say nothing. */
  minimumProductions: 3,
  /** How far back the watch looks unless asked: the longest write-off cycle. */
  months: 12,
  /** Page's control chart in hundredths of the standard deviation: slack 0.5, alarm at 5. */
  slackHundredths: 50n,
  alarmHundredths: 500n,
} as const;
