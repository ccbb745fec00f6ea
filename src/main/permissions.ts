import { holdsPermission, type RoleBook } from '../platform/auth/index.ts';
import type { Caller } from '../platform/operations/index.ts';

/**
 * Who may do what. Permissions are `room.verb`; what an enterprise's role may do, row-level security further limits
 * to what its enterprise owns. A role absent from an account's `mayGrant` can only be given by the zone.
 */
const zoneRoles = [
  'zone_director',
  'customs_officer',
  'landport_dispatcher',
  'park_manager',
  'investment_manager',
  'department_official',
  'auditor',
];
const enterpriseRoles = ['enterprise_administrator', 'enterprise_clerk', 'exhibitor', 'shop_clerk'];
const everyRead = ['*.read', 'calc.*'];
const clerkPermissions = [
  ...everyRead,
  'books.file',
  'clearance.declare',
  'comparison.submit',
  'delivery.declare',
  'duty.assess',
  'easy_entry.record',
  'equipment.declare',
  'gate.declare',
  'intake.*',
  'jobs.cancel',
  'losses.report',
  'processing.record',
  'state_storage.record',
  'write_off.report',
];

export const roles: RoleBook = {
  /** Whoever holds the machine: the command line and the jobs of the house itself. Never given to an account. */
  zone_operator: {
    name: { zh: '系统运行', en: 'Operator' },
    reach: 'zone',
    permissions: ['*'],
    mayGrant: [...zoneRoles, ...enterpriseRoles],
  },
  zone_director: {
    name: { zh: '管委会主任', en: 'Zone director' },
    reach: 'zone',
    permissions: [...everyRead, 'accounts.manage', 'parties.*', 'places.*', 'vat_pilot.*', 'intake.*', 'jobs.cancel'],
    mayGrant: [...zoneRoles, ...enterpriseRoles],
  },
  customs_officer: {
    name: { zh: '海关关员', en: 'Customs officer' },
    reach: 'zone',
    permissions: [
      ...everyRead,
      'books.*',
      'clearance.*',
      'comparison.*',
      'delivery.*',
      'easy_entry.*',
      'equipment.*',
      'gate.*',
      'holds.*',
      'ledger.*',
      'losses.*',
      'duty.*',
      'processing.*',
      'reconciliation.*',
      'state_storage.*',
      'tariff.*',
      'vat_pilot.*',
      'write_off.*',
      'intake.*',
      'jobs.cancel',
    ],
    mayGrant: [],
  },
  enterprise_administrator: {
    name: { zh: '企业管理员', en: 'Enterprise administrator' },
    reach: 'party',
    permissions: [...clerkPermissions, 'accounts.manage'],
    mayGrant: ['enterprise_clerk', 'exhibitor', 'shop_clerk'],
  },
  enterprise_clerk: {
    name: { zh: '企业关务员', en: 'Enterprise clerk' },
    reach: 'party',
    permissions: clerkPermissions,
    mayGrant: [],
  },
  landport_dispatcher: {
    name: { zh: '陆港调度员', en: 'Land-port dispatcher' },
    reach: 'zone',
    permissions: [...everyRead, 'easy_entry.pass', 'gate.*', 'landport.*', 'jobs.cancel'],
    mayGrant: [],
  },
  park_manager: {
    name: { zh: '园区经理', en: 'Park manager' },
    reach: 'zone',
    permissions: [...everyRead, 'places.*', 'facilities.*'],
    mayGrant: [],
  },
  investment_manager: {
    name: { zh: '招商经理', en: 'Investment manager' },
    reach: 'zone',
    permissions: [...everyRead, 'parties.*', 'projects.*'],
    mayGrant: [],
  },
  exhibitor: {
    name: { zh: '参展商', en: 'Exhibitor' },
    reach: 'party',
    permissions: [...everyRead, 'trading.exhibit'],
    mayGrant: [],
  },
  shop_clerk: {
    name: { zh: '店员', en: 'Shop clerk' },
    reach: 'party',
    permissions: [...everyRead, 'trading.sell'],
    mayGrant: [],
  },
  department_official: {
    name: { zh: '部门工作人员', en: 'Department official' },
    reach: 'zone',
    permissions: [...everyRead, 'services.*'],
    mayGrant: [],
  },
  auditor: {
    name: { zh: '审计员', en: 'Auditor' },
    reach: 'zone',
    permissions: [...everyRead, 'ledger.verify'],
    mayGrant: [],
  },
  shopper: { name: { zh: '消费者', en: 'Shopper' }, reach: 'public', permissions: ['calc.*'], mayGrant: [] },
  visitor: { name: { zh: '访客', en: 'Visitor' }, reach: 'public', permissions: ['calc.*'], mayGrant: [] },
};

export function mayUse(caller: Caller, permission: string): boolean {
  return holdsPermission(roles[caller.settings.role]?.permissions ?? [], permission);
}

/** Whoever holds the machine's own token, and the house itself. */
export function operatorOf(zoneId: number): Caller {
  const settings = { zoneId, reach: 'zone', partyId: null, role: 'zone_operator' } as const;
  return { userId: 'operator', displayName: '系统 operator', settings };
}
