import type { Words } from '../../platform/operations/index.ts';
import { roles } from '../permissions.ts';

/** An account of the demonstration zone. Its password is printed: nothing real may ever stand behind it. */
export interface DemoAccount {
  readonly email: string;
  readonly password: string;
  readonly role: string;
  readonly roleName: Words;
  readonly displayName: string;
  /** Whether it belongs to the first enterprise of the zone. */
  readonly ofEnterprise: boolean;
}

const password = 'entrepot-demo';
const domain = 'demo.entrepot';

/** One account for each role that signs in; visitors and shoppers need none, the operator is the machine. */
const people: ReadonlyArray<readonly [word: string, role: string, displayName: string]> = [
  ['director', 'zone_director', '示范 · 管委会主任'],
  ['officer', 'customs_officer', '示范 · 海关关员'],
  ['admin', 'enterprise_administrator', '示范 · 企业管理员'],
  ['clerk', 'enterprise_clerk', '示范 · 企业关务员'],
  ['dispatcher', 'landport_dispatcher', '示范 · 陆港调度员'],
  ['park', 'park_manager', '示范 · 园区经理'],
  ['investment', 'investment_manager', '示范 · 招商经理'],
  ['exhibitor', 'exhibitor', '示范 · 参展商'],
  ['shop', 'shop_clerk', '示范 · 店员'],
  ['official', 'department_official', '示范 · 部门工作人员'],
  ['auditor', 'auditor', '示范 · 审计员'],
];

/** The accounts of the demonstration zone, in the order in which a visitor would try them. */
export function demoAccounts(): DemoAccount[] {
  return people.map(([word, role, displayName]) => ({
    email: `${word}@${domain}`,
    password,
    role,
    roleName: roles[role]?.name ?? { zh: role, en: role },
    displayName,
    ofEnterprise: roles[role]?.reach === 'party',
  }));
}
