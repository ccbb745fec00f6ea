import { APIError } from 'better-auth/api';
import type { Pool } from 'pg';
import { accept, type Id, type Result } from '../../kernel/index.ts';
import type { Log } from '../log/index.ts';
import type { Caller, Edge } from '../operations/index.ts';
import { FailedAttempts } from './attempts.ts';
import { type AuthLibrary, openLibrary, passwordLength } from './library.ts';
import type { Account, NewAccount, RoleBook } from './model.ts';
import { refuse } from './refusals.ts';

const minute = 60_000;
const perAccountAndAddress = { failures: 5, windowMilliseconds: minute };
/** Wider, since one enterprise often shares one address. */
const perAddress = { failures: 60, windowMilliseconds: minute };

export interface AuthOptions {
  /** Connections as the *auth* role, with its own schema as search path. */
  readonly pool: Pool;
  readonly roles: RoleBook;
  readonly publicOrigin: string | null;
  readonly now: () => Date;
  readonly log: Log;
}

export interface Auth {
  /** Sets the session's cookie. Refusals: `sign_in_failed`, `sign_in_too_often`. */
  signIn(email: string, password: string, edge: Edge): Promise<Result<Caller>>;
  signOut(edge: Edge): Promise<void>;
  /** Ends all other sessions of the account. Refusals: `password_too_weak`, `password_wrong`. */
  changePassword(current: string, next: string, edge: Edge): Promise<Result<null>>;
  /** Null when the cookie holds no session that still runs. */
  callerOfCookie(cookie: string): Promise<Caller | null>;
  /** Refusal: `account_unknown`. */
  callerOfEmail(email: string): Promise<Result<Caller>>;
  /** Refusals: `account_exists`, `password_too_weak`. */
  createAccount(account: NewAccount): Promise<Result<Account>>;
  /** Of a zone, or of one party in it, by email. */
  listAccounts(zoneId: number, partyId: Id | null): Promise<Account[]>;
}

/** What the library keeps of a user, with our own fields. */
interface UserRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly zoneId: number;
  readonly role: string;
  readonly partyId?: string | null;
}

export async function openAuth(options: AuthOptions): Promise<Auth> {
  const library = await openLibrary(options.pool, options.publicOrigin, options.log);
  const toCaller = (user: UserRow) => callerOf(user, options.roles);
  return {
    signIn: signInWith(library, options, toCaller),
    async signOut(edge) {
      const answer = await library.api.signOut({ headers: cookieHeaders(edge.cookie), asResponse: true });
      edge.setCookies(answer.headers.getSetCookie());
    },
    changePassword: (current, next, edge) => changePassword(library, current, next, edge),
    async callerOfCookie(cookie) {
      if (!cookie.includes('entrepot.session_token')) return null;
      const session = await library.api.getSession({ headers: cookieHeaders(cookie) });
      return session ? toCaller(session.user as UserRow) : null;
    },
    async callerOfEmail(email) {
      const context = await library.$context;
      const found = await context.internalAdapter.findUserByEmail(email.toLowerCase());
      return found ? accept(toCaller(found.user as unknown as UserRow)) : refuse('account_unknown', { email });
    },
    createAccount: (account) => createAccount(library, account),
    async listAccounts(zoneId, partyId) {
      const { rows } = await options.pool.query<UserRow>(
        'select id, email, name, "zoneId", role, "partyId" from "user" where "zoneId" = $1 and ($2::text is null or "partyId" = $2) order by email',
        [zoneId, partyId],
      );
      return rows.map(accountOf);
    },
  };
}

function signInWith(library: AuthLibrary, options: AuthOptions, toCaller: (user: UserRow) => Caller): Auth['signIn'] {
  const byAccount = new FailedAttempts(perAccountAndAddress);
  const byAddress = new FailedAttempts(perAddress);
  return async (email, password, edge) => {
    const now = options.now().getTime();
    const accountKey = `${email.toLowerCase()} ${edge.clientAddress}`;
    const wait = Math.max(
      byAccount.waitMilliseconds(accountKey, now),
      byAddress.waitMilliseconds(edge.clientAddress, now),
    );
    if (wait > 0) return refuse('sign_in_too_often', { retryAfterMilliseconds: wait });
    try {
      const body = { email, password };
      const { headers, response } = await library.api.signInEmail({ body, returnHeaders: true });
      byAccount.succeed(accountKey);
      edge.setCookies(headers.getSetCookie());
      return accept(toCaller(response.user as unknown as UserRow));
    } catch (error) {
      if (!isRefusedByLibrary(error)) throw error;
      byAccount.fail(accountKey, now);
      byAddress.fail(edge.clientAddress, now);
      return refuse('sign_in_failed');
    }
  };
}

async function changePassword(library: AuthLibrary, current: string, next: string, edge: Edge): Promise<Result<null>> {
  if (!isLongEnough(next)) return refuse('password_too_weak', { ...passwordLength });
  try {
    const { headers } = await library.api.changePassword({
      body: { currentPassword: current, newPassword: next, revokeOtherSessions: true },
      headers: cookieHeaders(edge.cookie),
      returnHeaders: true,
    });
    edge.setCookies(headers.getSetCookie());
    return accept(null);
  } catch (error) {
    if (isRefusedByLibrary(error)) return refuse('password_wrong');
    throw error;
  }
}

async function createAccount(library: AuthLibrary, account: NewAccount): Promise<Result<Account>> {
  if (!isLongEnough(account.password)) return refuse('password_too_weak', { ...passwordLength });
  const { internalAdapter, password } = await library.$context;
  const email = account.email.toLowerCase();
  if (await internalAdapter.findUserByEmail(email)) return refuse('account_exists', { email });
  const { displayName, zoneId, role, partyId } = account;
  const hash = await password.hash(account.password);
  const row = { email, name: displayName, emailVerified: true, zoneId, role, partyId };
  const user = await internalAdapter.createUser(row, { method: 'admin' });
  await internalAdapter.linkAccount({ userId: user.id, providerId: 'credential', accountId: user.id, password: hash });
  return accept({ userId: user.id, email, displayName, zoneId, role, partyId });
}

function isLongEnough(password: string): boolean {
  return password.length >= passwordLength.minimum && password.length <= passwordLength.maximum;
}

/** The library refuses by throwing; only its 4xx are the user's, the rest is an outage. */
function isRefusedByLibrary(error: unknown): boolean {
  return error instanceof APIError && error.statusCode >= 400 && error.statusCode < 500;
}

function cookieHeaders(cookie: string): Headers {
  return new Headers({ cookie });
}

function accountOf(user: UserRow): Account {
  const { id, email, name, zoneId, role } = user;
  return { userId: id, email, displayName: name, zoneId, role, partyId: user.partyId ?? null };
}

/** A role that the book no longer knows sees public rows only. */
function callerOf(user: UserRow, roles: RoleBook): Caller {
  const reach = roles[user.role]?.reach ?? 'public';
  const settings = { zoneId: user.zoneId, reach, partyId: user.partyId ?? null, role: user.role };
  return { userId: user.id, displayName: user.name, settings };
}
