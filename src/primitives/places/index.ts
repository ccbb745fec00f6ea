export { areaM2, checkGeometry, type Geometry, type Position } from './geometry.ts';
export type * from './model.ts';
export { parentKinds, placeKinds } from './model.ts';
export { placeOperations } from './operations.ts';
export { addPlace } from './service.ts';
export { findPlace, listPlaces } from './store.ts';
