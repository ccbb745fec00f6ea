import { fileURLToPath } from 'node:url';
import { type Law, loadParameters } from '../../primitives/rules/index.ts';

/** The parameters that ship with the product, for tests. */
export function shippedLaw(): Law {
  const loaded = loadParameters(fileURLToPath(new URL('../../../policy/parameters', import.meta.url)));
  if (!loaded.ok) throw new Error(`policy/parameters is refused: ${JSON.stringify(loaded.refusal)}`);
  return { parameters: loaded.value };
}
