import type { Words } from '../../platform/operations/index.ts';
import { type DocumentHit, documentKinds, documentPath, isDocumentHit } from './documents.ts';

type PlainHit = 'list' | 'gate_pass' | 'book' | 'book_item' | 'party' | 'place' | 'event' | 'tariff';
export type HitKind = PlainHit | DocumentHit;

/** One thing that the text of the scan box may mean. */
export interface Hit {
  readonly kind: HitKind;
  readonly title: Words;
  readonly number: string;
  readonly state: string | null;
  /** The console's page of it. */
  readonly path: string;
}

export interface FoundRow {
  readonly kind: HitKind;
  readonly key1: string;
  readonly key2: string | null;
  readonly number: string;
  readonly state: string | null;
  /** 0 the very number, 1 it starts with the text, 2 it holds it. */
  readonly rank: number;
}

/** The spellings under which a scanned text may be kept: as typed, in capitals, without what people put in for legibility. */
export function spellingsOf(text: string): string[] {
  const folded = text.normalize('NFKC').trim();
  const capitals = folded.toUpperCase();
  return [...new Set([folded, capitals, capitals.replaceAll(/[\s·.-]/g, '')])].filter((spelling) => spelling !== '');
}

/** What comes first when several kinds fit equally well: documents before what they are about. */
const documents = Object.keys(documentKinds) as DocumentHit[];
const others: readonly HitKind[] = ['book', 'book_item', 'party', 'place', 'tariff', 'event'];
const order: readonly HitKind[] = ['list', 'gate_pass', ...documents, ...others];

/** The very number first, then by kind, then by number. */
export function compareRows(a: FoundRow, b: FoundRow): number {
  return a.rank - b.rank || order.indexOf(a.kind) - order.indexOf(b.kind) || (a.number < b.number ? -1 : 1);
}

const directions: Readonly<Record<string, Words>> = {
  in: { zh: '进区', en: 'in' },
  out: { zh: '出区', en: 'out' },
};

export function hitOf(row: FoundRow): Hit {
  const { kind, number, state } = row;
  return { kind, number, state, title: titleOf(row), path: pathOf(row) };
}

function titleOf({ kind, key1, key2 }: FoundRow): Words {
  const about = key2 ?? '';
  if (isDocumentHit(kind)) {
    const { zh, en } = documentKinds[kind].words;
    return { zh: `${zh} · ${about}`, en: `${en} · ${about}` };
  }
  switch (kind) {
    case 'list': {
      const [direction = '', bookNo = ''] = about.split(' ');
      const way = directions[direction] ?? { zh: '', en: '' };
      return { zh: `核注清单 · ${way.zh} · ${bookNo}`, en: `Verification list · ${way.en} · ${bookNo}` };
    }
    case 'gate_pass':
      return { zh: `核放单 · ${about}`, en: `Gate pass · ${about}` };
    case 'book':
      return { zh: `账册 · ${about}`, en: `Account book · ${about}` };
    case 'book_item':
      return { zh: `备案项 ${key1} · ${about}`, en: `Item ${key1} · ${about}` };
    case 'party':
      return { zh: `企业 · ${about}`, en: `Enterprise · ${about}` };
    case 'place':
      return { zh: `场所 · ${about}`, en: `Place · ${about}` };
    case 'tariff':
      return { zh: `税则 · ${about}`, en: `Tariff · ${about}` };
    case 'event':
      return { zh: '事件', en: 'Event' };
  }
}

const rooms = {
  list: 'lists',
  gate_pass: 'gate-passes',
  book: 'books',
  party: 'parties',
  place: 'places',
  tariff: 'tariff',
  event: 'events',
} as const;

function pathOf({ kind, key1 }: FoundRow): string {
  if (isDocumentHit(kind)) return documentPath(kind, key1);
  if (kind !== 'book_item') return `/${rooms[kind]}/${encodeURIComponent(key1)}`;
  const cut = key1.lastIndexOf('/');
  return `/books/${encodeURIComponent(key1.slice(0, cut))}/items/${key1.slice(cut + 1)}`;
}
