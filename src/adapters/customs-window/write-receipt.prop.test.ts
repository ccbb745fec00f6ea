import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWindowMessage, type WindowMessage, writeReceipt } from './index.ts';
import type { Member } from './shape.ts';
import { gatePassHead, gatePassLine, relatedDocument } from './shapes/gate-pass.ts';
import { bookItem, listHead, listLine } from './shapes/list.ts';
import { declarationGeneration, gatePassApproval, gatePassage, listApproval } from './shapes/receipt.ts';
import type { XmlElement } from './xml/parse.ts';

const isWritable = (text: string) =>
  text !== '' && [...text].length <= 16 && text.trim() === text && !/[\p{Cc}\p{Cs}\uFFFD-\uFFFF]/u.test(text);
const text = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 16, unit: 'grapheme' }),
    fc.constantFrom('<&>"\'', ']]>', '&amp;', '综合保税区'),
  )
  .filter(isWritable);
const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
const decimal = (integers: bigint, decimals: bigint) => fc.bigInt({ min: 0n, max: 10n ** (integers + decimals) - 1n });
const time = fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => new Date(seconds * 1000));
const documentNumber = fc.stringMatching(/^[A-Z0-9]{1,64}$/);
const party = fc.record({
  creditCode: fc.option(digits(18)),
  customsCode: fc.option(digits(10)),
  name: fc.option(text),
});

/** By the ending of a field's name, the first that fits. */
const byEnding: ReadonlyArray<readonly [RegExp, fc.Arbitrary<unknown>]> = [
  [/^(operator|consignee|declarant|relatedOperator|zoneEnterprise)$/, party],
  [/^transferLineNo$/, text],
  [/^relatedDocumentNos$/, fc.array(documentNumber, { maxLength: 3 })],
  [/^(changeCount|.*[lL]ineNo|bookItemNo)$/, fc.integer({ min: 0, max: 999_999_999 })],
  [/^(is[A-Z].*|needsDeclaration|declarationReleased|arrivalConfirmed)$/, fc.boolean()],
  [/^weighedKg$/, fc.bigInt({ min: 1n, max: 10n ** 18n - 1n })],
  [/^weighingDifferenceKg$/, fc.bigInt({ min: 1n - 10n ** 18n, max: 10n ** 18n - 1n })],
  [/(Quantity|Kg|Factor)$/, decimal(13n, 5n)],
  [/^averagePriceUsd$/, decimal(14n, 5n)],
  [/Price$/, decimal(14n, 4n)],
  [/(Amount|AmountUsd)$/, decimal(15n, 2n)],
  [/(At|Until)$/, time],
  [/(vehicle|vehicleCard|container|frame|article)No$/, text],
  [/No$/, documentNumber],
  [/Unit$|ountryCode$|urrencyCode$/, digits(3)],
  [/^(portCode|customsOfficeCode|supervisionMode)$/, digits(4)],
  [/^hsCode$/, digits(10)],
  [/^transportMode$/, fc.constantFrom('2', '9', 'Y')],
];

const messageCodes = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'NF'];

const elementWith = (value: string): XmlElement => ({
  name: 'x',
  text: value,
  // Whatever the name asked for, this element has a child of that name.
  children: { get: () => [{ name: 'c', text: value, children: new Map() }] } as unknown as XmlElement['children'],
});

/** What a member gives for the empty element, and every value that it knows a code for. */
function arbitraryOf(name: string, member: Member<unknown>): fc.Arbitrary<unknown> {
  const whenEmpty = member.read(elementWith(''), '');
  const isOptional = whenEmpty.ok && whenEmpty.value === null;
  const known = byEnding.find(([ending]) => ending.test(name))?.[1] ?? enumerated(member) ?? text;
  return isOptional ? fc.option(known) : known;
}

function enumerated(member: Member<unknown>): fc.Arbitrary<unknown> | undefined {
  const values = messageCodes.flatMap((code) => {
    const value = member.read(elementWith(code), '');
    return value.ok ? [value.value] : [];
  });
  return values.length < messageCodes.length ? fc.constantFrom(...values) : undefined;
}

/** The names are those of the shape, so the type is the caller's knowledge. */
function facts<T>(member: { readonly shape: Readonly<Record<string, Member<unknown>>> } & Member<T>): fc.Arbitrary<T> {
  const fields = Object.fromEntries(
    Object.entries(member.shape).map(([name, part]) => [name, arbitraryOf(name, part)]),
  );
  return fc.record(fields) as unknown as fc.Arbitrary<T>;
}

const origin = {
  messageId: fc.stringMatching(/^[A-Z0-9]{1,64}$/),
  sentAt: time,
  part: fc.record({ no: fc.integer({ min: 1, max: 9 }), total: fc.integer({ min: 9, max: 99 }) }),
};
const notes = fc.array(text, { maxLength: 3 });
const passHead = facts(gatePassHead).map((head) =>
  head.weighedKg === null ? { ...head, weighingDifferenceKg: null } : head,
);

function numbered<T extends { documentNo: string | null }, K extends string>(approval: T, key: K) {
  const { documentNo, ...rest } = approval;
  return { ...rest, [key]: documentNo ?? 'N1' } as Omit<T, 'documentNo'> & Record<K, string>;
}

const messages: Readonly<Record<WindowMessage['kind'], fc.Arbitrary<WindowMessage>>> = {
  list_audit: fc
    .record({
      ...origin,
      approval: facts(listApproval),
      notes,
      head: fc.option(facts(listHead)),
      lines: fc.array(facts(listLine), { maxLength: 3 }),
    })
    .map(({ approval, ...rest }) => ({ kind: 'list_audit', ...rest, ...numbered(approval, 'listNo') })),
  declaration_generated: fc
    .record({ ...origin, generation: facts(declarationGeneration) })
    .map(({ generation, ...rest }) => ({
      kind: 'declaration_generated',
      ...rest,
      ...generation,
      declarationUnifiedNo: generation.declarationUnifiedNo ?? 'E1',
    })),
  list_posted: fc
    .record({ ...origin, head: facts(listHead), deductedAt: time, items: fc.array(facts(bookItem), { maxLength: 3 }) })
    .map(({ head, deductedAt, ...rest }) => ({ kind: 'list_posted', ...rest, head: { ...head, deductedAt } })),
  gate_pass_audit: fc
    .record({
      ...origin,
      approval: facts(gatePassApproval),
      notes,
      head: fc.option(passHead),
      lines: fc.array(facts(gatePassLine), { maxLength: 3 }),
      relatedDocuments: fc.array(facts(relatedDocument), { maxLength: 3 }),
    })
    .map(({ approval, ...rest }) => ({ kind: 'gate_pass_audit', ...rest, ...numbered(approval, 'gatePassNo') })),
  gate_passed: fc
    .record({ ...origin, passage: facts(gatePassage), notes, head: passHead })
    .map(({ passage, ...rest }) => ({ kind: 'gate_passed', ...rest, ...numbered(passage, 'gatePassNo') })),
  immediate_answer: fc
    .record({
      preEntryNo: documentNumber,
      enterpriseNo: fc.option(documentNumber),
      text: fc.option(text),
      dealCode: fc.constantFrom('0', '-1', '7'),
    })
    .map((answer) => ({ kind: 'immediate_answer', accepted: answer.dealCode === '0', ...answer })),
};

describe('what the simulated window writes is read back exactly', () => {
  for (const [kind, message] of Object.entries(messages)) {
    test(kind, () => {
      fc.assert(
        fc.property(message, fc.constantFrom('utf-8' as const, 'gb18030' as const), (given, encoding) => {
          const written = writeReceipt(given, { encoding });
          expect(written).toMatchObject({ ok: true });
          if (written.ok) expect(readWindowMessage('r.xml', written.value)).toEqual({ ok: true, value: given });
        }),
        { numRuns: 150 },
      );
    });
  }
});

test('any bytes are read or refused, never thrown at', () => {
  const piece = fc.constantFrom(
    '<a>',
    '</a>',
    '<',
    '>',
    '&',
    '&amp;',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<?xml',
    '?>',
    'x',
    '="',
    '/',
  );
  const file = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.array(piece, { maxLength: 30 }).map((pieces) => new TextEncoder().encode(pieces.join(''))),
  );
  fc.assert(
    fc.property(file, (bytes) => {
      expect(readWindowMessage('x', bytes).ok).toBe(false);
    }),
    { numRuns: 1000 },
  );
});
