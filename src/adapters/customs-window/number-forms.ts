/** The usual form of a verification list number: QD, customs office, year, I or E, nine digits. */
export function looksLikeListNo(text: string): boolean {
  return /^QD\d{4}\d{2}[IE]\d{9}$/.test(text);
}

/** The usual form of a gate pass number: Z, customs office, I or E, year, month and day, twelve digits. */
export function looksLikeGatePassNo(text: string): boolean {
  return /^Z\d{4}[IE]\d{6}\d{12}$/.test(text);
}
