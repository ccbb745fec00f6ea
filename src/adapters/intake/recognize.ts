import type { IntakeKind } from './model.ts';

/**
 * What a file is, by its first bytes; the name decides only between two kinds of text. A workbook's archive and the old
 * container of .xls are tables, so that the table's reader can say what is wrong with them.
 */
export function recognize(name: string, content: Uint8Array): IntakeKind {
  if (startsWith(content, [0x50, 0x4b, 3, 4]) || startsWith(content, [0xd0, 0xcf, 0x11, 0xe0])) return 'spreadsheet';
  const start = Buffer.from(content.subarray(0, 4096)).toString('latin1');
  if (/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\0\s]*</.test(start) || /\.xml$/i.test(name)) return 'window';
  return isText(content.subarray(0, 4096)) && !start.startsWith('%PDF-') ? 'spreadsheet' : 'unknown';
}

/** NUL and other control characters stand in no text, whatever its encoding; pictures show one soon. */
function isText(start: Uint8Array): boolean {
  const tab = 9;
  const carriageReturn = 13;
  return start.every((byte) => byte >= 32 || (byte >= tab && byte <= carriageReturn));
}

function startsWith(content: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, at) => content[at] === byte);
}
