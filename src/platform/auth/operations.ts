import { Type } from 'typebox';
import { accept, assert, type Result } from '../../kernel/index.ts';
import {
  anonymousUserId,
  type Caller,
  defineOperation,
  type Edge,
  type Operation,
  type OperationContext,
  orNull,
  runCommand,
} from '../operations/index.ts';
import type { Auth } from './auth.ts';
import type { Account, Directory, RoleBook } from './model.ts';
import { refuse } from './refusals.ts';

export interface AuthOperationParts {
  readonly auth: Auth;
  readonly roles: RoleBook;
  readonly directory: Directory;
  readonly permissionsOf: (caller: Caller) => string[];
}

const WordsShape = Type.Object({ zh: Type.String(), en: Type.String() });
const NamedParty = Type.Object({ partyId: Type.String(), name: WordsShape });
const SessionShape = Type.Object({
  signedIn: Type.Boolean(),
  user: orNull(Type.Object({ userId: Type.String(), displayName: Type.String() })),
  role: Type.String(),
  roleName: WordsShape,
  reach: Type.String(),
  permissions: Type.Array(Type.String()),
  zone: Type.Object({ zoneId: Type.Integer(), name: WordsShape }),
  party: orNull(NamedParty),
});
const AccountShape = Type.Object({
  userId: Type.String(),
  email: Type.String(),
  displayName: Type.String(),
  role: Type.String(),
  partyId: orNull(Type.String()),
});
const EmailText = Type.String({ pattern: '^[^@\\s]+@[^@\\s]+$', maxLength: 254 });
const IdText = Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' });
const PasswordText = Type.String({ minLength: 1, maxLength: 1000 });

/** Sessions and accounts as operations. */
export function authOperations(parts: AuthOperationParts): Operation[] {
  return [...sessionOperations(parts), ...accountOperations(parts)];
}

function sessionOperations(parts: AuthOperationParts): Operation[] {
  const { auth } = parts;
  const getSession = defineOperation({
    name: 'get_session',
    method: 'GET',
    path: '/api/session',
    permission: 'public',
    summary: { zh: '我是谁：角色、权限与所在区域', en: 'Who am I: role, permissions and zone' },
    input: Type.Object({}),
    output: SessionShape,
    handle: async (context) => accept(await describeSession(parts, context.caller)),
  });
  const signIn = defineOperation({
    name: 'sign_in',
    method: 'POST',
    path: '/api/session/sign-in',
    permission: 'public',
    summary: { zh: '登录', en: 'Sign in' },
    input: Type.Object({ email: EmailText, password: PasswordText }),
    output: SessionShape,
    handle: async (context, input) => {
      const caller = await auth.signIn(input.email, input.password, edgeOf(context));
      return caller.ok ? accept(await describeSession(parts, caller.value)) : caller;
    },
  });
  const signOut = defineOperation({
    name: 'sign_out',
    method: 'POST',
    path: '/api/session/sign-out',
    permission: 'public',
    summary: { zh: '退出登录', en: 'Sign out' },
    input: Type.Object({}),
    output: Type.Object({ signedIn: Type.Literal(false) }),
    handle: async (context) => {
      await auth.signOut(edgeOf(context));
      return accept({ signedIn: false as const });
    },
  });
  const changePassword = defineOperation({
    name: 'change_password',
    method: 'POST',
    path: '/api/session/password',
    permission: 'signed_in',
    summary: { zh: '更改密码，其他设备上的登录随之失效', en: 'Change the password; sessions elsewhere end' },
    input: Type.Object({ currentPassword: PasswordText, newPassword: PasswordText }),
    output: Type.Object({ changed: Type.Literal(true) }),
    handle: async (context, input) => {
      const changed = await auth.changePassword(input.currentPassword, input.newPassword, edgeOf(context));
      return changed.ok ? accept({ changed: true as const }) : changed;
    },
  });
  return [getSession, signIn, signOut, changePassword];
}

function accountOperations(parts: AuthOperationParts): Operation[] {
  const { auth } = parts;
  const createAccount = defineOperation({
    name: 'create_account',
    method: 'POST',
    path: '/api/accounts',
    permission: 'accounts.manage',
    summary: { zh: '开设账户', en: 'Create an account' },
    input: Type.Object({
      email: EmailText,
      displayName: Type.String({ minLength: 1, maxLength: 100 }),
      password: PasswordText,
      role: Type.String(),
      partyId: Type.Optional(orNull(IdText)),
    }),
    output: AccountShape,
    handle: async (context, input) => {
      const partyId = input.partyId ?? context.caller.settings.partyId;
      const granted = await grantable(parts, context.caller, input.role, partyId);
      if (!granted.ok) return granted;
      const { email, displayName, password, role } = input;
      const { zoneId } = context.caller.settings;
      const created = await auth.createAccount({ email, displayName, password, role, zoneId, partyId });
      if (!created.ok) return created;
      return recordCreation(context, created.value);
    },
  });
  const listAccounts = defineOperation({
    name: 'list_accounts',
    method: 'GET',
    path: '/api/accounts',
    permission: 'accounts.manage',
    summary: { zh: '账户清单', en: 'List accounts' },
    input: Type.Object({}),
    output: Type.Object({ rows: Type.Array(AccountShape) }),
    handle: async (context) => {
      const { zoneId, reach, partyId } = context.caller.settings;
      if (reach === 'public' || (reach === 'party' && partyId === null)) return accept({ rows: [] });
      const accounts = await auth.listAccounts(zoneId, reach === 'party' ? partyId : null);
      return accept({ rows: accounts.map(accountView) });
    },
  });
  return [createAccount, listAccounts];
}

async function describeSession(parts: AuthOperationParts, caller: Caller) {
  const { settings, userId, displayName } = caller;
  const signedIn = userId !== anonymousUserId;
  const partyName = settings.partyId === null ? null : await parts.directory.partyName(settings, settings.partyId);
  return {
    signedIn,
    user: signedIn ? { userId, displayName } : null,
    role: settings.role,
    roleName: parts.roles[settings.role]?.name ?? { zh: settings.role, en: settings.role },
    reach: settings.reach,
    permissions: signedIn ? parts.permissionsOf(caller) : [],
    zone: { zoneId: settings.zoneId, name: await parts.directory.zoneName(settings.zoneId) },
    party: settings.partyId !== null && partyName ? { partyId: settings.partyId, name: partyName } : null,
  };
}

/** Whether this caller may give this role within this party. */
async function grantable(
  parts: AuthOperationParts,
  caller: Caller,
  role: string,
  partyId: string | null,
): Promise<Result<null>> {
  const definition = parts.roles[role];
  if (!definition) return refuse('role_unknown', { role, roles: Object.keys(parts.roles) });
  const roles = parts.roles[caller.settings.role]?.mayGrant ?? [];
  if (!roles.includes(role)) return refuse('role_not_grantable', { role, roles });
  const ownParty = caller.settings.reach !== 'party' || partyId === caller.settings.partyId;
  const partyFits = (definition.reach === 'party') === (partyId !== null);
  if (!ownParty || !partyFits) return refuse('account_party_mismatch', { role, partyId });
  const known = partyId === null || (await parts.directory.partyName(caller.settings, partyId)) !== null;
  return known ? accept(null) : refuse('account_party_mismatch', { role, partyId });
}

/** The account lives in the library's tables; that it was made, and by whom, is an event of the zone like any other. */
function recordCreation(context: OperationContext, account: Account) {
  const { email, role, partyId } = account;
  const event = {
    kind: 'account_created',
    ownerId: partyId,
    occurredAt: context.now(),
    subjects: [`account:${email}`],
    facts: { role },
  };
  return runCommand(context, 'create_account', { email, role, partyId }, async () =>
    accept({ documents: [], events: [event], answer: () => accountView(account) }),
  );
}

function accountView({ userId, email, displayName, role, partyId }: Account) {
  return { userId, email, displayName, role, partyId };
}

function edgeOf(context: OperationContext): Edge {
  assert(context.edge, 'sessions exist only over HTTP');
  return context.edge;
}
