import type { Day, Id, Quantity } from '../../../kernel/index.ts';
import type { Queryable } from '../../../platform/db/index.ts';
import { findNoteLines, findNotesToConsolidate, findReturns } from '../notes/store.ts';
import type { PassedNote } from './decide.ts';

/** Notes of a form that passed until a day and that no list has taken, with their approved returns. */
export async function passedNotes(tx: Queryable, zoneId: number, formId: Id, through: Day): Promise<PassedNote[]> {
  const normal = await findNotesToConsolidate(tx, zoneId, formId, through);
  const returns = await findReturns(
    tx,
    zoneId,
    normal.map(({ noteId }) => noteId),
  );
  const notes = [...normal, ...returns];
  const lines = await findNoteLines(
    tx,
    zoneId,
    notes.map(({ noteId }) => noteId),
  );
  return notes.map((note) => ({ note, lines: lines.filter(({ noteId }) => noteId === note.noteId) }));
}

/** What living lists have declared of each line of a form. */
export async function declaredOfForm(tx: Queryable, zoneId: number, formId: Id): Promise<Map<number, Quantity>> {
  const found = await tx.query<{ form_line_no: number; declared: string }>(
    `select s.form_line_no, sum(s.passed_quantity - s.returned_quantity)::text as declared
     from stock_notes n
     join verification_lists l on l.zone_id = n.zone_id and l.list_id = n.consolidated_list_id and l.state <> 'deleted'
     join stock_note_lines s on s.zone_id = n.zone_id and s.note_id = n.note_id
     where n.zone_id = $1 and n.form_id = $2 and n.operation = 'normal' group by s.form_line_no`,
    [zoneId, formId],
  );
  return new Map(found.rows.map((row) => [row.form_line_no, BigInt(row.declared)]));
}
