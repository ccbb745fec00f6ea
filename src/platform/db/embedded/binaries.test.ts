import { mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { findBinaries, NoEmbeddedServerError, restoreLibraryLinks } from './binaries.ts';

afterEach(() => vi.restoreAllMocks());

test('the libraries’ other names are restored, and a second time nothing happens', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entrepot-links-'));
  const native = join(folder, 'native');
  mkdirSync(join(native, 'lib'), { recursive: true });
  writeFileSync(join(native, 'lib', 'libz.so.1.2'), 'library');
  const links = [{ source: 'native/lib/libz.so.1.2', target: 'native/lib/libz.so' }];
  writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify(links));
  for (let turn = 0; turn < 2; turn += 1) restoreLibraryLinks(native);
  expect(readFileSync(join(native, 'lib', 'libz.so'), 'utf8')).toBe('library');
  // A relative link survives a move of the folder.
  expect(readlinkSync(join(native, 'lib', 'libz.so'))).toBe('libz.so.1.2');
  rmSync(folder, { recursive: true });
});

describe('a machine for which no server comes with the dependencies is asked for DATABASE_URL', () => {
  test('by its processor', () => {
    vi.spyOn(process, 'arch', 'get').mockReturnValue('mips');
    expect(findBinaries).toThrow(NoEmbeddedServerError);
    expect(findBinaries).toThrow(/请设置 DATABASE_URL.*set DATABASE_URL/s);
  });

  test.runIf(process.platform === 'linux')('by its C library', () => {
    vi.spyOn(process.report, 'getReport').mockReturnValue({ header: {} });
    expect(findBinaries).toThrow(/musl/);
  });
});
