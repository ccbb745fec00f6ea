import type { Id } from '../../../kernel/index.ts';
import type { Database, Queryable, SessionSettings } from '../../../platform/db/index.ts';
import type { Mapping } from '../model.ts';

/** What a mapping is remembered for: the party whose files they are (null: the zone's own), the shape, the headings. */
export interface MappingKey {
  readonly ownerId: Id | null;
  readonly shape: string;
  readonly headerSignature: string;
}

/** The owner of the zone's own mappings: a key column cannot be null. */
const zoneItself = '00000000-0000-0000-0000-000000000000';

/** The remembered columns for the first of the signatures that was mapped before, with that signature. */
export async function findMapping(
  tx: Queryable,
  zoneId: number,
  { ownerId, shape }: Omit<MappingKey, 'headerSignature'>,
  signatures: readonly string[],
): Promise<{ readonly signature: string; readonly mapping: Mapping } | null> {
  const { rows } = await tx.query<{ header_signature: string; mapping: Mapping }>(
    `select header_signature, mapping from column_mappings
     where zone_id = $1 and owner_id = $2 and shape = $3 and header_signature = any($4)
     order by array_position($4::text[], header_signature) limit 1`,
    [zoneId, ownerId ?? zoneItself, shape, signatures],
  );
  const [row] = rows;
  return row ? { signature: row.header_signature, mapping: row.mapping } : null;
}

/** Remembers the mapping under the caller's own row security; the latest choice counts. */
export async function rememberMapping(
  database: Database,
  settings: SessionSettings,
  key: MappingKey,
  mapping: Mapping,
  by: { readonly userId: string; readonly at: Date },
): Promise<void> {
  await database.change(settings, (tx) =>
    tx.query(
      `insert into column_mappings (zone_id, owner_id, shape, header_signature, mapping, updated_by, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (zone_id, owner_id, shape, header_signature)
       do update set mapping = excluded.mapping, updated_by = excluded.updated_by, updated_at = excluded.updated_at`,
      [
        settings.zoneId,
        key.ownerId ?? zoneItself,
        key.shape,
        key.headerSignature,
        JSON.stringify(mapping),
        by.userId,
        by.at,
      ],
    ),
  );
}
