import { accept, type Result } from '../../../kernel/index.ts';
import { decimalText } from '../../../primitives/rules/index.ts';

export const closed = { additionalProperties: false };
export const moneyText = decimalText('CNY, two decimals');
export const rateText = decimalText('a fraction: 13 % is "0.13"');
export const quantityText = decimalText('five decimals');

/** General tariff rates reach several hundred per cent; anything above this is a percentage written by mistake. */
export const dutyRateLimit = 10n;

/** Reads a field that may be absent. */
export function optional<T>(text: string | undefined, read: (text: string) => Result<T>): Result<T | undefined> {
  return text === undefined ? accept(undefined) : read(text);
}
