import { type Day, day, daysBetween } from '../../kernel/index.ts';

/** The same day `months` later; the last day of the month where that month is shorter. */
export function addMonths(from: Day, months: number): Day {
  const [year = 0, month = 1, dayOfMonth = 1] = from.split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  const target = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  const lastDay = new Date(Date.UTC(target.year, target.month, 0)).getUTCDate();
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return day(`${pad(target.year, 4)}-${pad(target.month, 2)}-${pad(Math.min(dayOfMonth, lastDay), 2)}`);
}

/** Full months from one day to a later one, and the days left over. */
export function monthsAndDays(from: Day, to: Day): { months: number; days: number } {
  const yearsApart = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  let months = yearsApart * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  if (addMonths(from, months) > to) months -= 1;
  return { months, days: daysBetween(addMonths(from, months), to) };
}
