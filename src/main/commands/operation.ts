import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { accept, type Result } from '../../kernel/index.ts';
import { refusalBody } from '../../platform/http/index.ts';
import { type Caller, type FileAnswer, fillPath, isRecord, type Operation } from '../../platform/operations/index.ts';
import { type House, openHouse } from '../house.ts';
import { findServer, type LocalServer } from '../local-server.ts';
import { operatorOf } from '../permissions.ts';
import type { Settings } from '../settings.ts';
import type { Terminal } from './model.ts';

const zoneBeforeAny = 1;

export interface OperationCall {
  readonly name: string;
  /** JSON text; `-` reads standard input; undefined is an empty input. */
  readonly input: string | undefined;
  /** The email of the account to act as; null is the machine's operator. */
  readonly actAs: string | null;
}

/** Runs one operation: through the running server when there is one, else by opening the house for as long as it takes. */
export async function runOperation(call: OperationCall, terminal: Terminal, settings: Settings): Promise<number> {
  let input: unknown;
  try {
    input = JSON.parse(call.input === '-' ? await terminal.read() : (call.input ?? '{}'));
  } catch {
    terminal.err('输入不是有效的 JSON。 The input is not valid JSON.\n');
    return 2;
  }
  const server = findServer(settings.dataFolder);
  if (server) return askServer(server, call, input, terminal);
  const house = await openHouse(settings);
  try {
    const operation = house.registry.find(call.name);
    if (!operation) return unknownName(call.name, terminal);
    const result = await invokeHere(house, operation, call, input);
    if (result.ok && operation.download) {
      const { fileName, content } = result.value as FileAnswer;
      return await saveFile(fileName, content, terminal);
    }
    terminal.out(`${JSON.stringify(result.ok ? result.value : refusalBody(result.refusal), null, 2)}\n`);
    return result.ok ? 0 : 1;
  } finally {
    await house.close();
  }
}

async function invokeHere(
  house: House,
  operation: Operation,
  call: OperationCall,
  input: unknown,
): Promise<Result<unknown>> {
  const caller = await callerOf(house, call.actAs);
  if (!caller.ok) return caller;
  const context = house.contextFor({ caller: caller.value, idempotencyKey: randomUUID() });
  return house.registry.invoke(operation, context, input);
}

/** The account to act as, or the machine's operator. */
export async function callerOf(house: House, actAs: string | null): Promise<Result<Caller>> {
  if (actAs !== null) return house.auth.callerOfEmail(actAs);
  return accept(operatorOf((await house.firstZone()) ?? zoneBeforeAny));
}

async function askServer(
  server: LocalServer,
  call: OperationCall,
  input: unknown,
  terminal: Terminal,
): Promise<number> {
  const headers: Record<string, string> = { authorization: `Bearer ${server.token}` };
  if (call.actAs !== null) headers['x-entrepot-as'] = call.actAs;
  const endpoint = await findEndpoint(server, call.name, headers);
  if (!endpoint) return unknownName(call.name, terminal);
  const fields = isRecord(input) ? fillPath(endpoint.path, input) : { path: endpoint.path, rest: input };
  const answer =
    endpoint.method === 'GET'
      ? await fetch(`${server.address}${fields.path}${queryOf(fields.rest)}`, { headers })
      : await fetch(`${server.address}${fields.path}`, {
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
          body: JSON.stringify(fields.rest),
        });
  const [, fileName] = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('content-disposition') ?? '') ?? [];
  if (fileName !== undefined && answer.body) return saveFile(decodeURIComponent(fileName), answer.body, terminal);
  terminal.out(`${JSON.stringify(await answer.json(), null, 2)}\n`);
  return answer.ok ? 0 : 1;
}

/** An operation that answers a file leaves it in the folder where the command was given, and says which one. */
async function saveFile(fileName: string, content: AsyncIterable<Uint8Array>, terminal: Terminal): Promise<number> {
  const file = basename(fileName);
  await writeFile(file, content);
  terminal.out(`${JSON.stringify({ file }, null, 2)}\n`);
  return 0;
}

interface Endpoint {
  readonly method: string;
  readonly path: string;
}

/** The server's own list decides: it may be of another version than this command line. */
async function findEndpoint(
  server: LocalServer,
  name: string,
  headers: Record<string, string>,
): Promise<Endpoint | null> {
  const answer = await fetch(`${server.address}/api/openapi.json`, { headers });
  const document = (await answer.json()) as { paths: Record<string, Record<string, { operationId: string }>> };
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, { operationId }] of Object.entries(methods)) {
      if (operationId === name.replaceAll('-', '_')) return { method: method.toUpperCase(), path };
    }
  }
  return null;
}

function queryOf(rest: unknown): string {
  if (!isRecord(rest)) return '';
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(rest)) {
    for (const one of Array.isArray(value) ? value : [value]) query.append(name, String(one));
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

function unknownName(name: string, terminal: Terminal): number {
  terminal.err(
    `没有名为“${name}”的命令或操作，见 entrepot help 与 entrepot operations。 There is no command or operation "${name}"; see entrepot help and entrepot operations.\n`,
  );
  return 2;
}
