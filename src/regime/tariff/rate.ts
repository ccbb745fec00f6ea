import { accept, type FixedForm, formatFixed, parseFixed, type Result } from '../../kernel/index.ts';
import type { Rate } from './model.ts';
import { refuse } from './refusals.ts';

/** How a plain number in a tariff file is meant; a text with `%` is always per cent. */
export type RateWriting = 'percent' | 'fraction';

/** A fraction keeps six decimals, as the database does. */
const fractionForm: FixedForm = { decimals: 6, integerDigits: 3 };
const percentForm: FixedForm = { decimals: 4, integerDigits: 5 };

/** The highest general rate of China's tariff is 270 %; anything far above is a mistake of writing. */
const highestRate = 5_000_000n;
/** No VAT above zero lies below 1 %: such a number is a fraction read as per cent, and so then are its neighbours. */
const lowestVatRate = 10_000n;

/** Reads a rate exactly, as a fraction. Refusals: `rate_malformed`, `rate_out_of_range`. */
export function parseRate(text: string, writing: RateWriting): Result<Rate> {
  return parseRateFrom(text, writing, 0n);
}

/** As `parseRate`, and refuses what can only be a fraction read as per cent. */
export function parseVatRate(text: string, writing: RateWriting): Result<Rate> {
  return parseRateFrom(text, writing, lowestVatRate);
}

function parseRateFrom(text: string, writing: RateWriting, lowestAboveZero: bigint): Result<Rate> {
  const trimmed = text.trim();
  const isPercent = trimmed.endsWith('%') || writing === 'percent';
  const parsed = parseFixed(trimmed.replace(/\s*%$/, ''), isPercent ? percentForm : fractionForm);
  if (!parsed.ok) return refuse('rate_malformed', { text });
  // A per cent with four decimals and a fraction with six are the same integer.
  const scaled = parsed.value;
  if (scaled < 0n || scaled > highestRate || (scaled > 0n && scaled < lowestAboveZero)) {
    return refuse('rate_out_of_range', { text, from: lowestAboveZero === 0n ? '0%' : '1%', to: '500%' });
  }
  return accept(canonicalRate(formatFixed(scaled, fractionForm.decimals)));
}

/** `"0.130000"` → `"0.13"`, `"0.000000"` → `"0"`. */
export function canonicalRate(text: string): Rate {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
