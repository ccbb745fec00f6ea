import type { Words } from './model.ts';
import { type GeneratedShapes, generatedEndpoints } from './operations.generated.ts';

/** Who is asking, and what the session may do. Without a sign-in `user` is null and `permissions` is empty. */
export interface SessionAnswer {
  readonly signedIn: boolean;
  readonly user: { readonly userId: string; readonly displayName: string } | null;
  readonly role: string;
  readonly roleName: Words;
  readonly reach: string;
  readonly permissions: readonly string[];
  readonly zone: { readonly zoneId: number; readonly name: Words };
  readonly party: { readonly partyId: string; readonly name: Words } | null;
}

/** The answer once somebody is signed in. */
export type Session = SessionAnswer & { readonly user: NonNullable<SessionAnswer['user']> };

export interface DemoAccount {
  readonly email: string;
  readonly password: string;
  readonly role: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

/** Long work that goes on without the page that started it. `done` of `total` steps; `total` is null while unknown. */
export interface Job {
  readonly id: string;
  /** snake_case: what sort of work it is. */
  readonly kind: string;
  readonly state: JobState;
  readonly done: number;
  readonly total: number | null;
  /** What the work is at, as its kind tells it. */
  readonly note: unknown;
  /** What came of it; a refusal stands where the result would. */
  readonly result: unknown;
}

/** One reason for a result: which rule, of which date, from which text of law. */
export interface Basis {
  readonly rule: string;
  readonly version: string;
  readonly source: string;
  readonly text: Words;
}

export type CalculatorInput = Readonly<Record<string, unknown>>;
export type CalculatorResult = { readonly basis: readonly Basis[] } & Readonly<Record<string, unknown>>;

interface Shape<Input, Output> {
  readonly input: Input;
  readonly output: Output;
}
type Nothing = Readonly<Record<string, never>>;
type Calculation = Shape<CalculatorInput, CalculatorResult>;

/** Operations whose answers the console reads more loosely, or more exactly, than their schemas say. */
interface NarrowedShapes {
  readonly get_session: Shape<Nothing, SessionAnswer>;
  readonly sign_in: Shape<{ readonly email: string; readonly password: string }, unknown>;
  readonly sign_out: Shape<Nothing, unknown>;
  readonly get_job: Shape<{ readonly id: string }, Job>;
  readonly cancel_job: Shape<{ readonly id: string }, Job>;
}

/** A calculator takes one object or a list; the console asks with one. */
type CalculatorShapes = { readonly [Name in Extract<keyof GeneratedShapes, `calc_${string}`>]: Calculation };

/** What each operation takes and answers. */
export type OperationShapes = Omit<GeneratedShapes, keyof NarrowedShapes | keyof CalculatorShapes> &
  NarrowedShapes &
  CalculatorShapes;
export type OperationName = keyof OperationShapes;
export type InputOf<Name extends OperationName> = OperationShapes[Name]['input'];
export type OutputOf<Name extends OperationName> = OperationShapes[Name]['output'];

export interface Endpoint {
  readonly method: 'GET' | 'POST';
  /** `{name}` takes the field of that name out of the input. */
  readonly path: string;
  /** Without it everybody who reaches the server may ask. */
  readonly permission?: string;
}

/** Where each operation is asked. */
export const endpoints: Readonly<Record<OperationName, Endpoint>> = generatedEndpoints;
