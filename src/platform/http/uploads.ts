import { PassThrough, type Readable } from 'node:stream';
import busboy from '@fastify/busboy';
import type { FastifyRequest } from 'fastify';
import { accept, type Refusal, type Result } from '../../kernel/index.ts';
import type { UploadedFile } from '../operations/index.ts';
import { refuse } from './refusals.ts';

const megabyte = 1024 * 1024;
export const uploadFileMegabytesMax = 64;

/** A refusal met while a handler reads a file: thrown through its loop, answered as a refusal at the edge. */
export class UploadRefusedError extends Error {
  override readonly name = 'UploadRefusedError';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

export interface Upload {
  /** The form's fields before its first file. */
  readonly fields: Readonly<Record<string, string | string[]>>;
  readonly files: AsyncIterable<UploadedFile>;
}

interface Arrival {
  readonly name: string;
  readonly stream: Readable;
}

/** Reads multipart/form-data as it streams in. Refusals: `media_type_unsupported`, `upload_malformed`, `file_too_large`. */
export async function readUpload(
  request: FastifyRequest,
  fileMegabytesMax = uploadFileMegabytesMax,
): Promise<Result<Upload>> {
  const mediaType = request.headers['content-type'] ?? '';
  if (!mediaType.startsWith('multipart/form-data')) {
    return refuse('media_type_unsupported', { mediaType, expected: 'multipart/form-data' });
  }
  const queue = new ArrivalQueue();
  const fields: Record<string, string | string[]> = {};
  try {
    const form = new busboy({
      headers: { ...request.headers, 'content-type': mediaType },
      defParamCharset: 'utf8',
      limits: { fileSize: fileMegabytesMax * megabyte, fields: 100, fieldSize: megabyte, files: 10_000 },
    } as ConstructorParameters<typeof busboy>[0]);
    form.on('field', (name, value) => {
      const known = fields[name];
      fields[name] = known === undefined ? value : [known, value].flat();
    });
    form.on('file', (_, stream, name) =>
      queue.push({ name: name ?? '', stream: guarded(stream, name ?? '', fileMegabytesMax) }),
    );
    form.on('finish', () => queue.end());
    form.on('error', () => queue.fail(new UploadRefusedError(refuse('upload_malformed').refusal)));
    request.raw.on('aborted', () => queue.fail(new UploadRefusedError(refuse('upload_malformed').refusal)));
    request.raw.pipe(form);
    await queue.ready();
  } catch {
    return refuse('upload_malformed');
  }
  return accept({ fields, files: queue });
}

/** A file past the limit ends in an error instead of being silently cut off. */
function guarded(stream: NodeJS.ReadableStream, file: string, limitMegabytes: number): Readable {
  const guard = new PassThrough();
  stream.on('limit', () =>
    guard.destroy(new UploadRefusedError(refuse('file_too_large', { file, limitMegabytes }).refusal)),
  );
  stream.on('error', () => guard.destroy(new UploadRefusedError(refuse('upload_malformed').refusal)));
  guard.on('error', () => stream.resume());
  return stream.pipe(guard);
}

/** Hands files over one by one; whatever a handler leaves unread is drained, so that the form can go on. */
class ArrivalQueue implements AsyncIterable<UploadedFile> {
  readonly #waiting: Arrival[] = [];
  #ended = false;
  #failure: Error | null = null;
  #wake: () => void = () => {};

  push(arrival: Arrival): void {
    this.#waiting.push(arrival);
    this.#wake();
  }

  end(): void {
    this.#ended = true;
    this.#wake();
  }

  fail(error: Error): void {
    if (this.#ended) return;
    this.#failure = error;
    for (const arrival of this.#waiting) arrival.stream.destroy(error);
    this.#wake();
  }

  /** Resolves when the first file, or the end of the form, has come. */
  async ready(): Promise<void> {
    while (this.#waiting.length === 0 && !this.#ended) {
      if (this.#failure) throw this.#failure;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  async *[Symbol.asyncIterator](): AsyncIterator<UploadedFile> {
    for (;;) {
      await this.ready();
      const next = this.#waiting.shift();
      if (!next) return;
      try {
        yield next;
      } finally {
        next.stream.resume();
      }
    }
  }
}
