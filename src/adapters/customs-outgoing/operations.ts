import { Type } from 'typebox';
import { accept, andThen, type Result } from '../../kernel/index.ts';
import type { Queryable } from '../../platform/db/index.ts';
import {
  defineOperation,
  type FileAnswer,
  FileOutput,
  type Operation,
  type OperationContext,
} from '../../platform/operations/index.ts';
import type { MessageFile } from './envelope.ts';
import { composeListMessage, loadListDocuments } from './list-message.ts';
import { composePassMessage, loadPassDocuments } from './pass-message.ts';

const name = Type.String({ minLength: 1, maxLength: 64, description: 'identifier, number or own number' });

async function answerFile<D>(
  { caller, database, now }: OperationContext,
  load: (tx: Queryable, zoneId: number) => Promise<Result<D>>,
  compose: (documents: D, now: Date) => Result<MessageFile>,
): Promise<Result<FileAnswer>> {
  const { settings } = caller;
  const documents = await database.read(settings, (tx) => load(tx, settings.zoneId));
  return andThen(documents, (loaded) => andThen(compose(loaded, now()), (file) => accept(fileAnswer(file))));
}

function fileAnswer({ fileName, bytes }: MessageFile): FileAnswer {
  async function* content() {
    yield bytes;
  }
  return { fileName, contentType: 'application/xml; charset=utf-8', content: content() };
}

const downloadListMessage = defineOperation({
  name: 'download_list_message',
  method: 'GET',
  path: '/api/lists/{list}/message',
  permission: 'clearance.read',
  summary: { zh: '下载核注清单申报报文（INV101）', en: 'Download the customs message of a list (INV101)' },
  input: Type.Object({ list: name }),
  output: FileOutput,
  download: true,
  handle: (context, { list }) =>
    answerFile(context, (tx, zoneId) => loadListDocuments(tx, zoneId, list), composeListMessage),
});

const downloadPassMessage = defineOperation({
  name: 'download_pass_message',
  method: 'GET',
  path: '/api/gate-passes/{pass}/message',
  permission: 'gate.read',
  summary: { zh: '下载核放单申报报文（SAS121）', en: 'Download the customs message of a gate pass (SAS121)' },
  input: Type.Object({ pass: name }),
  output: FileOutput,
  download: true,
  handle: (context, { pass }) =>
    answerFile(context, (tx, zoneId) => loadPassDocuments(tx, zoneId, pass), composePassMessage),
});

export const customsOutgoingOperations: readonly Operation[] = [downloadListMessage, downloadPassMessage];
