import { type Static, Type } from 'typebox';
import { accept, type Day, parseDay, type Result } from '../../kernel/index.ts';
import {
  DayText,
  defineOperation,
  InstantText,
  type OperationContext,
  orNull,
  pageOf,
} from '../../platform/operations/index.ts';
import { holdsOn, type VatPilotPeriod } from './model.ts';
import { endPeriod, recordPeriod } from './service.ts';
import { findPeriods } from './store.ts';

const partyId = Type.String({ format: 'uuid' });
const PeriodView = Type.Object({
  periodNo: Type.Integer(),
  fromOn: DayText,
  throughOn: orNull(DayText),
  approvalNo: Type.String(),
  /** On the day of the question. */
  isInForce: Type.Boolean(),
  recordedBy: Type.String(),
  recordedAt: InstantText,
  endedBy: orNull(Type.String()),
  endedAt: orNull(InstantText),
  endReason: orNull(Type.String()),
});
/** As a page, and always the only one: an enterprise joins and leaves a few times at most. */
const PeriodsView = pageOf(PeriodView);

function periodView(period: VatPilotPeriod, today: Day): Static<typeof PeriodView> {
  const { ownerId: _owner, version: _version, ...rest } = period;
  return {
    ...rest,
    isInForce: holdsOn(period, today),
    recordedAt: period.recordedAt.toISOString(),
    endedAt: period.endedAt?.toISOString() ?? null,
  };
}

async function showPeriods({ database, caller, today }: OperationContext, ownerId: string) {
  const { settings } = caller;
  const periods = await database.read(settings, (tx) => findPeriods(tx, settings.zoneId, ownerId));
  return accept({ rows: periods.map((period) => periodView(period, today())), next: null });
}

async function thenShow(context: OperationContext, done: Promise<Result<{ readonly partyId: string }>>) {
  const result = await done;
  return result.ok ? showPeriods(context, result.value.partyId) : result;
}

const list = defineOperation({
  name: 'list_vat_pilot_periods',
  method: 'GET',
  path: '/api/parties/{partyId}/vat-pilot',
  permission: 'vat_pilot.read',
  summary: { zh: '查看一般纳税人资格试点期间', en: 'When an enterprise is a general VAT taxpayer of the pilot' },
  input: Type.Object({ partyId }),
  output: PeriodsView,
  handle: (context, input) => showPeriods(context, input.partyId),
});

const record = defineOperation({
  name: 'record_vat_pilot',
  method: 'POST',
  path: '/api/parties/{partyId}/vat-pilot',
  permission: 'vat_pilot.record',
  summary: { zh: '登记一般纳税人资格试点', en: 'Record that an enterprise joins the VAT pilot' },
  input: Type.Object({
    partyId,
    fromOn: DayText,
    throughOn: Type.Optional(DayText),
    approvalNo: Type.String({ minLength: 1, maxLength: 64, pattern: '\\S' }),
  }),
  output: PeriodsView,
  handle: async (context, input) => {
    const fromOn = parseDay(input.fromOn);
    if (!fromOn.ok) return fromOn;
    const throughOn = input.throughOn === undefined ? accept(undefined) : parseDay(input.throughOn);
    if (!throughOn.ok) return throughOn;
    const last = throughOn.value === undefined ? {} : { throughOn: throughOn.value };
    const { approvalNo } = input;
    return thenShow(
      context,
      recordPeriod(context, { partyId: input.partyId, approvalNo, fromOn: fromOn.value, ...last }),
    );
  },
});

const end = defineOperation({
  name: 'end_vat_pilot',
  method: 'POST',
  path: '/api/parties/{partyId}/vat-pilot/{periodNo}/end',
  permission: 'vat_pilot.record',
  summary: { zh: '终止一般纳税人资格试点', en: 'Record the last day of an enterprise in the VAT pilot' },
  input: Type.Object({
    partyId,
    periodNo: Type.Integer({ minimum: 1 }),
    throughOn: DayText,
    reason: Type.String({ minLength: 1, maxLength: 255, pattern: '\\S' }),
  }),
  output: PeriodsView,
  handle: async (context, input) => {
    const throughOn = parseDay(input.throughOn);
    return throughOn.ok ? thenShow(context, endPeriod(context, { ...input, throughOn: throughOn.value })) : throughOn;
  },
});

export const vatPilotOperations = [list, record, end];
