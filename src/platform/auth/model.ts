import type { Id } from '../../kernel/index.ts';
import type { Reach, SessionSettings } from '../db/index.ts';
import type { Words } from '../operations/index.ts';

/** One role: how far it sees, what it may do, and which roles it may give to others. */
export interface RoleDefinition {
  readonly name: Words;
  readonly reach: Reach;
  /** Patterns over permissions: `clearance.approve`, `clearance.*`, `*.read`, `*`. */
  readonly permissions: readonly string[];
  readonly mayGrant: readonly string[];
}

export type RoleBook = Readonly<Record<string, RoleDefinition>>;

export interface Account {
  readonly userId: string;
  readonly email: string;
  readonly displayName: string;
  readonly zoneId: number;
  readonly role: string;
  readonly partyId: Id | null;
}

export interface NewAccount {
  readonly email: string;
  readonly displayName: string;
  readonly password: string;
  readonly zoneId: number;
  readonly role: string;
  readonly partyId: Id | null;
}

/** Names that sign-in shows but other rooms keep. */
export interface Directory {
  zoneName(zoneId: number): Promise<Words>;
  /** Null when the caller sees no such party. */
  partyName(settings: SessionSettings, partyId: Id): Promise<Words | null>;
}

/** `*` stands for one part or, at the end, for all that follow. */
export function holdsPermission(patterns: readonly string[], permission: string): boolean {
  return patterns.some((pattern) => fits(pattern, permission));
}

function fits(pattern: string, permission: string): boolean {
  if (pattern === '*' || pattern === permission) return true;
  const wanted = pattern.split('.');
  const parts = permission.split('.');
  if (wanted.length > parts.length) return false;
  const last = wanted.length - 1;
  if (wanted.length < parts.length && wanted[last] !== '*') return false;
  return wanted.every((part, index) => part === '*' || part === parts[index]);
}
