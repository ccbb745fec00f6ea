import type { Static, TSchema } from 'typebox';
import type { Day, Id, IdSource, Result } from '../../kernel/index.ts';
import type { CommandRunner } from '../commands/index.ts';
import type { Database, SessionSettings } from '../db/index.ts';

/** Who is asking, as the session says. */
export interface Caller {
  readonly userId: string;
  readonly displayName: string;
  readonly settings: SessionSettings;
}

/** Everything a handler may use. Time is an argument: nobody reads the system clock. */
export interface OperationContext {
  readonly caller: Caller;
  readonly database: Database;
  readonly commands: CommandRunner;
  readonly ids: IdSource;
  readonly now: () => Date;
  readonly today: () => Day;
  /** The caller's idempotency key; commands without one are given a fresh one at the edge. */
  readonly idempotencyKey: string;
  /** Starts long work that outlives the request; present wherever the house runs as a whole. */
  readonly jobs?: JobStarter;
  /** The files of an operation that declares `upload`; each must be read (or left) before the next arrives. */
  readonly uploads?: AsyncIterable<UploadedFile>;
  /** The HTTP request's edge, for sign-in alone; absent when a command comes from the CLI or from a job. */
  readonly edge?: Edge;
}

export interface UploadedFile {
  /** The name as the sender wrote it: for display and for choosing a reader, never a path. */
  readonly name: string;
  readonly stream: AsyncIterable<Uint8Array>;
}

/** A file that an operation answers. What can be refused must be refused before the first piece is asked for. */
export interface FileAnswer {
  /** In any script; the HTTP edge writes it so that every browser keeps it. */
  readonly fileName: string;
  readonly contentType: string;
  readonly content: AsyncIterable<Uint8Array>;
}

export interface JobStarter {
  /** Answers when the job is safely queued. A kind that nobody defined is a bug. */
  start(kind: string, caller: Caller, input: unknown): Promise<Id>;
}

export interface Edge {
  readonly clientAddress: string;
  readonly cookie: string;
  setCookies(cookies: readonly string[]): void;
}

export interface Words {
  readonly zh: string;
  readonly en: string;
}

/**
 * One definition, every surface: the HTTP endpoint, the OpenAPI entry, the console's typed client and the CLI command.
 * `{name}` in `path` takes the field of that name out of the input; GET sends the rest as query, POST as body.
 */
export interface Operation<I extends TSchema = TSchema, O extends TSchema = TSchema> {
  /** snake_case, unique: also the CLI command (with dashes). */
  readonly name: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** `room.verb`, `public` for what needs no sign-in, `signed_in` for what every signed-in user may do. */
  readonly permission: string;
  readonly summary: Words;
  readonly input: I;
  readonly output: O;
  /** Takes files as multipart/form-data; form fields before the first file belong to the input. */
  readonly upload?: true;
  /** The handler checks the shape itself: a list of which each element is answered or refused alone. */
  readonly checksOwnInput?: true;
  /** Answers a file: the output is a `FileAnswer` (schema `FileOutput`), sent piece by piece. */
  readonly download?: true;
  /** Answers 202 with the identifier of a job to follow. */
  readonly startsJob?: true;
  /** A method, so that lists of operations of any shape need no casts. */
  handle(context: OperationContext, input: Static<I>): Promise<Result<Static<O>>>;
}

/** Gives an operation its types; use it for every entry of an `operations.ts`. */
export function defineOperation<I extends TSchema, O extends TSchema>(operation: Operation<I, O>): Operation<I, O> {
  return operation;
}

/** A user or party reference in inputs and outputs. */
export type Reference = Id;
