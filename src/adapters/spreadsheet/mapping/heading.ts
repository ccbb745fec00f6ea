import { createHash } from 'node:crypto';

/** A heading as it is compared: without blanks, marks of obligation and letter case, full-width forms made narrow. */
export function normalizeHeading(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_*＊:：\-/\\()（）[\]【】"'.。、，,]/g, '');
}

/** Names the same headings in the same order, so that a mapping is remembered for the file of that make. */
export function headerSignature(headers: readonly string[]): string {
  const names = headers.map(normalizeHeading);
  while (names.at(-1) === '') names.pop();
  return createHash('sha256').update(names.join('\n')).digest('hex');
}
