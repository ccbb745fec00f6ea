import { accept, type Id, type Result } from '../../kernel/index.ts';
import type { Queryable } from '../../platform/db/index.ts';
import type { Deliverer } from '../../platform/outbox/index.ts';
import { formSubject, loadForm, loadNote, noteSubject } from '../../regime/delivery/index.ts';
import { loadWriteOff, writeOffSubject } from '../../regime/write-off/index.ts';
import { delivererOf, type LoadOutgoing, type OutgoingOptions } from '../customs-outgoing/index.ts';
import { jsonFile } from './described.ts';
import { loadFormDocument, loadNoteDocument } from './load/delivery.ts';
import { loadWriteOffDocument } from './load/write-offs.ts';
import type { DescribedDocument } from './model.ts';

/** Who a document belongs to and where it stands, apart from what is written of it. */
interface Standing {
  readonly subject: string;
  readonly ownerId: Id;
  readonly state: string;
}

type Find = (tx: Queryable, zoneId: number, documentId: string) => Promise<Result<Standing>>;
type Load = (tx: Queryable, zoneId: number, documentId: string) => Promise<Result<DescribedDocument>>;

async function findForm(tx: Queryable, zoneId: number, formId: string): Promise<Result<Standing>> {
  const loaded = await loadForm(tx, zoneId, formId);
  if (!loaded.ok) return loaded;
  const { form } = loaded.value;
  return accept({ subject: formSubject(form), ownerId: form.ownerId, state: form.state });
}

async function findNote(tx: Queryable, zoneId: number, noteId: string): Promise<Result<Standing>> {
  const loaded = await loadNote(tx, zoneId, noteId);
  if (!loaded.ok) return loaded;
  const { note } = loaded.value;
  return accept({ subject: noteSubject(note), ownerId: note.ownerId, state: note.state });
}

async function findWriteOff(tx: Queryable, zoneId: number, writeOffId: string): Promise<Result<Standing>> {
  const loaded = await loadWriteOff(tx, zoneId, writeOffId);
  if (!loaded.ok) return loaded;
  const { ownerId, state } = loaded.value;
  return accept({ subject: writeOffSubject(loaded.value), ownerId, state });
}

function outgoing(find: Find, load: Load): LoadOutgoing {
  return async (tx, zoneId, documentId) => {
    const standing = await find(tx, zoneId, documentId);
    if (!standing.ok) return standing;
    const document = await load(tx, zoneId, documentId);
    if (!document.ok) return document;
    return accept({ ...standing.value, compose: () => accept(jsonFile(document.value)) });
  };
}

/** Declared forms and notes and reported write-offs: one JSON each in the outgoing folder, beside the messages. */
export function documentDeliverers(options: OutgoingOptions): Deliverer[] {
  return [
    delivererOf(options, 'customs-window/form', 'formId', outgoing(findForm, loadFormDocument)),
    delivererOf(options, 'customs-window/note', 'noteId', outgoing(findNote, loadNoteDocument)),
    delivererOf(options, 'customs-window/write-off', 'writeOffId', outgoing(findWriteOff, loadWriteOffDocument)),
  ];
}
