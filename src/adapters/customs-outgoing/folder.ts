import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Id } from '../../kernel/index.ts';
import type { MessageFile } from './envelope.ts';

/** `customs-window/outgoing` of the data folder: where the customs client fetches what we declare. */
export function outgoingFolder(dataFolder: string): string {
  return join(dataFolder, 'customs-window', 'outgoing');
}

/**
 * Puts a file into the folder so that whoever watches it sees the whole file or none, and so that it is still there
 * after a loss of power. Writing the same file again replaces it by itself.
 */
export async function placeFile(folder: string, { fileName, bytes }: MessageFile, messageId: Id): Promise<void> {
  await mkdir(folder, { recursive: true });
  // Two messages about one declaration may be under way at once: each has an unfinished file of its own.
  const unfinished = join(folder, `.${fileName}.${messageId}.part`);
  await durably(unfinished, 'w', (file) => file.writeFile(bytes));
  await rename(unfinished, join(folder, fileName));
  await durably(folder, 'r', async () => undefined);
}

async function durably(
  path: string,
  flags: 'r' | 'w',
  work: (file: Awaited<ReturnType<typeof open>>) => Promise<void>,
): Promise<void> {
  const file = await open(path, flags);
  try {
    await work(file);
    await file.sync();
  } finally {
    await file.close();
  }
}
