import type { Id } from '../../kernel/index.ts';

/** What one statement needs: a connection inside a transaction. `int8` arrives as bigint, `date` as `YYYY-MM-DD`. */
export interface Queryable {
  query<Row extends object = Record<string, unknown>>(
    text: string,
    values?: readonly unknown[],
  ): Promise<{ rows: Row[]; rowCount: number }>;
}

/** How far a session sees: the whole zone, only the rows its party owns, or only public rows. */
export type Reach = 'zone' | 'party' | 'public';

/** The settings that row-level security reads; every transaction of the application starts by setting them. */
export interface SessionSettings {
  readonly zoneId: number;
  readonly reach: Reach;
  readonly partyId: Id | null;
  readonly role: string;
}

/** The database as the rest of the house sees it: one method for each database role. */
export interface Database {
  /** A read-only transaction as *app* under row-level security. */
  read<T>(settings: SessionSettings, work: (tx: Queryable) => Promise<T>): Promise<T>;
  /** A transaction as *app* for the few tables the application writes itself (preferences, mappings, uploads). */
  change<T>(settings: SessionSettings, work: (tx: Queryable) => Promise<T>): Promise<T>;
  /** A transaction as *writer*: the only role that writes ledger, documents, events and outbox, one zone at a time. */
  write<T>(zoneId: number, work: (tx: Queryable) => Promise<T>): Promise<T>;
  /** A transaction as *owner*: migrations and reference data only. */
  own<T>(work: (tx: Queryable) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
