import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the product that the journeys walk through. */
    readonly product: string;
  }
}

const root = join(import.meta.dirname, '../..');
/** All that an installed product has, which is all but its sources. */
const parts = ['bin', 'db', 'demo', 'dist/main', 'dist/web', 'policy', 'reference', 'package.json'];

/**
 * Builds once and installs the product into a folder of its own, as a package would be: a clone builds itself anew whenever
 * its sources change, so without it two journeys could build at once and an edit would take the console from under a third.
 */
export default async function install(project: TestProject): Promise<() => void> {
  const { build } = (await import(pathToFileURL(join(root, 'scripts/build.mjs')).href)) as {
    build: () => Promise<void>;
  };
  await build();
  const folder = mkdtempSync(join(tmpdir(), 'entrepot-product-'));
  for (const part of parts) cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  project.provide('product', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
