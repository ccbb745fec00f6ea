import { OutageError, RefusalError, refusalOf } from './model.ts';
import type { OutputOf } from './operations.ts';

export type UploadAnswer = OutputOf<'upload_files'>;

interface UploadOptions {
  /** The verification list that tables among the files belong to. */
  readonly list?: string | undefined;
  readonly idempotencyKey: string;
  /** Bytes sent, of bytes in all. */
  readonly onProgress: (sent: number, total: number) => void;
}

/**
 * Sends files in one request. A request of its own, since only it can say how many bytes have left. Throws as `call` does;
 * a repeated upload of the same files takes effect once, because the server knows files by their content.
 */
export function uploadFiles(files: readonly File[], options: UploadOptions): Promise<UploadAnswer> {
  const form = new FormData();
  // Fields must stand before the first file.
  if (options.list) form.append('list', options.list);
  for (const file of files) form.append('files', file, file.name);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/intake/files');
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('idempotency-key', options.idempotencyKey);
    request.upload.addEventListener('progress', (event) => options.onProgress(event.loaded, event.total));
    request.addEventListener('error', () => reject(new OutageError(null, 'upload failed')));
    request.addEventListener('load', () => {
      const body = bodyOf(request.responseText);
      if (request.status >= 200 && request.status < 300) return resolve(body as UploadAnswer);
      const refusal = refusalOf(body);
      reject(
        refusal ? new RefusalError(request.status, refusal) : new OutageError(request.status, `HTTP ${request.status}`),
      );
    });
    request.send(form);
  });
}

function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
