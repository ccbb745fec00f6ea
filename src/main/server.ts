import { randomBytes, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { accept, type Result, systemIds } from '../kernel/index.ts';
import { refuseSignIn } from '../platform/auth/index.ts';
import { type Credentials, createHttpServer } from '../platform/http/index.ts';
import { anonymousCaller, type Caller, type Words } from '../platform/operations/index.ts';
import { type House, openHouse } from './house.ts';
import { announceServer } from './local-server.ts';
import { operatorOf } from './permissions.ts';
import { root, type Settings } from './settings.ts';

/** The zone of whoever has not signed in, before a zone was founded. */
const zoneBeforeAny = 1;
const jobConcurrency = 2;

export interface ServeOptions {
  /** Called once the server listens, when the database holds no zone yet: the console opens at once and shows the loading. */
  readonly onFirstRun?: (house: House) => Promise<void>;
  /** Whether an earlier first run was stopped in the middle, so that this one must go on with it. */
  readonly mustResume?: (house: House) => Promise<boolean>;
}

/** One account of the demonstration zone, for the welcome. */
export interface SignIn {
  readonly roleName: Words;
  readonly email: string;
  readonly password: string;
}

/** One line for each sign-in; nothing when there are none. */
export function welcomeLines(signIns: readonly SignIn[]): string {
  const lines = signIns.map(
    ({ roleName, email, password }) => `  ${email.padEnd(36)} ${password.padEnd(20)} ${roleName.zh} ${roleName.en}`,
  );
  return lines.length === 0 ? '' : `\n登录 Sign in as:\n${lines.join('\n')}\n`;
}

/** What `npm start` says: one address, and one sign-in per role. */
export function welcome(address: string, signIns: readonly SignIn[]): string {
  return `\nEntrepot 已就绪，请打开 is ready, open: ${address}\n${welcomeLines(signIns)}\n按 Ctrl-C 停止。 Ctrl-C stops it.\n`;
}

export interface RunningServer {
  readonly address: string;
  readonly house: House;
  /** Resolves when the first run's loading has ended; at once when there was none. */
  readonly loaded: Promise<void>;
  stop(): Promise<void>;
}

/** Opens the house, listens, works off jobs and tells the command line where it is. */
export async function serve(settings: Settings, options: ServeOptions = {}): Promise<RunningServer> {
  const house = await openHouse(settings);
  try {
    const token = randomBytes(32).toString('base64url');
    const app = await createServer(house, token);
    const isFirstRun = (await house.firstZone()) === null || ((await options.mustResume?.(house)) ?? false);
    const { nightly } = house;
    await house.jobs.work({ concurrency: jobConcurrency, alone: settings.databaseUrl === null, nightly });
    await resumeIntake(house);
    const address = await listen(app, settings);
    const withdraw = announceServer(settings.dataFolder, { pid: process.pid, address, token });
    const loaded = isFirstRun && options.onFirstRun ? options.onFirstRun(house) : Promise.resolve();
    // The first run's loading has the machine to itself.
    const deliver = () => house.outbox.work();
    void loaded.then(deliver, deliver);
    const stop = async () => {
      withdraw();
      await app.close();
      await house.close();
    };
    return { address, house, loaded, stop };
  } catch (error) {
    await house.close();
    throw error;
  }
}

async function listen(app: FastifyInstance, { host, port }: Settings): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    throw new Error(
      `端口 ${port} 已被占用。请用 ENTREPOT_PORT 另选端口。 Port ${port} is taken; choose another with ENTREPOT_PORT.`,
      { cause: error },
    );
  }
}

/** Files that a killed process left half done are applied before anybody asks; one that fails does not hold up the rest. */
async function resumeIntake(house: House): Promise<void> {
  const zoneId = await house.firstZone();
  if (zoneId === null) return;
  const context = house.contextFor({ caller: operatorOf(zoneId), idempotencyKey: 'resume-intake' });
  await house.rooms.intake.resume(context, (error, messageId) => {
    house.log.error('a stored file could not be applied', { messageId, error: String(error) });
  });
}

/** The HTTP side of a house; `token` is what the command line on the same machine shows. */
export function createServer(house: House, token: string): Promise<FastifyInstance> {
  return createHttpServer({
    registry: house.registry,
    callerOf: (credentials) => callerOf(house, token, credentials),
    contextFor: house.contextFor,
    ids: systemIds,
    log: house.log,
    title: 'Entrepot',
    version: process.env.ENTREPOT_VERSION ?? '0',
    webRoot: join(root, 'dist/web'),
    publicOrigin: house.settings.publicOrigin,
    trustProxy: house.settings.publicOrigin !== null,
    health: async () => ({ state: 'ready', zoneId: await house.firstZone() }),
  });
}

async function callerOf(house: House, token: string, credentials: Credentials): Promise<Result<Caller>> {
  if (credentials.authorization !== null) {
    if (!isToken(credentials.authorization, token)) return refuseSignIn('token_invalid');
    if (credentials.actAs !== null) return house.auth.callerOfEmail(credentials.actAs);
    return accept(operatorOf((await house.firstZone()) ?? zoneBeforeAny));
  }
  const caller = await house.auth.callerOfCookie(credentials.cookie);
  return accept(caller ?? anonymousCaller((await house.firstZone()) ?? zoneBeforeAny));
}

function isToken(authorization: string, token: string): boolean {
  const shown = Buffer.from(authorization);
  const wanted = Buffer.from(`Bearer ${token}`);
  return shown.length === wanted.length && timingSafeEqual(shown, wanted);
}
