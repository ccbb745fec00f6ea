import { accept, assert, type Result } from '../../kernel/index.ts';
import type { Caller, Operation, OperationContext } from './model.ts';
import { refuse } from './refusals.ts';
import { compileValidation, type Validate } from './validate.ts';

/** Whoever has not signed in: sees public rows and may use public operations. */
export const anonymousUserId = 'anonymous';

export function anonymousCaller(zoneId: number): Caller {
  const settings = { zoneId, reach: 'public', partyId: null, role: 'visitor' } as const;
  return { userId: anonymousUserId, displayName: '', settings };
}

export interface RegistryOptions {
  /** Says whether a caller's role holds a permission; `public` and `signed_in` are decided before it is asked. */
  readonly mayUse: (caller: Caller, permission: string) => boolean;
  /** Answers are checked against their schema as well: in tests and while developing. */
  readonly checkOutputs: boolean;
}

export interface Registry {
  readonly operations: readonly Operation[];
  find(name: string): Operation | undefined;
  /** The permissions among those of all operations that the caller holds. */
  permissionsOf(caller: Caller): string[];
  /** Refusals: `not_signed_in`, `not_permitted`; null when the caller may. */
  permit(operation: Operation, caller: Caller): Result<null>;
  /**
   * Runs an operation: who, shape, then the handler. Refusals: those of `permit`, `unknown_field`, `missing_field`,
   * `field_malformed`, and the handler's own.
   */
  invoke(operation: Operation, context: OperationContext, input: unknown): Promise<Result<unknown>>;
}

interface Checks {
  readonly input: Validate;
  readonly output: Validate;
}

/** Collects the operations of all rooms. Two with the same name, or the same method and path, are a bug. */
export function createRegistry(operations: readonly Operation[], options: RegistryOptions): Registry {
  const byName = new Map<string, Operation>();
  const checks = new Map<Operation, Checks>();
  assertDistinct(operations);
  for (const operation of operations) byName.set(operation.name, operation);
  const permit = (operation: Operation, caller: Caller) => permitCaller(operation, caller, options);
  return {
    operations,
    permit,
    find: (name) => byName.get(name.replaceAll('-', '_')),
    permissionsOf: (caller) =>
      [...new Set(operations.map((operation) => operation.permission))]
        .filter((permission) => isOrdinary(permission) && options.mayUse(caller, permission))
        .sort(),
    async invoke(operation, context, input) {
      const permitted = permit(operation, context.caller);
      if (!permitted.ok) return permitted;
      const check = checksOf(checks, operation);
      const valid = operation.checksOwnInput ? accept(input) : check.input(input);
      if (!valid.ok) return valid;
      const result = await operation.handle(context, valid.value);
      if (result.ok && options.checkOutputs) assertOutput(operation, check, result.value);
      return result;
    },
  };
}

/** Compiled on first use: a start with hundreds of operations does not wait for schemas nobody asks for. */
function checksOf(checks: Map<Operation, Checks>, operation: Operation): Checks {
  const known = checks.get(operation);
  if (known) return known;
  const made = {
    input: compileValidation(operation.name, operation.input),
    output: compileValidation(operation.name, operation.output),
  };
  checks.set(operation, made);
  return made;
}

function permitCaller(operation: Operation, caller: Caller, options: RegistryOptions): Result<null> {
  const { permission } = operation;
  if (permission === 'public') return accept(null);
  if (caller.userId === anonymousUserId) return refuse('not_signed_in', { operation: operation.name });
  if (permission === 'signed_in' || options.mayUse(caller, permission)) return accept(null);
  return refuse('not_permitted', { permission, role: caller.settings.role });
}

function isOrdinary(permission: string): boolean {
  return permission !== 'public' && permission !== 'signed_in';
}

function assertOutput(operation: Operation, check: Checks, value: unknown): void {
  const valid = check.output(value);
  assert(valid.ok, `${operation.name} answered against its schema: ${valid.ok ? '' : JSON.stringify(valid.refusal)}`);
}

function assertDistinct(operations: readonly Operation[]): void {
  const seen = new Set<string>();
  for (const operation of operations) {
    const place = `${operation.method} ${operation.path.replaceAll(/\{\w+\}/g, '{}')}`;
    for (const mark of [operation.name, place]) {
      assert(!seen.has(mark), `two operations share ${mark}`);
      seen.add(mark);
    }
    assert(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(operation.name), `operation name ${operation.name} is not snake_case`);
    assert(operation.path.startsWith('/api/'), `operation path ${operation.path} is not under /api/`);
  }
}
