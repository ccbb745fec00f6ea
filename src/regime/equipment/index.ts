export {
  type Equipment,
  type EquipmentState,
  equipmentSubject,
  type Machine,
  type Standing,
  stateOn,
} from './model.ts';
export { equipmentOperations } from './operations/index.ts';
