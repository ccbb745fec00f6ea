export interface MarkedText {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/**
 * The text with the character at `position` (1-based) set apart. Positions count in the one spelling the server reads:
 * half-width capitals without spaces, dots and hyphens. Null when there is no such character.
 */
export function markPosition(text: string, position: unknown): MarkedText | null {
  const compact = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s.-]/g, '');
  if (typeof position !== 'number' || position < 1 || position > compact.length) return null;
  return {
    before: compact.slice(0, position - 1),
    marked: compact.slice(position - 1, position),
    after: compact.slice(position),
  };
}
