import { useTranslation } from 'react-i18next';
import type { ListLine, ListView } from '../../api/views.ts';
import { useReferenceName } from '../../parts/codes/reference.ts';
import { textOf, unitsOf } from '../../parts/format/exact.ts';
import { groupDigits, trimZeros } from '../../parts/format/numbers.ts';
import { InstantText } from '../../parts/format/values.tsx';
import { QuantityBar } from '../../parts/quantity-bar.tsx';
import './progress.css';

type StepState = 'done' | 'now' | 'todo' | 'none';

interface StepProps {
  readonly state: StepState;
  readonly title: string;
  readonly at?: string | null;
  readonly note?: string | undefined;
}

function Step({ state, title, at, note }: StepProps) {
  return (
    <div className="step" data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
      <span className="step-title">{title}</span>
      <span className="dimmed">{at ? <InstantText at={at} /> : note}</span>
    </div>
  );
}

/**
 * Where a list stands: declared, pre-deducted, then the two conditions of the formal posting side by side, in whichever
 * order they come, and the posting that needs both.
 */
export function ListProgress({ list, lines }: { readonly list: ListView; readonly lines: readonly ListLine[] }) {
  const { t } = useTranslation();
  const over = ['posted', 'completed', 'written_off'].includes(list.state);
  const claimed = over || list.state === 'pre_deducted' || list.state === 'approved';
  const refused = list.state === 'rejected' || list.state === 'store_failed';
  const declared: StepState = list.declaredAt !== null ? 'done' : 'now';
  const released: StepState = !list.declarationRequired
    ? 'none'
    : list.waitsForRelease
      ? claimed
        ? 'now'
        : 'todo'
      : 'done';
  const passed: StepState = !list.gateRequired ? 'none' : list.waitsForGate ? (claimed ? 'now' : 'todo') : 'done';
  return (
    <div className="list-progress">
      <Step state={declared} title={t('progress.declared')} at={list.declaredAt} note={t('progress.notYet')} />
      <Step
        state={claimed ? 'done' : declared === 'done' ? 'now' : 'todo'}
        title={t('progress.preDeducted')}
        at={list.preDeductedAt}
        note={refused ? t('progress.refused') : t('progress.notYet')}
      />
      <div className="list-progress-both">
        <Step
          state={released}
          title={t('progress.released')}
          at={list.declarationReleasedAt}
          note={t(list.declarationRequired ? 'progress.waitsForRelease' : 'progress.noDeclaration')}
        />
        <div className="step" data-state={passed} aria-current={passed === 'now' ? 'step' : undefined}>
          <span className="step-title">{t('progress.passed')}</span>
          {list.gateRequired ? (
            <PassedBar list={list} lines={lines} />
          ) : (
            <span className="dimmed">{t('progress.noGate')}</span>
          )}
        </div>
      </div>
      <Step
        state={over ? 'done' : 'todo'}
        title={t('progress.posted')}
        at={list.postedAt}
        note={t(waitNote(list, claimed))}
      />
    </div>
  );
}

/** What the posting waits for: the list's own conditions first, then the other side of a transfer. */
function waitNote(list: ListView, claimed: boolean): string {
  if (!claimed) return 'progress.notYet';
  if (list.waitsForRelease || list.waitsForGate || !list.waitsForCounterpart) return 'progress.waitsForBoth';
  return list.counterpartIsForeign === true ? 'progress.waitsForNotice' : 'progress.waitsForCounterpart';
}

/** Declared, bound to passes and passed: as one quantity where all lines share a unit, else as numbers of lines. */
function PassedBar({ list, lines }: { readonly list: ListView; readonly lines: readonly ListLine[] }) {
  const { t } = useTranslation();
  const unitName = useReferenceName('units');
  const { whole, used, passed, inLines } = amountsOf(lines);
  const unit = inLines ? t('progress.lines') : unitName(lines[0]?.declaredUnit ?? '');
  if (lines.length === 0 || lines.length < list.lineCount) {
    return <span className="dimmed">{t(`progress.gate.${list.gateState}`)}</span>;
  }
  const show = (units: bigint) => groupDigits(trimZeros(textOf(units)));
  const words = (key: 'passed' | 'used' | 'rest', units: bigint) =>
    t(`progress.bar.${key}`, { quantity: show(units), unit });
  return (
    <QuantityBar
      whole={whole}
      parts={[
        { units: passed, tone: 'done', label: words('passed', passed) },
        { units: used - passed, tone: 'active', label: words('used', used - passed) },
        { units: whole - used, tone: 'rest', label: words('rest', whole - used) },
      ]}
    />
  );
}

function amountsOf(lines: readonly ListLine[]) {
  const inLines = new Set(lines.map((line) => line.declaredUnit)).size > 1;
  const one = 100_000n;
  const sum = (amount: (line: ListLine) => bigint) => lines.reduce((total, line) => total + amount(line), 0n);
  const of = (field: 'usedQuantity' | 'passedQuantity') =>
    sum((line) => {
      const units = unitsOf(line[field]) ?? 0n;
      if (!inLines) return units;
      return units === unitsOf(line.declaredQuantity) ? one : 0n;
    });
  const whole = inLines ? BigInt(lines.length) * one : sum((line) => unitsOf(line.declaredQuantity) ?? 0n);
  return { whole, used: of('usedQuantity'), passed: of('passedQuantity'), inLines };
}
