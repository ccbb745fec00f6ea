import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accept, type Result } from '../../kernel/index.ts';
import type { Parameter, ParameterBook } from './model.ts';
import { parseParameter } from './parse.ts';
import { refuse } from './refusals.ts';

/**
 * Reads every `<topic>/<name>.yaml` below `folder`, once, at start. An id follows from the place of its file, so no two
 * files can claim the same. Refusals: `parameter_folder_unreadable` and those of `parseParameter`.
 */
export function loadParameters(folder: string): Result<ParameterBook> {
  const names = filesBelow(folder);
  if (!names) return refuse('parameter_folder_unreadable', { folder });
  const book = new Map<string, Parameter>();
  for (const file of names) {
    const parsed = parseParameter(readFileSync(join(folder, file), 'utf8'), file, idOfFile(file));
    if (!parsed.ok) return parsed;
    book.set(parsed.value.id, parsed.value);
  }
  return accept(book);
}

function filesBelow(folder: string): string[] | undefined {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .sort();
  } catch {
    return undefined;
  }
}

function idOfFile(file: string): string {
  return file
    .replace(/\.yaml$/, '')
    .replaceAll(/[\\/]/g, '.')
    .replaceAll('-', '_');
}
