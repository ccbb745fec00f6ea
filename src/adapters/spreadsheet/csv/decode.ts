import type { CsvEncoding } from '../model.ts';

/**
 * The encoding of a text: UTF-8 when all of it is UTF-8, else GB18030 (which holds GBK and GB2312, what the spreadsheets
 * of a Chinese Windows write) when all of it is that; null for anything else, UTF-16 among it. `wanted` leaves no choice but
 * that encoding or null.
 */
export function detectEncoding(chunks: readonly Uint8Array[], wanted?: CsvEncoding): CsvEncoding | null {
  if (chunks.some((chunk) => chunk.includes(0))) return null;
  const candidates: readonly CsvEncoding[] = wanted ? [wanted] : ['utf-8', 'gb18030'];
  return candidates.find((encoding) => isAllIn(encoding, chunks)) ?? null;
}

/** The text in pieces; the byte order mark is left out. Throws where the bytes are not of the encoding. */
export function* decodeChunks(encoding: CsvEncoding, chunks: readonly Uint8Array[]): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

function isAllIn(encoding: CsvEncoding, chunks: readonly Uint8Array[]): boolean {
  try {
    for (const _ of decodeChunks(encoding, chunks));
    return true;
  } catch {
    return false;
  }
}
