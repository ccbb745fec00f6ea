export { customsDeliverers, delivererOf, type LoadOutgoing, type OutgoingOptions } from './deliver.ts';
export type { MessageFile } from './envelope.ts';
export { outgoingFolder } from './folder.ts';
export { composeListMessage, type ListDocuments, loadListDocuments } from './list-message.ts';
export { customsOutgoingOperations } from './operations.ts';
export { composePassMessage, loadPassDocuments, type PassDocuments } from './pass-message.ts';
