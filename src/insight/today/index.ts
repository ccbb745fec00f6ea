import type { Operation } from '../../platform/operations/index.ts';
import type { Law } from '../../primitives/rules/index.ts';
import { getDesk } from './desk.ts';
import { listExceptions } from './exceptions.ts';
import { getOverview } from './overview.ts';

export { limits } from './limits.ts';

export function todayOperations(law: Law): readonly Operation[] {
  return [getDesk, listExceptions(law), getOverview];
}
