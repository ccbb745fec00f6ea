import { describe, expect, test } from 'vitest';
import { childOf, childrenOf, depthLimit, parseXml, tagLimit, type XmlElement } from './parse.ts';

function parsed(text: string): XmlElement {
  const result = parseXml(text);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

const refusalOf = (text: string) => {
  const result = parseXml(text);
  return result.ok ? 'accepted' : result.refusal.code;
};

describe('a message', () => {
  test('numbers stay texts and texts are trimmed', () => {
    expect(childOf(parsed('<a><n> 007.50 </n></a>'), 'n')?.text).toBe('007.50');
  });

  test('one or several elements give a list', () => {
    const root = parsed('<a><l>1</l><x/><l>2</l></a>');
    expect(childrenOf(root, 'l').map((found) => found.text)).toEqual(['1', '2']);
    expect(childrenOf(root, 'x')).toHaveLength(1);
    expect(childrenOf(root, 'none')).toEqual([]);
  });

  test('names are found in any case, under any spelling, with any prefix', () => {
    const root = parsed('<d:a xmlns:d="x"><PassportSeqNo>1</PassportSeqNo><d:secPassId>G</d:secPassId></d:a>');
    expect(childOf(root, 'passportSeqno')?.text).toBe('1');
    expect(childOf(root, 'secdPassId', 'secPassId')?.text).toBe('G');
  });

  test('escapes, character references and CDATA', () => {
    const text = '<a>&lt;5 &amp; &gt;3 &quot;&apos; &#20013;&#x56FD; <![CDATA[<!DOCTYPE x> &amp;]]></a>';
    expect(parsed(text).text).toBe('<5 & >3 "\' 中国 <!DOCTYPE x> &amp;');
  });

  test('comments and processing instructions are passed over', () => {
    expect(parsed('<?xml version="1.0"?><!-- <!DOCTYPE a> --><a><?p?><b>1</b></a>').text).toBe('');
  });

  test('an escaped escape is decoded once', () => {
    expect(parsed('<a>&amp;lt;</a>').text).toBe('&lt;');
  });
});

describe('refused', () => {
  test.each([
    ['an empty file', ''],
    ['a spreadsheet', 'a,b,c\n1,2,3'],
    ['crossed tags', '<a><b></a></b>'],
    ['two roots', '<a></a><b></b>'],
    ['a name that does not exist', '<a>&nbsp;</a>'],
    ['a name taken from the language', '<a>&constructor;</a>'],
    ['a bare ampersand', '<a>A & B</a>'],
    ['a reference to NUL', '<a>&#0;</a>'],
  ])('%s: not_xml', (_name, text) => {
    expect(refusalOf(text)).toBe('not_xml');
  });

  test.each([
    ['a document type', '<!DOCTYPE a><a/>'],
    ['an external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ['an external document type', '<!DOCTYPE a SYSTEM "http://example.org/a.dtd"><a/>'],
    [
      'a billion laughs',
      '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]><l>&c;</l>',
    ],
    ['a document type in lower case', '<!doctype a><a/>'],
    ['a document type behind a comment', '<!-- x --><!DOCTYPE a><a/>'],
  ])('%s: xml_doctype_forbidden', (_name, text) => {
    expect(refusalOf(text)).toBe('xml_doctype_forbidden');
  });

  test.each([
    ['in the middle of an element', '<Package><EnvelopInfo><version>1.0</ver'],
    ['between elements', '<Package><EnvelopInfo></EnvelopInfo>'],
    ['in a comment', '<a><!-- ...'],
  ])('cut off %s: xml_truncated', (_name, text) => {
    expect(refusalOf(text)).toBe('xml_truncated');
  });

  test('nested too deep: xml_too_deep', () => {
    const nest = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);
    expect(refusalOf(nest(depthLimit))).toBe('accepted');
    expect(refusalOf(nest(depthLimit + 1))).toBe('xml_too_deep');
    expect(refusalOf(nest(200_000))).toBe('xml_too_deep');
  });

  test('a flood of elements: xml_too_many_elements', () => {
    expect(refusalOf(`<a>${'<b/>'.repeat(tagLimit)}</a>`)).toBe('xml_too_many_elements');
  });

  test('the reason stays short whatever the file holds', () => {
    const result = parseXml('<'.repeat(100_000));
    expect(JSON.stringify(result).length).toBeLessThan(400);
  });
});
