/** The eight kinds of GACC 2019/50; the server says which are in force on a day. */
export const easyKinds = [
  'construction',
  'office',
  'labour_protection',
  'urgent_material',
  'packaging',
  'sample',
  'operation_tool',
  'living_goods',
] as const;
export const easyStates = ['recorded', 'inside', 'used'] as const;
export const easyConditions = ['no_export_duty', 'no_licence', 'no_refund', 'no_statistics'] as const;
