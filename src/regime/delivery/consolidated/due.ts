import { accept, type Day, day, type Result } from '../../../kernel/index.ts';
import {
  type BasisEntry,
  basisOfParameter,
  type DatedRule,
  type Law,
  parameterOn,
  ruleOn,
} from '../../../primitives/rules/index.ts';
import { refuse } from '../refusals.ts';

export interface ConsolidatedDueQuestion {
  /** The day of the stock note. */
  readonly noteOn: Day;
  /** The day on which the book's write-off period ends, where one is set. */
  readonly writeOffOn?: Day;
}

export interface ConsolidatedDue {
  readonly due: Day;
  readonly basis: readonly BasisEntry[];
}

const consolidatedRule: readonly DatedRule[] = [
  {
    rule: 'delivery.consolidated_declaration',
    from: day('2022-04-01'),
    source: '海关总署令第256号，第二十五条（条文序号未核对）',
    text: {
      zh: '分送集报应在每季度结束的次月规定日前集中申报，不得晚于账册核销截止日期，不得跨年度；适用海关接受集中申报之日的税率和汇率',
      en: 'goods delivered in batches are declared together by the day of the month after the quarter, not after the write-off of the book, not across years; by the rates of duty and exchange of the day customs accepts it',
    },
    verified: false,
  },
];

/**
 * 集中申报的期限: the last day on which a stock note may be declared with the others (regime B, article 25; golden case
 * G8). Refusals: `write_off_before_note`, those of the parameter `delivery.consolidated_day`.
 */
export function consolidatedDue({ noteOn, writeOffOn }: ConsolidatedDueQuestion, law: Law): Result<ConsolidatedDue> {
  if (writeOffOn !== undefined && writeOffOn < noteOn) return refuse('write_off_before_note', { noteOn, writeOffOn });
  const dayOfMonth = parameterOn(law.parameters, 'delivery.consolidated_day', noteOn);
  if (!dayOfMonth.ok) return dayOfMonth;
  const [year = '', month = ''] = noteOn.split('-');
  const endOfQuarter = Math.ceil(Number.parseInt(month, 10) / 3) * 3;
  // The month after the last quarter is of another year, which the rule forbids: the year's own end stands instead.
  const byQuarter =
    endOfQuarter === 12
      ? day(`${year}-12-31`)
      : day(`${year}-${twoDigits(endOfQuarter + 1)}-${dayOfMonth.value.value.padStart(2, '0')}`);
  const due = writeOffOn !== undefined && writeOffOn < byQuarter ? writeOffOn : byQuarter;
  return accept({ due, basis: [ruleOn(consolidatedRule, noteOn), basisOfParameter(dayOfMonth.value)] });
}

/**
 * Until when a note that passed is declared, given the end of its book's open write-off cycle; null before it has passed.
 * Refusals: those of the parameter.
 */
export function dueToDeclare(passedOn: Day | null, periodEnd: Day | undefined, law: Law): Result<Day | null> {
  if (passedOn === null) return accept(null);
  const writeOff = periodEnd !== undefined && periodEnd >= passedOn ? { writeOffOn: periodEnd } : {};
  const found = consolidatedDue({ noteOn: passedOn, ...writeOff }, law);
  return found.ok ? accept(found.value.due) : found;
}

function twoDigits(month: number): string {
  return String(month).padStart(2, '0');
}
