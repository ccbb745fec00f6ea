export type { Deliverer, DeliveryError, OutboxMessage, OutboxState } from './model.ts';
export { outboxOperations } from './operations.ts';
export { type Outbox, type OutboxOptions, openOutbox } from './service.ts';
