import { accept, type Fact, formatMoney, formatQuantity, type Result } from '../../kernel/index.ts';
import { type ListLine, listSubject, type VerificationList } from './model.ts';
import { refuse } from './refusals.ts';

/** What both sides of a transfer must say alike of a line (regime invariant 10); numbers as decimal text. */
export interface TransferLine {
  readonly lineNo: number;
  readonly hsCode: string;
  readonly declaredUnit: string;
  readonly declaredQuantity: string;
  readonly legalUnit1: string;
  readonly legalQuantity1: string;
  readonly legalUnit2: string | null;
  readonly legalQuantity2: string;
  readonly valueUsd: string;
  readonly originCountry: string | null;
}

export function transferLineOf(line: ListLine): TransferLine {
  const { lineNo, hsCode, declaredUnit, legalUnit1, legalUnit2, originCountry } = line;
  return {
    lineNo,
    hsCode,
    declaredUnit,
    declaredQuantity: formatQuantity(line.declaredQuantity),
    legalUnit1,
    legalQuantity1: formatQuantity(line.legalQuantity1),
    legalUnit2,
    legalQuantity2: formatQuantity(line.legalQuantity2),
    valueUsd: formatMoney(line.valueUsd),
    originCountry,
  };
}

export interface TransferDifference {
  readonly [fact: string]: Fact;
  readonly lineNo: number;
  readonly field: string;
  readonly ours: string | number | null;
  readonly theirs: string | number | null;
}

const comparedFields = [
  'hsCode',
  'declaredUnit',
  'declaredQuantity',
  'legalUnit1',
  'legalQuantity1',
  'legalUnit2',
  'legalQuantity2',
  'valueUsd',
  'originCountry',
] as const satisfies readonly (keyof TransferLine)[];

/** The first point, line by line, at which the two sides differ; null where they are alike. */
export function transferDifference(
  ours: readonly TransferLine[],
  theirs: readonly TransferLine[],
): TransferDifference | null {
  if (ours.length !== theirs.length) {
    return {
      lineNo: Math.min(ours.length, theirs.length) + 1,
      field: 'lines',
      ours: ours.length,
      theirs: theirs.length,
    };
  }
  for (const [index, line] of ours.entries()) {
    const other = theirs[index];
    const field = comparedFields.find((name) => line[name] !== other?.[name]);
    if (field) return { lineNo: index + 1, field, ours: line[field], theirs: other?.[field] ?? null };
  }
  return null;
}

/** Refusal: transfer_differs, with line, field and both sides. */
export function decideSymmetry(
  list: VerificationList,
  lines: readonly ListLine[],
  other: { readonly name: string; readonly lines: readonly TransferLine[] },
): Result<void> {
  const difference = transferDifference(lines.map(transferLineOf), other.lines);
  if (difference === null) return accept(undefined);
  return refuse('transfer_differs', { list: listSubject(list), related: other.name, ...difference });
}
