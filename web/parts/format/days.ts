import type { Language } from './language.ts';

/** The zone's own clock: business days begin and end with it, wherever the reader sits. */
const zoneTimeZone = 'Asia/Shanghai';
/** The platform's own short months are not of one length (`Sept`). */
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const millisecondsPerDay = 86_400_000;

/** `2026-07-04` in Chinese, `4 Jul 2026` in English. */
export function formatDay(day: string, language: Language): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (language === 'zh' || !match) return day;
  const [, year, month, ofMonth = ''] = match;
  return `${ofMonth.replace(/^0/, '')} ${months[Number(month) - 1] ?? month} ${year}`;
}

/** Day and minute on the zone's clock; with seconds where the order within a minute matters. */
export function formatInstant(instant: string, language: Language, withSeconds = false): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  const time = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    ...(withSeconds ? { second: '2-digit' } : {}),
    hourCycle: 'h23',
    timeZone: zoneTimeZone,
  });
  return `${formatDay(dayOf(at), language)} ${time.format(at)}`;
}

/** The business day of an instant on the zone's clock. */
export function dayOf(instant: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zoneTimeZone }).format(instant);
}

/** Calendar days from `today` to `due`; negative when the day has passed. */
export function daysUntil(due: string, today: string): number {
  return Math.round((Date.parse(`${due}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / millisecondsPerDay);
}

export type Urgency = 'late' | 'soon' | 'later';

/** Late once the day has passed; soon on the day itself and the three days before. */
export function urgencyOf(due: string, today: string): Urgency {
  const days = daysUntil(due, today);
  if (days < 0) return 'late';
  return days <= 3 ? 'soon' : 'later';
}
