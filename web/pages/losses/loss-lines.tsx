import { useTranslation } from 'react-i18next';
import { useCode } from '../../parts/codes/code-text.ts';
import { Money, Quantity } from '../../parts/format/values.tsx';
import { ItemName } from '../processing/frame.tsx';
import type { LossLine } from './codes.ts';

interface LossLinesProps {
  readonly bookNo: string;
  readonly lines: readonly LossLine[];
}

/** The goods of a report with what becomes of them and what each owes. */
export function LossLines({ bookNo, lines }: LossLinesProps) {
  const { t } = useTranslation();
  const code = useCode();
  const owed = (line: LossLine) => {
    if (line.taxes !== null) {
      const { customsValue, duty, consumptionTax, vat } = line.taxes;
      return (
        <>
          <span className="dimmed">{t('loss.customsValue')}</span> <Money amount={customsValue} /> ·{' '}
          <span className="dimmed">{t('tax.duty')}</span> <Money amount={duty} /> ·{' '}
          {/^[0.]*$/.test(consumptionTax) ? null : (
            <>
              <span className="dimmed">{t('tax.consumptionTax')}</span> <Money amount={consumptionTax} /> ·{' '}
            </>
          )}
          <span className="dimmed">{t('tax.vat')}</span> <Money amount={vat} />
        </>
      );
    }
    if (line.refundToRepay === null) return '–';
    return (
      <>
        <span className="dimmed">{t('loss.refundToRepay')}</span> <Money amount={line.refundToRepay} />
      </>
    );
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it scrolls, and a scrolling region is reached with the keyboard
    <table className="plain-table" tabIndex={0}>
      <thead>
        <tr>
          <th>{t('use.item')}</th>
          <th>{t('loss.stage')}</th>
          <th className="number">{t('field.quantity')}</th>
          <th>{t('loss.condition')}</th>
          <th>{t('loss.outcome')}</th>
          <th>{t('loss.owed')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.lineNo}>
            <td>
              <ItemName bookNo={bookNo} itemNo={line.itemNo} />
            </td>
            <td>{code('stage', line.stage)}</td>
            <td className="number">
              <Quantity quantity={line.quantity} />
            </td>
            <td>{line.condition === null ? '–' : code('lossCondition', line.condition)}</td>
            <td>{line.outcome === null ? t('loss.undecided') : code('lossOutcome', line.outcome)}</td>
            <td>{owed(line)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
