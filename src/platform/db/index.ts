export { arrayLiteral } from './arrays.ts';
export { type Column, insertRows } from './bulk-insert.ts';
export { backUp, DataFolderInUseError, type EmbeddedServer, startEmbedded, superuserOf } from './embedded/index.ts';
export type * from './model.ts';
export { camelName, fromRow, snakeName, toRow } from './naming.ts';
export { type ConnectedDatabase, connectDatabase, type DatabaseTarget } from './pools.ts';
export { prepareServer } from './server-roles.ts';
