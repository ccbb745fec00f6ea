import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How the command line on the same machine finds the running server, and proves that it may read the data folder. */
export interface LocalServer {
  readonly pid: number;
  readonly address: string;
  readonly token: string;
}

const fileIn = (dataFolder: string) => join(dataFolder, 'server.json');

/** Readable by the user of the server alone: the token lets its holder act as any account. */
export function announceServer(dataFolder: string, server: LocalServer): () => void {
  mkdirSync(dataFolder, { recursive: true });
  rmSync(fileIn(dataFolder), { force: true });
  writeFileSync(fileIn(dataFolder), JSON.stringify(server), { mode: 0o600 });
  return () => rmSync(fileIn(dataFolder), { force: true });
}

/** Null when no server runs on this folder. */
export function findServer(dataFolder: string): LocalServer | null {
  try {
    const server = JSON.parse(readFileSync(fileIn(dataFolder), 'utf8')) as LocalServer;
    process.kill(server.pid, 0);
    return server;
  } catch {
    return null;
  }
}
