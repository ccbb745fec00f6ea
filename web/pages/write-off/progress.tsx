import { useTranslation } from 'react-i18next';
import { DayText, InstantText } from '../../parts/format/values.tsx';
import { stepNames, stepsOf } from './steps.ts';
import type { WriteOff } from './views.ts';
import './write-off.css';

/** Where a cycle stands: what has happened and when, what is to be done now, what comes after. */
export function CycleProgress({ writeOff }: { readonly writeOff: WriteOff }) {
  const { t } = useTranslation();
  const steps = stepsOf(writeOff);
  const notes = useNotes(writeOff);
  return (
    <ol className="cycle-steps">
      {stepNames.map((name) => (
        <li
          key={name}
          className="cycle-step"
          data-state={steps[name]}
          aria-current={steps[name] === 'now' ? 'step' : undefined}
        >
          <span className="cycle-step-title">{t(`writeOff.step.${name}`)}</span>
          <span className="dimmed">{notes[name] ?? t(`writeOff.stepState.${steps[name]}`)}</span>
        </li>
      ))}
    </ol>
  );
}

function useNotes(writeOff: WriteOff) {
  const { t } = useTranslation();
  const { state, stocktakeOn, reportedAt, passedAt, createdAt, note } = writeOff;
  const isAgain = state === 'report_rejected' || state === 'final_rejected';
  return {
    opened: <InstantText at={createdAt} />,
    noticed:
      stocktakeOn === null ? undefined : (
        <>
          {t('writeOff.stocktakeOn')} <DayText day={stocktakeOn} />
        </>
      ),
    counted: isAgain ? t('writeOff.countAgain') : undefined,
    reported: reportedAt === null || isAgain ? undefined : <InstantText at={reportedAt} />,
    accepted: state === 'report_rejected' && note !== '' ? note : undefined,
    confirmed: undefined,
    passed:
      passedAt === null ? state === 'final_rejected' && note !== '' ? note : undefined : <InstantText at={passedAt} />,
  };
}
