import { accept, type Result } from '../../../kernel/index.ts';
import type { Queryable } from '../../../platform/db/index.ts';
import { loadForm, loadNote } from '../../../regime/delivery/index.ts';
import { formDefinition, noteDefinition } from '../definitions/index.ts';
import { describe } from '../described.ts';
import type { DescribedDocument } from '../model.ts';
import { filerOf } from './filer.ts';

/** Refuses: form_unknown. */
export async function loadFormDocument(
  tx: Queryable,
  zoneId: number,
  name: string,
): Promise<Result<DescribedDocument>> {
  const loaded = await loadForm(tx, zoneId, name);
  if (!loaded.ok) return loaded;
  const { form, lines } = loaded.value;
  const document = { form, lines, ...(await filerOf(tx, zoneId, form)) };
  const { formId: documentId, declaredAt } = form;
  return accept(describe(formDefinition, document, { documentId, number: form.formNo ?? form.internalNo, declaredAt }));
}

/** Refuses: note_unknown. */
export async function loadNoteDocument(
  tx: Queryable,
  zoneId: number,
  name: string,
): Promise<Result<DescribedDocument>> {
  const loaded = await loadNote(tx, zoneId, name);
  if (!loaded.ok) return loaded;
  const { note, form } = loaded.value;
  const formLines = new Map(form.lines.map((line) => [line.lineNo, line]));
  const lines = loaded.value.lines.map((line) => ({ line, formLine: formLines.get(line.formLineNo) ?? null }));
  const document = { note, lines, ...(await filerOf(tx, zoneId, note)) };
  const { noteId: documentId, declaredAt } = note;
  return accept(describe(noteDefinition, document, { documentId, number: note.noteNo ?? note.internalNo, declaredAt }));
}
