import { randomUUID } from 'node:crypto';
import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type FileResult, fileMegabytesMax, type IncomingFile, type Target } from '../../adapters/intake/index.ts';
import { refusalMessage } from '../../kernel/index.ts';
import { openHouse } from '../house.ts';
import { findServer, type LocalServer } from '../local-server.ts';
import type { Settings } from '../settings.ts';
import type { CliCommand, Terminal } from './model.ts';
import { callerOf } from './operation.ts';

/** Takes files and folders; prints one JSON line per file. Status 1 when a file was refused, 2 when one cannot be read. */
export const importCommand: CliCommand = {
  name: 'import',
  takes:
    '<files and folders…> [--list <list> | --write-off <write-off> | --book <book> [--side …] [--source …]] [--as <email>]',
  summary: { zh: '导入海关回执和表格', en: 'import receipts of the customs window and spreadsheets' },
  async run(arguments_, terminal, settings, actAs) {
    let files: string[];
    let target: Target;
    try {
      const { paths, ...read } = readArguments(arguments_);
      files = paths.flatMap(filesBelow);
      target = read.target;
      if (paths.length === 0) {
        terminal.err('请指定要导入的文件或文件夹。 Name the files or folders to import.\n');
        return 2;
      }
    } catch (error) {
      terminal.err(`${error instanceof Error ? error.message : String(error)}\n`);
      return 2;
    }
    const server = findServer(settings.dataFolder);
    const isEveryOneTaken = server
      ? await sendAll(server, files, target, actAs, terminal)
      : await takeAll(files, target, actAs, terminal, settings);
    return isEveryOneTaken ? 0 : 1;
  },
};

/** What the tables among the files belong to, by the names of the import's target. */
const targetOptions = {
  list: { type: 'string' },
  'write-off': { type: 'string' },
  book: { type: 'string' },
  side: { type: 'string' },
  source: { type: 'string' },
} as const;

function readArguments(arguments_: readonly string[]): { readonly paths: readonly string[]; readonly target: Target } {
  const { values, positionals } = parseArgs({ args: [...arguments_], options: targetOptions, allowPositionals: true });
  const { 'write-off': writeOff, ...others } = values;
  const named = Object.entries({ ...others, writeOff }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { paths: positionals, target: Object.fromEntries(named) };
}

function filesBelow(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function tell(terminal: Terminal, result: FileResult): boolean {
  terminal.out(`${JSON.stringify(result)}\n`);
  return result.state !== 'refused';
}

async function takeAll(
  files: readonly string[],
  target: Target,
  actAs: string | null,
  terminal: Terminal,
  settings: Settings,
): Promise<boolean> {
  const house = await openHouse(settings);
  try {
    const caller = await callerOf(house, actAs);
    if (!caller.ok) {
      const { zh, en } = refusalMessage(caller.refusal);
      terminal.err(`${zh} ${en}\n`);
      return false;
    }
    const context = house.contextFor({ caller: caller.value, idempotencyKey: randomUUID() });
    const options = Object.keys(target).length === 0 ? {} : { target };
    let isEveryOneTaken = true;
    for await (const result of house.rooms.intake.take(context, streamsOf(files), options)) {
      isEveryOneTaken = tell(terminal, result) && isEveryOneTaken;
    }
    return isEveryOneTaken;
  } finally {
    await house.close();
  }
}

async function* streamsOf(files: readonly string[]): AsyncGenerator<IncomingFile> {
  for (const path of files) yield { name: basename(path), stream: createReadStream(path) };
}

/** A few files at a time, so that a folder of thousands is neither one request nor thousands. */
const filesPerRequest = 50;
const megabyte = 1024 * 1024;

async function sendAll(
  server: LocalServer,
  files: readonly string[],
  target: Target,
  actAs: string | null,
  terminal: Terminal,
): Promise<boolean> {
  let isEveryOneTaken = true;
  for (const chunk of chunksOf(files)) {
    const form = new FormData();
    for (const [name, value] of Object.entries(target)) form.append(name, value);
    for (const path of chunk) form.append('files', new Blob([readFileSync(path)]), basename(path));
    const headers: Record<string, string> = {
      authorization: `Bearer ${server.token}`,
      'idempotency-key': randomUUID(),
      ...(actAs === null ? {} : { 'x-entrepot-as': actAs }),
    };
    const answer = await fetch(`${server.address}/api/intake/files`, { method: 'POST', headers, body: form });
    const body = (await answer.json()) as { files?: readonly FileResult[] };
    if (!answer.ok || !body.files) {
      terminal.err(`${JSON.stringify(body)}\n`);
      return false;
    }
    for (const result of body.files) isEveryOneTaken = tell(terminal, result) && isEveryOneTaken;
  }
  return isEveryOneTaken;
}

function chunksOf(files: readonly string[]): string[][] {
  const chunks: string[][] = [];
  let bytes = 0;
  for (const path of files) {
    const last = chunks.at(-1);
    const size = statSync(path).size;
    if (last && last.length < filesPerRequest && bytes + size < fileMegabytesMax * megabyte) {
      last.push(path);
      bytes += size;
    } else {
      chunks.push([path]);
      bytes = size;
    }
  }
  return chunks;
}
