import { Type } from 'typebox';
import { accept } from '../../kernel/index.ts';
import { defineOperation } from '../../platform/operations/index.ts';
import { demoAccounts } from './accounts.ts';
import { ProgressShape, progressOf, readMarks } from './progress.ts';

const getProgress = defineOperation({
  name: 'get_demo_progress',
  method: 'GET',
  path: '/api/demo/progress',
  permission: 'public',
  summary: { zh: '示范数据装载进度（天）', en: 'How far the demonstration zone is loaded, in days' },
  input: Type.Object({}),
  output: ProgressShape,
  handle: async ({ database }) => accept(await progressOf(database)),
});

const listDemoAccounts = defineOperation({
  name: 'list_demo_accounts',
  method: 'GET',
  path: '/api/demo/accounts',
  permission: 'public',
  summary: { zh: '示范区各角色的登录账户', en: 'Sign-ins of the demonstration zone, one for each role' },
  input: Type.Object({}),
  output: Type.Array(
    Type.Object({
      email: Type.String(),
      password: Type.String(),
      role: Type.String(),
      nameZh: Type.String(),
      nameEn: Type.String(),
    }),
  ),
  handle: async ({ database }) => {
    // Only a zone that this loader founded has these accounts; any other keeps its own to itself.
    if ((await readMarks(database)) === null) return accept([]);
    return accept(
      demoAccounts().map(({ email, password, role, roleName }) => ({
        email,
        password,
        role,
        nameZh: roleName.zh,
        nameEn: roleName.en,
      })),
    );
  },
});

export const demoOperations = [getProgress, listDemoAccounts];
