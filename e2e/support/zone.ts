import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';

export const root = join(import.meta.dirname, '../..');
const startMilliseconds = 60_000;

export interface CliAnswer {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** The built product on a data folder of its own, with the small demonstration zone in it. */
export interface Zone {
  readonly address: string;
  readonly dataFolder: string;
  /** A command line as a person types it; `input` is what is piped in. */
  cli(arguments_: readonly string[], input?: string): Promise<CliAnswer>;
  /** Starts the server and waits until it answers; answers how long that took, in milliseconds. */
  start(): Promise<number>;
  /** Ends the server as Ctrl-C does. */
  stop(): Promise<void>;
  /** Ends the server as a power cut does: no handler runs. */
  kill(): Promise<void>;
  /** Stops the server and removes the folder; throws when the server had ended before anybody asked it to. */
  remove(): Promise<void>;
}

/** Founds the small demonstration zone in a new folder; nothing runs yet. */
export async function foundZone(): Promise<Zone> {
  const folder = mkdtempSync(join(tmpdir(), 'entrepot-journey-'));
  const zone = new ServedZone(join(folder, 'data'), folder, await freePort());
  const { status, err } = await zone.cli(['demo', '--small']);
  if (status !== 0) {
    await zone.remove();
    throw new Error(`the demonstration zone could not be loaded: ${err}`);
  }
  return zone;
}

class ServedZone implements Zone {
  readonly dataFolder: string;
  readonly address: string;
  private readonly folder: string;
  private readonly port: number;
  private server: ChildProcess | null = null;
  private said = '';
  /** With what status or by which signal the server ended although nobody had asked it to. */
  private endedAlone: string | null = null;

  constructor(dataFolder: string, folder: string, port: number) {
    this.dataFolder = dataFolder;
    this.folder = folder;
    this.port = port;
    this.address = `http://127.0.0.1:${port}`;
  }

  cli(arguments_: readonly string[], input = ''): Promise<CliAnswer> {
    return new Promise((resolve, reject) => {
      const child = this.spawn(arguments_);
      let [out, err] = ['', ''];
      child.stdout?.setEncoding('utf8').on('data', (text: string) => {
        out += text;
      });
      child.stderr?.setEncoding('utf8').on('data', (text: string) => {
        err += text;
      });
      child.once('error', reject);
      child.once('close', (status) => resolve({ status, out, err }));
      child.stdin?.end(input);
    });
  }

  async start(): Promise<number> {
    const began = performance.now();
    const server = this.spawn(['serve']);
    this.server = server;
    server.once('exit', (status, signal) => {
      if (this.server === server) this.endedAlone = String(signal ?? status);
    });
    for (const stream of [server.stdout, server.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.said += text;
      });
    }
    while (!(await this.answers())) {
      const late = performance.now() - began > startMilliseconds;
      if (late || server.exitCode !== null) throw new Error(`the server does not answer: ${this.said}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return performance.now() - began;
  }

  stop(): Promise<void> {
    return this.end('SIGINT');
  }

  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
    if (this.endedAlone !== null) throw new Error(`the server ended by itself (${this.endedAlone}): ${this.said}`);
  }

  private end(signal: 'SIGINT' | 'SIGKILL'): Promise<void> {
    const { server } = this;
    this.server = null;
    if (!server || server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
    return new Promise((resolve) => {
      server.once('exit', () => resolve());
      server.kill(signal);
    });
  }

  private async answers(): Promise<boolean> {
    try {
      return (await fetch(`${this.address}/healthz`)).ok;
    } catch {
      return false;
    }
  }

  private spawn(arguments_: readonly string[]): ChildProcess {
    const { DATABASE_URL: _, ...environment } = process.env;
    const program = join(inject('product'), 'bin/entrepot.mjs');
    return spawn(process.execPath, [program, ...arguments_], {
      cwd: this.folder,
      env: { ...environment, NODE_ENV: 'production', ENTREPOT_DATA: this.dataFolder, ENTREPOT_PORT: String(this.port) },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
  }
}

/** A port that nobody listens on now. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

/** The process of the database that a killed server has left behind, by the file in which it notes it; null: none. */
export function databaseProcessOf({ dataFolder }: Pick<Zone, 'dataFolder'>): number | null {
  const file = ['postgres', 'pg', 'database', 'pgdata'].map((name) => join(dataFolder, name, 'postmaster.pid'));
  const found = file.find((path) => existsSync(path));
  return found === undefined ? null : Number.parseInt(readFileSync(found, 'utf8'), 10);
}
