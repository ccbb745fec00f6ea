import type { Fact, Id, Refusal, RefusalMessage, Result } from '../../kernel/index.ts';
import type { Caller, OperationContext } from '../../platform/operations/index.ts';
import type { IncomingMessage } from '../customs-window/index.ts';
import type { Mapping, ReadingProgress } from '../spreadsheet/index.ts';
import type { CountTableRow, ListLineRow, RecordTableRow } from './shapes.ts';

/** What a file is, by its content. */
export type IntakeKind = 'window' | 'spreadsheet' | 'unknown';

/** `waiting` is not an end: for an earlier message, or for a person to map columns or to name the document. */
export const intakeStates = ['received', 'applied', 'duplicate', 'waiting', 'refused'] as const;
export type IntakeState = (typeof intakeStates)[number];

/** Where a file's commands come from; the context's idempotency key is made of the content's hash. */
export interface IntakeSource {
  readonly messageId: Id;
  readonly file: string;
  /** SHA-256 in hexadecimal. */
  readonly contentHash: string;
  readonly receivedAt: Date;
}

/** One thing that a file did: what to, and in words. */
export interface Deed {
  /** `list:QD151024I000000002`, as in events. */
  readonly subject: string;
  readonly zh: string;
  readonly en: string;
}

/**
 * What became of a file. `duplicate`: its facts were known already. `waiting`: a message that must come before it has not;
 * `reason` says which, and the file is tried again whenever another one was applied.
 */
export type Applied =
  | { readonly state: 'applied' | 'duplicate'; readonly did: readonly Deed[] }
  | { readonly state: 'waiting'; readonly reason: Refusal };

/** A value that reads well but is refused by a rule, by row and field. */
export interface LineError {
  readonly rowNumber: number;
  readonly field: string;
  readonly refusal: Refusal;
}

export interface LinesRefused {
  readonly state: 'cells_refused';
  readonly errorCount: number;
  /** The first of them; a thousand are enough. */
  readonly errors: readonly LineError[];
}

export interface ListLinesBatch {
  readonly lines: ReadonlyArray<{ readonly rowNumber: number; readonly line: ListLineRow }>;
  readonly target: Target;
  /** Decides as the import would, and changes nothing. */
  readonly dryRun: boolean;
}

export interface CountsBatch {
  readonly lines: ReadonlyArray<{ readonly rowNumber: number; readonly line: CountTableRow }>;
  readonly target: Target;
  /** Decides as the import would, and changes nothing. */
  readonly dryRun: boolean;
}

export interface RecordsBatch {
  readonly lines: ReadonlyArray<{ readonly rowNumber: number; readonly line: RecordTableRow }>;
  readonly target: Target;
  /** Decides as the import would, and changes nothing. */
  readonly dryRun: boolean;
}

/**
 * Names the document that a table belongs to: `{ list }` holds the identifier or the number of a verification list,
 * `{ writeOff }` that of a write-off, `{ book, side, source }` a book, whose system it is and that system's name.
 */
export type Target = Readonly<Record<string, string>>;

/** The rooms' commands behind the files; all or nothing, and idempotent under the context's key. */
export interface IntakeApplier {
  applyWindowMessage(
    context: OperationContext,
    message: IncomingMessage,
    source: IntakeSource,
  ): Promise<Result<Applied>>;
  applyListLines(
    context: OperationContext,
    batch: ListLinesBatch,
    source: IntakeSource,
  ): Promise<Result<Applied | LinesRefused>>;
  applyCounts(
    context: OperationContext,
    batch: CountsBatch,
    source: IntakeSource,
  ): Promise<Result<Applied | LinesRefused>>;
  applyRecords(
    context: OperationContext,
    batch: RecordsBatch,
    source: IntakeSource,
  ): Promise<Result<Applied | LinesRefused>>;
}

/** How a table is to be read and where to; decided by its sender, remembered with the file. */
export interface ImportPlan {
  readonly shape: string;
  readonly sheet: string | null;
  readonly mapping: Mapping;
  readonly target: Target;
}

/** An error of a cell as it is stored: messages are made when it is shown. */
export interface CellErrorRecord {
  readonly rowNumber: number;
  readonly column: string;
  readonly field: string;
  readonly code: string;
  readonly facts: Readonly<Record<string, Fact>>;
}

export interface Outcome {
  readonly refusal: Refusal | null;
  readonly did: readonly Deed[];
  readonly lineCount: number | null;
  readonly errorCount: number;
  readonly errors: readonly CellErrorRecord[];
  /** Whether another file, rather than a person, ends the waiting. */
  readonly waitsForMessage: boolean;
}

/** A file of the inbox without its content. */
export interface IntakeFile {
  readonly messageId: Id;
  readonly file: string;
  readonly kind: IntakeKind;
  readonly state: IntakeState;
  readonly contentHash: string;
  readonly sizeBytes: number;
  readonly receivedAt: Date;
  readonly decidedAt: Date | null;
  readonly outcome: Outcome | null;
  readonly plan: ImportPlan | null;
  /** Who brought it; its commands run as them, today and after a restart. */
  readonly caller: Caller;
}

/** What became of one file: the line that the CLI prints. */
export interface FileResult {
  readonly file: string;
  readonly kind: IntakeKind;
  readonly state: IntakeState;
  /** Null when the file could not even be stored. */
  readonly messageId: Id | null;
  readonly code?: string;
  readonly message?: RefusalMessage;
  readonly did: readonly Deed[];
  readonly lineCount?: number;
  readonly errorCount?: number;
}

export interface IncomingFile {
  readonly name: string;
  readonly stream: AsyncIterable<Uint8Array>;
}

export interface TakeOptions {
  /** The document for tables among the files; without it they wait for a person to name it. */
  readonly target?: Target;
  readonly progress?: ReadingProgress;
}
