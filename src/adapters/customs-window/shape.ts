import { accept, type Refused, type Result } from '../../kernel/index.ts';
import type { Codec } from './codec.ts';
import { refuse } from './refusals.ts';
import { childOf, type XmlElement } from './xml/parse.ts';
import { node, type XmlNode } from './xml/write.ts';

/** One or several fields of an element, and how they are read and written. */
export interface Member<T> {
  /** Path: the element's place in the message. Refuses: message_field_missing, message_field_malformed, document_number_malformed. */
  read(element: XmlElement, path: string): Result<T>;
  /** Field: the value's place in our own words. Refuses: message_value_missing, message_value_out_of_limits. */
  write(value: T, field: string, empty: WhenEmpty): Result<readonly XmlNode[]>;
}

/** The window writes an empty element where there is nothing to say; what we send leaves it out. */
export type WhenEmpty = 'write' | 'omit';

type Shape = Readonly<Record<string, Member<unknown>>>;
type FactOf<M> = M extends { read(element: XmlElement, path: string): Result<infer T> } ? T : never;

/** The facts of a shape; a field that may be absent is null. */
export type Facts<S> = { readonly [K in keyof S]: FactOf<S[K]> };

type OptionalKeys<S> = { [K in keyof S]: null extends FactOf<S[K]> ? K : never }[keyof S];

/** The same facts as somebody writes them down: what may be null may also be left out. */
export type Draft<S> = { readonly [K in Exclude<keyof S, OptionalKeys<S>>]: FactOf<S[K]> } & {
  readonly [K in OptionalKeys<S>]?: FactOf<S[K]> | undefined;
};

/** A field that must be there and not empty. The first spelling is written, all are read, in any case. */
export function required<T>(codec: Codec<T>, ...spellings: readonly [string, ...string[]]): Member<T> {
  return {
    read(element, path) {
      const raw = textOf(element, spellings);
      return raw === ''
        ? refuse('message_field_missing', { path: `${path}/${spellings[0]}` })
        : readValue(codec, raw, path, spellings[0]);
    },
    write: (value, field) => writeValue(codec, value, field, spellings[0]),
  };
}

/** A field that may be absent or empty: null. */
export function optional<T>(codec: Codec<T>, ...spellings: readonly [string, ...string[]]): Member<T | null> {
  return {
    read(element, path) {
      const raw = textOf(element, spellings);
      return raw === '' ? accept(null) : readValue(codec, raw, path, spellings[0]);
    },
    write(value, field, empty) {
      const isEmpty = value === null || value === undefined || codec.write(value) === '';
      if (isEmpty) return accept(empty === 'write' ? [node(spellings[0], '')] : []);
      return writeValue(codec, value, field, spellings[0]);
    },
  };
}

/** A field whose absence means a certain value. */
export function orElse<T>(absent: T, codec: Codec<T>, ...spellings: readonly [string, ...string[]]): Member<T> {
  const inner = optional(codec, ...spellings);
  return {
    read(element, path) {
      const found = inner.read(element, path);
      return found.ok ? accept(found.value ?? absent) : found;
    },
    write: (value, field, empty) => inner.write(value, field, empty),
  };
}

const documentNumberLength = 64;

/** The number of a document: any text that is not empty and not absurdly long, whatever its usual form is. */
export function documentNumber(...spellings: readonly [string, ...string[]]): Member<string> {
  const codec: Codec<string> = {
    limit: { zh: '1 至 64 个字符的单证编号', en: 'a document number of 1 to 64 characters' },
    read: (raw) => (raw !== '' && raw.length <= documentNumberLength ? raw : undefined),
    write: (value) => value.trim(),
  };
  return {
    read(element, path) {
      const found = childOf(element, ...spellings);
      const where = `${path}/${spellings[0]}`;
      if (found === undefined) return refuse('message_field_missing', { path: where });
      const value = codec.read(found.text);
      if (value !== undefined) return accept(value);
      return refuse('document_number_malformed', {
        path: where,
        text: found.text.slice(0, 80),
        maxLength: documentNumberLength,
      });
    },
    write: (value, field) => writeValue(codec, value, field, spellings[0]),
  };
}

/** The number of a document that need not be there. */
export function optionalDocumentNumber(...spellings: readonly [string, ...string[]]): Member<string | null> {
  const inner = documentNumber(...spellings);
  return {
    read: (element, path) => (textOf(element, spellings) === '' ? accept(null) : inner.read(element, path)),
    write(value, field, empty) {
      if (value === null || value === undefined) return accept(empty === 'write' ? [node(spellings[0], '')] : []);
      return inner.write(value, field, empty);
    },
  };
}

/** Several members of one element under names of ours; the order is the order of the message. */
export function record<const S extends Shape>(shape: S): Member<Facts<S>> & { readonly shape: S };
export function record(shape: Shape): Member<Record<string, unknown>> & { readonly shape: Shape } {
  return {
    shape,
    read(element, path) {
      const facts: Record<string, unknown> = {};
      for (const [name, member] of Object.entries(shape)) {
        const found: Result<unknown> = member.read(element, path);
        if (!found.ok) return found;
        facts[name] = found.value;
      }
      return accept(facts);
    },
    write(facts, field, empty) {
      const nodes: XmlNode[] = [];
      for (const [name, member] of Object.entries(shape)) {
        const written = member.write(facts[name], `${field}.${name}`, empty);
        if (!written.ok) return written;
        nodes.push(...written.value);
      }
      return accept(nodes);
    },
  };
}

function textOf(element: XmlElement, spellings: readonly string[]): string {
  return childOf(element, ...spellings)?.text ?? '';
}

function readValue<T>(codec: Codec<T>, raw: string, path: string, name: string): Result<T> {
  const value = codec.read(raw);
  if (value !== undefined) return accept(value);
  return refuse('message_field_malformed', {
    path: `${path}/${name}`,
    text: raw.slice(0, 80),
    expectedZh: codec.limit.zh,
    expectedEn: codec.limit.en,
  });
}

/** What was written is read back at once, so a limit is stated only once. */
function writeValue<T>(codec: Codec<T>, value: T, field: string, name: string): Result<readonly XmlNode[]> {
  const raw = value === null || value === undefined ? '' : codec.write(value);
  if (raw === '') return refuse('message_value_missing', { field });
  if (codec.read(raw) !== undefined) return accept([node(name, raw)]);
  return outOfLimits(codec, raw, field);
}

export function outOfLimits<T>(codec: Codec<T>, raw: string, field: string): Refused {
  return refuse('message_value_out_of_limits', {
    field,
    text: raw.slice(0, 80),
    expectedZh: codec.limit.zh,
    expectedEn: codec.limit.en,
  });
}
