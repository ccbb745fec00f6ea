export { documentDeliverers } from './deliver.ts';
export { customsDocumentOperations } from './operations.ts';
export { documentationPage } from './page.ts';
