import iconv from 'iconv-lite';
import { accept, type Result } from '../../../kernel/index.ts';
import { refuse } from '../refusals.ts';

/** Receipts are small; the limit keeps a wrong file from filling the memory. */
export const fileSizeLimitBytes = 20 * 1024 * 1024;

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The text of a file in UTF-8 or GB18030 (which holds GBK and GB2312), whatever its XML declaration says: real files
 * lie in both directions. Refuses: message_file_too_large, encoding_utf16, encoding_unknown.
 */
export function decode(bytes: Uint8Array): Result<string> {
  if (bytes.byteLength > fileSizeLimitBytes) {
    return refuse('message_file_too_large', {
      sizeMegabytes: Math.ceil(bytes.byteLength / 1024 / 1024),
      limitMegabytes: fileSizeLimitBytes / 1024 / 1024,
    });
  }
  if (looksWide(bytes)) return refuse('encoding_utf16');
  const declared = declaredEncoding(bytes);
  const asUtf8 = decodeUtf8(bytes);
  if (asUtf8 !== null && !(isChineseEncoding(declared) && isTwoByteCoincidence(asUtf8)))
    return readable(asUtf8, declared);
  if (!isChineseEncoding(declared) && !mayBeMisdeclared(declared)) return unknown(declared);
  return readable(iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 'gb18030'), declared);
}

/** U+FFFD stands for bytes that fit no character, NUL for a binary file. */
function readable(text: string, declared: string): Result<string> {
  return /[\uFFFD\0]/.test(text) ? unknown(declared) : accept(text);
}

function unknown(declared: string): Result<string> {
  return refuse('encoding_unknown', { declared: declared === '' ? '-' : declared });
}

/** UTF-16 and UTF-32, by their byte order mark or by the zero bytes around the first `<`. */
function looksWide(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xfe && second === 0xff) || (first === 0xff && second === 0xfe)) return true;
  return (first === 0x3c && second === 0) || (first === 0 && (second === 0x3c || second === 0));
}

function declaredEncoding(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  return /<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1]?.toLowerCase() ?? '';
}

function isChineseEncoding(declared: string): boolean {
  return /^(gb18030|gbk|gb2312|gb_2312-80|cp936|ms936|windows-936|x-gbk)$/.test(declared);
}

/** Nothing declared means UTF-8 in XML; both are worth a second try, a declared third encoding is believed. */
function mayBeMisdeclared(declared: string): boolean {
  return /^(|utf-?8|us-ascii|ascii)$/.test(declared);
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return null;
  }
}

/**
 * A short Chinese text in GBK may happen to be valid UTF-8, but then it reads as two-byte letters (Cyrillic, Greek…);
 * Chinese in UTF-8 takes three bytes. So a file that declares GBK is GBK unless it holds a three-byte character.
 */
function isTwoByteCoincidence(text: string): boolean {
  return /[\u0080-\u07ff]/.test(text) && !/[\u0800-\uffff]/.test(text);
}
