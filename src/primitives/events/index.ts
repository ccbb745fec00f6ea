export { EventView, eventOperations, type RoleWords, WordsView } from './operations.ts';
export { type EventFilter, findEvent, listEvents, type ZoneEvent } from './store.ts';
export { eventWords, wordsOfEvent } from './words.ts';
