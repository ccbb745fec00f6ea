import { Type } from 'typebox';
import { accept, andThen, assert, formatQuantity } from '../../../kernel/index.ts';
import { DayText, defineOperation, MoneyText, oneOf, QuantityText } from '../../../platform/operations/index.ts';
import type { Law } from '../../../primitives/rules/index.ts';
import { exitPurposes } from '../model.ts';
import { bringBack, extendExit, takeOut } from '../service/exits.ts';
import { settleYear } from '../service/pilot-year.ts';
import { computeRelease, releaseEarly } from '../service/release.ts';
import { closeEndedSupervision, scrapEquipment } from '../service/remove.ts';
import { ReleaseTaxView, releaseTaxView } from '../view.ts';
import { EquipmentView, equipmentPath, exitNo, machineName, reason, thenShow } from './shared.ts';

const quantity = Type.Optional(QuantityText);
const releaseInput = {
  ...machineName,
  quantity,
  exitNo: Type.Optional(exitNo),
  rates: Type.Optional(
    Type.Object(
      {
        dutyRate: Type.String(),
        consumptionTaxRate: Type.Optional(Type.String({ description: 'none where it is not given' })),
        vatRate: Type.String(),
        reason,
      },
      { description: "rates other than the tariff's of the day, with their ground" },
    ),
  ),
};

function releaseOperations(law: Law) {
  const compute = defineOperation({
    name: 'compute_equipment_release',
    method: 'POST',
    path: `${equipmentPath}/release/compute`,
    permission: 'equipment.read',
    summary: { zh: '试算提前解除监管应补税款', en: 'Compute the tax of an early release without recording it' },
    input: Type.Object(releaseInput),
    output: Type.Object({ quantity: QuantityText, supervisionEndsOn: DayText, tax: ReleaseTaxView }),
    handle: ({ database, caller, today, now }, input) =>
      database.read(caller.settings, async (tx) => {
        const moment = { today: today(), now: now() };
        return andThen(await computeRelease(tx, caller.settings.zoneId, law, input, moment), (found) => {
          const tax = releaseTaxView(found.removal);
          assert(tax, 'an early release has its tax');
          const supervisionEndsOn = found.machine.equipment.endsOn;
          return accept({ quantity: formatQuantity(found.quantity), supervisionEndsOn, tax });
        });
      }),
  });
  const release = defineOperation({
    name: 'release_equipment',
    method: 'POST',
    path: `${equipmentPath}/release`,
    permission: 'equipment.declare',
    summary: { zh: '提前解除监管（补税）', en: 'Release equipment early, with the remaining tax' },
    input: Type.Object({
      ...releaseInput,
      confirmedTotal: Type.Optional(MoneyText),
      reason: Type.Optional(Type.String({ maxLength: 200 })),
    }),
    output: EquipmentView,
    handle: async (context, input) => thenShow(context, await releaseEarly(context, law, input)),
  });
  return [compute, release];
}

function exitOperations(law: Law) {
  const takeOutOperation = defineOperation({
    name: 'take_equipment_out',
    method: 'POST',
    path: `${equipmentPath}/exits`,
    permission: 'equipment.declare',
    summary: { zh: '设备临时出区（检测、维修、展示）', en: 'Take equipment out for testing, repair or display' },
    input: Type.Object({
      ...machineName,
      quantity,
      purpose: oneOf(...exitPurposes),
      documentNo: Type.String({ minLength: 1, maxLength: 64 }),
      place: Type.String({ minLength: 1, maxLength: 200 }),
    }),
    output: EquipmentView,
    handle: async (context, input) => thenShow(context, await takeOut(context, law, input)),
  });
  const bringBackOperation = defineOperation({
    name: 'bring_equipment_back',
    method: 'POST',
    path: `${equipmentPath}/exits/{exitNo}/return`,
    permission: 'equipment.declare',
    summary: { zh: '设备返区', en: 'Bring equipment back into the zone' },
    input: Type.Object({ ...machineName, exitNo, quantity }),
    output: EquipmentView,
    handle: async (context, input) => thenShow(context, await bringBack(context, input)),
  });
  const extendOperation = defineOperation({
    name: 'extend_equipment_exit',
    method: 'POST',
    path: `${equipmentPath}/exits/{exitNo}/extend`,
    permission: 'equipment.declare',
    summary: { zh: '设备延期返区', en: 'Extend the term of a temporary exit' },
    input: Type.Object({ ...machineName, exitNo, days: Type.Optional(Type.Integer({ minimum: 1 })), reason }),
    output: EquipmentView,
    handle: async (context, input) => thenShow(context, await extendExit(context, law, input)),
  });
  return [takeOutOperation, bringBackOperation, extendOperation];
}

const scrapOperation = defineOperation({
  name: 'scrap_equipment',
  method: 'POST',
  path: `${equipmentPath}/scrap`,
  permission: 'equipment.decide',
  summary: { zh: '设备报废', en: 'Record that equipment was scrapped' },
  input: Type.Object({ ...machineName, quantity, reason }),
  output: EquipmentView,
  handle: async (context, input) => thenShow(context, await scrapEquipment(context, input)),
});

const closeOperation = defineOperation({
  name: 'close_ended_supervision',
  method: 'POST',
  path: '/api/equipment/close-ended',
  permission: 'equipment.decide',
  summary: { zh: '登记监管到期的设备', en: 'Record the equipment whose supervision has ended' },
  input: Type.Object({}),
  output: Type.Object({
    closed: Type.Array(Type.Object({ bookNo: Type.String(), equipmentNo: Type.String() })),
    more: Type.Boolean(),
  }),
  handle: async (context) =>
    andThen(await closeEndedSupervision(context, {}), ({ closed, more }) => accept({ closed: [...closed], more })),
});

function pilotOperation(law: Law) {
  return defineOperation({
    name: 'settle_pilot_year',
    method: 'POST',
    path: `${equipmentPath}/pilot-years`,
    permission: 'equipment.declare',
    summary: { zh: '一般纳税人资格试点：设备年终补税', en: 'VAT pilot: settle a year of a machine' },
    input: Type.Object({
      ...machineName,
      year: Type.Integer({ minimum: 2016, maximum: 2200 }),
      domesticShare: Type.String({ description: 'domestic sales as a share of all sales of the year, 0 to 1' }),
    }),
    output: EquipmentView,
    handle: async (context, input) => thenShow(context, await settleYear(context, law, input)),
  });
}

export const actOperations = (law: Law) => [
  ...releaseOperations(law),
  ...exitOperations(law),
  scrapOperation,
  closeOperation,
  pilotOperation(law),
];
