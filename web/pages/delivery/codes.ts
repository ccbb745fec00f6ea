/** 业务类型 of regime C.3, in its order. */
export const businessTypes = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'Y'] as const;

/** Declared together afterwards. */
export const consolidatedTypes: readonly string[] = ['A', 'C'];
