import { type Static, Type } from 'typebox';
import { accept } from '../../kernel/index.ts';
import { defineOperation, orNull, pageFrom, pageInput, pageOf, type Words } from '../../platform/operations/index.ts';
import { refuse } from './refusals.ts';
import { findEvent, listEvents, type ZoneEvent } from './store.ts';
import { wordsOfEvent } from './words.ts';

export const WordsView = Type.Object({ zh: Type.String(), en: Type.String() });

export const EventView = Type.Object({
  eventId: Type.String(),
  ownerId: orNull(Type.String()),
  kind: Type.String(),
  words: WordsView,
  /** What it is about, each as `kind:number`. */
  subjects: Type.Array(Type.String()),
  actor: Type.Object({
    userId: Type.String(),
    role: Type.String(),
    roleWords: WordsView,
    partyId: orNull(Type.String()),
  }),
  operation: Type.String(),
  occurredAt: Type.String(),
  recordedAt: Type.String(),
  facts: Type.Record(Type.String(), Type.Unknown()),
  inputHash: Type.String({ description: 'SHA-256 of the input, hexadecimal' }),
});

/** What a role is called; the table of roles stands in `main`. */
export type RoleWords = (role: string) => Words;

const EventId = Type.String({ format: 'uuid' });

/** The operations of the history, newest first; `roleWords` says how a role is called. */
export function eventOperations(roleWords: RoleWords) {
  const listEventsOperation = defineOperation({
    name: 'list_events',
    method: 'GET',
    path: '/api/events',
    permission: 'events.read',
    summary: { zh: '查询事件记录', en: 'What happened, newest first' },
    input: Type.Object({
      ...pageInput,
      after: Type.Optional(EventId),
      subject: Type.Optional(Type.String({ maxLength: 200, description: 'kind:number, for example list:QD…' })),
      kind: Type.Optional(Type.String({ maxLength: 64 })),
    }),
    output: pageOf(EventView),
    handle: async ({ database, caller }, { subject = null, kind = null, after = null, limit = 100 }) => {
      const filter = { subject, kind, after, limit };
      const events = await database.read(caller.settings, (tx) => listEvents(tx, caller.settings, filter));
      return accept(
        pageFrom(
          events.map((event) => eventView(event, roleWords)),
          limit,
          (view) => view.eventId,
        ),
      );
    },
  });
  const getEvent = defineOperation({
    name: 'get_event',
    method: 'GET',
    path: '/api/events/{eventId}',
    permission: 'events.read',
    summary: { zh: '查看事件', en: 'Show an event' },
    input: Type.Object({ eventId: EventId }),
    output: EventView,
    handle: async ({ database, caller }, { eventId }) => {
      const event = await database.read(caller.settings, (tx) => findEvent(tx, caller.settings.zoneId, eventId));
      return event ? accept(eventView(event, roleWords)) : refuse('event_unknown', { event: eventId });
    },
  });
  return [listEventsOperation, getEvent];
}

function eventView(event: ZoneEvent, roleWords: RoleWords): Static<typeof EventView> {
  const { userId, role, partyId, occurredAt, recordedAt, subjects, facts, ...rest } = event;
  return {
    ...rest,
    words: wordsOfEvent(event.kind),
    subjects: [...subjects],
    actor: { userId, role, roleWords: roleWords(role), partyId },
    occurredAt: occurredAt.toISOString(),
    recordedAt: recordedAt.toISOString(),
    facts: { ...facts },
  };
}
