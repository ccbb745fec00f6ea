import type { Law } from '../../../primitives/rules/index.ts';
import { actOperations } from './acts.ts';
import { registerOperations } from './register.ts';

export const equipmentOperations = (law: Law) => [...registerOperations(law), ...actOperations(law)];
