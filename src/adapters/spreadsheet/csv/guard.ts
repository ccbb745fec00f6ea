/**
 * A cell that a spreadsheet program would take for a formula (OWASP, CSV injection): it begins with = + - @, their
 * full-width forms, a tab or a return.
 */
const formulaLike = /^'*[=+\-@＝＋－＠\t\r\n]/;
const guarded = /^'+[=+\-@＝＋－＠\t\r\n]/;
const plainNumber = /^[+-]?\d+(\.\d+)?$/;

/** Writes what looks like a formula with an apostrophe before it; plain numbers stay numbers. */
export function guardFormula(text: string): string {
  return formulaLike.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}

/** Takes the apostrophe of `guardFormula` away again. */
export function unguardFormula(text: string): string {
  return guarded.test(text) && !plainNumber.test(text) ? text.slice(1) : text;
}
