import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { generatedEndpoints } from './api/operations.generated.ts';
import en from './words/en.json' with { type: 'json' };
import zh from './words/zh.json' with { type: 'json' };

interface Tree {
  readonly [name: string]: string | Tree;
}

/** Every text by its dotted key. */
function flatten(tree: Tree, prefix = ''): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [name, value] of Object.entries(tree)) {
    if (typeof value === 'string') texts.set(prefix + name, value);
    else for (const [key, text] of flatten(value, `${prefix}${name}.`)) texts.set(key, text);
  }
  return texts;
}

const chinese = flatten(zh);
const english = flatten(en);
const roots = new Set([...chinese.keys()].map((key) => key.split('.')[0] ?? ''));
/** Permissions are written as keys are, and are none. */
const permissions = new Set<string>(Object.values(generatedEndpoints).map(({ permission }) => permission));
const code = sources(import.meta.dirname).map((file) => ({ file, text: readFileSync(file, 'utf8') }));

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => join(folder, file));
}

/** Quoted texts that look like a key of the words: they are looked up directly or handed on as a label. */
function keysIn(text: string): string[] {
  return [...text.matchAll(/(['"])([a-zA-Z]+(?:\.[a-zA-Z0-9_]+)+)\1/g)].map((match) => match[2] ?? '');
}

/** Keys made at run time: what stands before the first hole of a template. */
function prefixesIn(text: string): string[] {
  return [...text.matchAll(/`([a-zA-Z]+\.(?:[a-zA-Z0-9_]+\.)*)\$\{/g)].map((match) => match[1] ?? '');
}

describe('words', () => {
  test('both languages have the same keys, and no text is empty', () => {
    expect([...english.keys()]).toEqual([...chinese.keys()]);
    expect([...chinese, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('both languages fill in the same values', () => {
    const holes = (text = '') => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();
    const different = [...chinese.keys()].filter(
      (key) => `${holes(chinese.get(key))}` !== `${holes(english.get(key))}`,
    );
    expect(different).toEqual([]);
  });

  test('every key used in code exists', () => {
    const missing = code.flatMap(({ file, text }) => {
      const calls = [...text.matchAll(/\bt\(\s*(['"])([^'"]+)\1/g)].map((match) => match[2] ?? '');
      const labels = keysIn(text).filter((key) => roots.has(key.split('.')[0] ?? ''));
      return [...new Set([...calls, ...labels])]
        .filter((key) => !chinese.has(key) && !isFieldName(text, key) && !permissions.has(key))
        .map((key) => `${file}: ${key}`);
    });
    expect(missing).toEqual([]);
    const loose = code
      .flatMap(({ text }) => prefixesIn(text))
      .filter((prefix) => ![...chinese.keys()].some((key) => key.startsWith(prefix)));
    expect(loose).toEqual([]);
  });

  test('no text is left that nothing uses', () => {
    const used = new Set(code.flatMap(({ text }) => keysIn(text)));
    const prefixes = code.flatMap(({ text }) => prefixesIn(text));
    const unused = [...chinese.keys()].filter(
      (key) => !used.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });

  test('the texts themselves are in their language', () => {
    expect([...english].filter(([key, text]) => key !== 'refusal.showOther' && /\p{Script=Han}/u.test(text))).toEqual(
      [],
    );
  });
});

/** `{ name: 'specificDuty.quantity' }` names a field of the API, not a text. */
function isFieldName(text: string, key: string): boolean {
  return text.includes(`name: '${key}'`);
}
