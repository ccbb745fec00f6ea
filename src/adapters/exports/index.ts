export { exportedRowsMax, exportOperations } from './operations.ts';
