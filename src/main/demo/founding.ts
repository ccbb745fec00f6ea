import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Id, Result } from '../../kernel/index.ts';
import type { OperationContext } from '../../platform/operations/index.ts';
import { findPartyByCustomsCode, registerParty } from '../../primitives/parties/index.ts';
import { addPlace, type PlaceDraft } from '../../primitives/places/index.ts';
import { fileBook, fileItems, moveBook } from '../../regime/books/index.ts';
import { root } from '../settings.ts';
import { callerOf, contextAt, type Stage } from './actors.ts';
import type { Article } from './articles.ts';
import type { BookModel } from './book-model.ts';
import { instantOf } from './calendar.ts';
import type { DemoEnterprise } from './enterprises.ts';
import type { History } from './history.ts';

interface GeographyFile {
  readonly zone: {
    readonly code: string;
    readonly nameZh: string;
    readonly nameEn: string;
    readonly customsDistrict: string;
    readonly customsOffice: string;
    readonly areaM2: string;
  };
  readonly places: ReadonlyArray<Omit<PlaceDraft, 'areaM2'> & { readonly areaM2: string | null }>;
}

/** The zone's real frame with an invented inside; see `demo/README.md`. */
export function readGeography(): GeographyFile {
  return JSON.parse(readFileSync(join(root, 'demo/geography.json'), 'utf8')) as GeographyFile;
}

/** What a refused step comes to: the history is wrong, which is a bug. */
export function mustHold<T>(what: string, result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`the demonstration stopped at ${what}: ${JSON.stringify(result.refusal)}`);
}

/** Registers places, parties and books. Each of its commands runs once, however often it is called. */
export async function found(stage: Stage, history: History): Promise<ReadonlyMap<string, Id>> {
  await addPlaces(stage, history);
  const parties = await registerParties(stage, history);
  const withParties = { ...stage, parties };
  await Promise.all(history.books.map((book) => openBook(withParties, book, history)));
  return parties;
}

const beforeOffice = 7 * 60;

function contextOf(stage: Stage, { firstDay }: History, by: 'operator' | 'officer', key: string): OperationContext {
  return contextAt(stage, callerOf(stage, by), key, instantOf(firstDay, beforeOffice));
}

async function addPlaces(stage: Stage, history: History): Promise<void> {
  // In the order of the file: a place follows the one it stands in.
  for (const place of readGeography().places) {
    const key = `place/${place.code}`;
    const draft = { ...place, areaM2: place.areaM2 === null ? null : BigInt(place.areaM2) };
    mustHold(key, await addPlace(contextOf(stage, history, 'operator', key), draft));
  }
}

async function registerParties(stage: Stage, history: History): Promise<Map<string, Id>> {
  const parties = new Map<string, Id>();
  for (const enterprise of history.enterprises) {
    const key = `party/${enterprise.mark}`;
    mustHold(key, await registerParty(contextOf(stage, history, 'operator', key), partyDraft(enterprise)));
    const { settings } = callerOf(stage, 'operator');
    const party = await stage.database.read(settings, (tx) =>
      findPartyByCustomsCode(tx, stage.zoneId, enterprise.customsCode),
    );
    if (party) parties.set(enterprise.mark, party.partyId);
  }
  return parties;
}

function partyDraft({ nameZh, nameEn, uscc, customsCode, creditLevel }: DemoEnterprise) {
  const kind = 'organisation' as const;
  const roles = ['zone_enterprise' as const, 'warehouse_operator' as const];
  return { kind, nameZh, nameEn, uscc, customsCode, creditLevel, roles, identifiers: [] };
}

async function openBook(stage: Stage, { book, enterprise, articles }: BookModel, history: History): Promise<void> {
  const { bookNo, bookkeepingMode } = book;
  const clerk = (key: string, minute: number) =>
    contextAt(stage, callerOf(stage, 'clerk', enterprise), key, instantOf(history.firstDay, minute));
  const filing = {
    bookNo,
    ownerId: stage.parties.get(enterprise.mark) ?? '',
    kind: 'logistics' as const,
    bookkeepingMode,
    customsCode: '1510',
    enterpriseCustomsCode: enterprise.customsCode,
    enterpriseName: enterprise.nameZh,
  };
  const filed = `book/${bookNo}`;
  mustHold(filed, await fileBook(clerk(filed, beforeOffice + 5), filing));
  const approved = `book/${bookNo}/approve`;
  mustHold(approved, await moveBook(contextOf(stage, history, 'officer', approved), 'approve', { bookNo }));
  if (bookkeepingMode !== 'accumulate') return;
  const items = `book/${bookNo}/items`;
  mustHold(items, await fileItems(clerk(items, beforeOffice + 30), { bookNo, items: articles.map(itemDraft) }));
}

function itemDraft({ materialNo, goods, model, origin }: Article) {
  return {
    materialNo,
    hsCode: goods.hsCode,
    name: goods.zh,
    model,
    declaredUnit: goods.unit,
    legalUnit1: goods.legal1,
    legalUnit2: goods.legal2,
    originCountry: origin,
  };
}
