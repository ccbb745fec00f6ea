import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decode, fileSizeLimitBytes } from './decode.ts';

const body = '<a>兴隆综保区核注清单已预核扣</a>';
const withDeclaration = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>${body}`;
const utf8 = (text: string) => new TextEncoder().encode(text);
const gb18030 = (text: string) => new Uint8Array(iconv.encode(text, 'gb18030'));

const codeOf = (bytes: Uint8Array) => {
  const result = decode(bytes);
  return result.ok ? 'accepted' : result.refusal.code;
};

describe('the text of a file', () => {
  test.each([
    ['UTF-8 as declared', utf8(withDeclaration('UTF-8')), withDeclaration('UTF-8')],
    ['UTF-8 with a byte order mark', utf8(`\uFEFF${withDeclaration('utf-8')}`), withDeclaration('utf-8')],
    ['UTF-8 with nothing declared', utf8(body), body],
    ['GB18030 as declared', gb18030(withDeclaration('GB18030')), withDeclaration('GB18030')],
    ['GBK as declared', gb18030(withDeclaration('gbk')), withDeclaration('gbk')],
    ['GB2312 as declared', gb18030(withDeclaration('gb2312')), withDeclaration('gb2312')],
    ['GB18030 with nothing declared', gb18030(body), body],
    ['GB18030 that claims to be UTF-8', gb18030(withDeclaration('UTF-8')), withDeclaration('UTF-8')],
    ['UTF-8 that claims to be GB2312', utf8(withDeclaration('gb2312')), withDeclaration('gb2312')],
  ])('%s', (_name, bytes, text) => {
    expect(decode(bytes)).toEqual({ ok: true, value: text });
  });

  test('a rare character of four bytes in GB18030', () => {
    const text = '<?xml version="1.0" encoding="GB18030"?><a>𠮷㐂</a>';
    expect(decode(gb18030(text))).toEqual({ ok: true, value: text });
  });

  test('a short Chinese word whose GBK bytes happen to be valid UTF-8 follows the declaration', () => {
    const bytes = new Uint8Array([...utf8('<?xml version="1.0" encoding="gbk"?><a>'), 0xc4, 0xa3, ...utf8('</a>')]);
    expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toContain('ģ');
    expect(decode(bytes)).toEqual({ ok: true, value: '<?xml version="1.0" encoding="gbk"?><a>模</a>' });
  });
});

describe('refused', () => {
  test('UTF-16 in both byte orders, with and without a mark: encoding_utf16', () => {
    const little = iconv.encode(body, 'utf16-le');
    expect(codeOf(new Uint8Array(little))).toBe('encoding_utf16');
    expect(codeOf(new Uint8Array(iconv.encode(body, 'utf16-be')))).toBe('encoding_utf16');
    expect(codeOf(new Uint8Array([0xff, 0xfe, ...little]))).toBe('encoding_utf16');
  });

  test('bytes that are neither UTF-8 nor GB18030: encoding_unknown', () => {
    expect(codeOf(new Uint8Array([0x3c, 0x61, 0x3e, 0xff, 0xff, 0x3c]))).toBe('encoding_unknown');
    expect(codeOf(utf8('<a>\0</a>'))).toBe('encoding_unknown');
  });

  test('a third encoding that the file declares: encoding_unknown with its name', () => {
    const bytes = new Uint8Array([...utf8('<?xml version="1.0" encoding="Big5"?><a>'), 0xa4, 0xa4, 0x3c]);
    expect(decode(bytes)).toEqual({ ok: false, refusal: { code: 'encoding_unknown', facts: { declared: 'big5' } } });
  });

  test('a file of 100 MB, before anything is read: message_file_too_large', () => {
    expect(decode(new Uint8Array(100 * 1024 * 1024))).toEqual({
      ok: false,
      refusal: { code: 'message_file_too_large', facts: { sizeMegabytes: 100, limitMegabytes: 20 } },
    });
    expect(codeOf(new Uint8Array(fileSizeLimitBytes + 1))).toBe('message_file_too_large');
  });
});
