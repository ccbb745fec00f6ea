/** The processing book of the zone's first enterprise. */
export const factoryBookNo = 'T1510H000001';
