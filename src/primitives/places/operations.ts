import { Type } from 'typebox';
import { accept } from '../../kernel/index.ts';
import { defineOperation, type Operation } from '../../platform/operations/index.ts';
import { placeAnswer, placeKinds } from './model.ts';
import { refuse } from './refusals.ts';
import { addPlace } from './service.ts';
import { findPlace, listPlaces } from './store.ts';

const Position = Type.Tuple([Type.Number(), Type.Number()]);
const GeometrySchema = Type.Union([
  Type.Object({ type: Type.Literal('Point'), coordinates: Position }),
  Type.Object({ type: Type.Literal('LineString'), coordinates: Type.Array(Position) }),
  Type.Object({ type: Type.Literal('Polygon'), coordinates: Type.Array(Type.Array(Position)) }),
]);

const shared = {
  kind: Type.Enum(placeKinds),
  code: Type.String({ pattern: '^[A-Z0-9][A-Z0-9-]{0,31}$' }),
  nameZh: Type.String({ minLength: 1, maxLength: 200 }),
  nameEn: Type.String({ minLength: 1, maxLength: 200 }),
  bonded: Type.Boolean(),
  /** Whole square metres, as text. */
  areaM2: Type.Union([Type.String({ pattern: '^[0-9]{1,12}$' }), Type.Null()]),
  capacity: Type.Record(Type.String(), Type.Integer({ minimum: 0 })),
  geometry: Type.Union([GeometrySchema, Type.Null()]),
};

const PlaceSchema = Type.Object({
  placeId: Type.String(),
  parentId: Type.Union([Type.String(), Type.Null()]),
  ...shared,
  version: Type.Integer(),
});

const list = defineOperation({
  name: 'list_places',
  method: 'GET',
  path: '/api/places',
  permission: 'places.read',
  summary: { zh: '区内位置（地块、库房、堆场、卡口）', en: 'The places of the zone' },
  input: Type.Object({ kind: Type.Optional(Type.Enum(placeKinds)) }),
  output: Type.Object({ places: Type.Array(PlaceSchema) }),
  handle: async (context, { kind }) => {
    const { settings } = context.caller;
    const places = await context.database.read(settings, (tx) => listPlaces(tx, settings.zoneId, kind ?? null));
    return accept({ places: places.map(placeAnswer) });
  },
});

const get = defineOperation({
  name: 'get_place',
  method: 'GET',
  path: '/api/places/{code}',
  permission: 'places.read',
  summary: { zh: '查看一个位置', en: 'One place' },
  input: Type.Object({ code: Type.String() }),
  output: PlaceSchema,
  handle: async (context, { code }) => {
    const { settings } = context.caller;
    const place = await context.database.read(settings, (tx) => findPlace(tx, settings.zoneId, code));
    return place ? accept(placeAnswer(place)) : refuse('place_unknown', { code });
  },
});

const add = defineOperation({
  name: 'add_place',
  method: 'POST',
  path: '/api/places',
  permission: 'places.add',
  summary: { zh: '新增位置', en: 'Add a place' },
  input: Type.Object({ parentCode: Type.Union([Type.String(), Type.Null()]), ...shared }),
  output: PlaceSchema,
  handle: async (context, input) => {
    const areaM2 = input.areaM2 === null ? null : BigInt(input.areaM2);
    return addPlace(context, { ...input, areaM2 });
  },
});

export const placeOperations: readonly Operation[] = [list, get, add];
