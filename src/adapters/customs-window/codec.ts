import {
  type Day,
  type FixedForm,
  formatFixed,
  moneyForm,
  parseDay,
  parseFixed,
  priceForm,
  quantityForm,
} from '../../kernel/index.ts';

/** How one value stands in a message. The limit is for people and travels in refusals. */
export interface Codec<T> {
  readonly limit: { readonly zh: string; readonly en: string };
  /** Undefined when the text (trimmed, not empty) cannot be such a value. */
  read(text: string): T | undefined;
  write(value: T): string;
}

/** XML 1.0 can hold no other control characters, and no half of a surrogate pair. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to keep out
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

/** Free text, counted in characters. */
export function text(maxLength: number): Codec<string> {
  return {
    limit: { zh: `不超过 ${maxLength} 个字符的文字`, en: `text of at most ${maxLength} characters` },
    read: (raw) => ([...raw].length <= maxLength && !unwritable.test(raw) ? raw : undefined),
    write: (value) => value.trim(),
  };
}

/** A code of a customs table, checked for its form only: tables are dated and live elsewhere. */
export function code<T extends string>(pattern: RegExp, limit: Codec<T>['limit']): Codec<T> {
  return { limit, read: (raw) => (pattern.test(raw) ? (raw as T) : undefined), write: (value) => value };
}

/** A closed list of message codes and what each is called inside. */
export function oneOf<const M extends Readonly<Record<string, string>>>(meanings: M): Codec<M[keyof M]> {
  const codes = Object.keys(meanings).join(', ');
  return {
    limit: { zh: `以下代码之一：${codes}`, en: `one of the codes ${codes}` },
    read: (raw) => (Object.hasOwn(meanings, raw) ? (meanings[raw] as M[keyof M]) : undefined),
    write: (value) => Object.keys(meanings).find((key) => meanings[key] === value) ?? '',
  };
}

export function yesNo(yes: string, no: string): Codec<boolean> {
  return {
    limit: { zh: `${yes} 或 ${no}`, en: `${yes} or ${no}` },
    read: (raw) => (raw === yes ? true : raw === no ? false : undefined),
    write: (value) => (value ? yes : no),
  };
}

function decimal(form: FixedForm, mayBeNegative: boolean): Codec<bigint> {
  const { integerDigits, decimals } = form;
  return {
    limit: {
      zh: `整数不超过 ${integerDigits} 位、小数不超过 ${decimals} 位的${mayBeNegative ? '' : '非负'}数字`,
      en: `a ${mayBeNegative ? '' : 'non-negative '}number of at most ${integerDigits} digits and ${decimals} decimals`,
    },
    read: (raw) => {
      const parsed = parseFixed(raw, form);
      return parsed.ok && (mayBeNegative || parsed.value >= 0n) ? parsed.value : undefined;
    },
    write: (value) => formatFixed(value, decimals).replace(/\.?0+$/, ''),
  };
}

/** Quantities and weights in 10⁻⁵: 13 digits and 5 decimals. */
export const quantity = decimal(quantityForm, false);
/** The difference that the scale reports may have either sign. */
export const signedQuantity = decimal(quantityForm, true);
/** Money in 10⁻²: 15 digits and 2 decimals. */
export const money = decimal(moneyForm, false);
/** Unit prices in 10⁻⁴: 14 digits and 4 decimals. */
export const price = decimal(priceForm, false);
/** The average price of a book item comes with five decimals (3.96130). */
export const averagePrice = decimal({ integerDigits: 14, decimals: 5 }, false);

/** Sequence numbers and counts. */
export const count: Codec<number> = {
  limit: { zh: '不超过 9 位的整数', en: 'a whole number of at most 9 digits' },
  read: (raw) => (/^\d{1,9}$/.test(raw) ? Number(raw) : undefined),
  write: (value) => String(value),
};

const chinaOffsetMilliseconds = 8 * 3_600_000;
const timePattern = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** An instant to the second; a time without an offset is China time. A day alone is its first second. */
function instant(separator: ' ' | 'T'): Codec<Date> {
  return {
    limit: { zh: '形如 2024-07-30 11:48:02 的时间', en: 'a time such as 2024-07-30 11:48:02' },
    read: readInstant,
    write: (value) => {
      const local = new Date(value.getTime() + chinaOffsetMilliseconds).toISOString();
      return `${local.slice(0, 10)}${separator}${local.slice(11, 19)}`;
    },
  };
}

function readInstant(raw: string): Date | undefined {
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(raw);
  const match = timePattern.exec(compact ? `${compact[1]}-${compact[2]}-${compact[3]}` : raw);
  if (!match) return undefined;
  const [, year, month, day, hour = '00', minute = '00', second = '00', zone] = match;
  const written = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  const asUtc = new Date(written);
  // A day such as 30 February would roll over into March.
  if (Number.isNaN(asUtc.getTime()) || asUtc.toISOString() !== written) return undefined;
  return new Date(asUtc.getTime() - offsetMilliseconds(zone));
}

function offsetMilliseconds(zone: string | undefined): number {
  if (zone === undefined) return chinaOffsetMilliseconds;
  if (zone === 'Z') return 0;
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/** `2024-07-30 11:48:02`, as the body of a message writes it. */
export const time = instant(' ');
/** `2024-07-30T11:48:02`, as the envelope writes it. */
export const sendTime = instant('T');

/** `20240730`, as a message of ours writes the day of typing and of declaring. */
export const compactDay: Codec<Day> = {
  limit: { zh: '形如 20240730 的日期', en: 'a day such as 20240730' },
  read: (raw) => {
    const parsed = parseDay(raw.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'));
    return parsed.ok ? parsed.value : undefined;
  },
  write: (value) => value.replaceAll('-', ''),
};
