import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

/** Part of a warning that only the development build of React can print. */
const onlyInDevelopment = 'Encountered two children with the same key';

test('the console that is installed is the production build, whatever environment it was built in', () => {
  const assets = join(inject('product'), 'dist/web/assets');
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(0);
  const slow = scripts.filter((name) => readFileSync(join(assets, name), 'utf8').includes(onlyInDevelopment));
  expect(slow).toEqual([]);
});
