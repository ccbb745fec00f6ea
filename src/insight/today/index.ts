import type { Operation } from '../../platform/operations/index.ts';
import { getDesk } from './desk.ts';
import { listExceptions } from './exceptions.ts';
import { getOverview } from './overview.ts';

export { limits } from './limits.ts';

export const todayOperations: readonly Operation[] = [getDesk, listExceptions, getOverview];
