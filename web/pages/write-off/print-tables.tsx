import { useTranslation } from 'react-i18next';
import { useCode } from '../../parts/codes/code-text.ts';
import { useReferenceName } from '../../parts/codes/reference.ts';
import { groupDigits, trimZeros } from '../../parts/format/numbers.ts';
import { Money, Quantity } from '../../parts/format/values.tsx';
import { explain } from './explanation.ts';
import { DifferenceText, percent } from './report-lines.tsx';
import type { ReportLine } from './views.ts';

/** Every line of the report, its flows named in one column. */
export function PaperLines({ lines }: { readonly lines: readonly ReportLine[] }) {
  const { t } = useTranslation();
  const code = useCode();
  const unit = useReferenceName('units');
  const headings = ['opening', 'flows', 'consumed', 'shouldRemain', 'counted', 'difference', 'ofShouldRemain'] as const;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it scrolls, and a scrolling region is reached with the keyboard
    <table className="plain-table" tabIndex={0}>
      <thead>
        <tr>
          <th>{t('line.item')}</th>
          <th>{t('line.materialNo')}</th>
          <th>{t('line.name')}</th>
          <th>{t('writeOff.stage')}</th>
          <th>{t('line.unit')}</th>
          {headings.map((name) => (
            <th key={name} className="number">
              {t(`writeOff.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.lineNo}>
            <td>{line.itemNo}</td>
            <td>{line.materialNo}</td>
            <td>{line.name}</td>
            <td>{code('stage', line.stage)}</td>
            <td>{unit(line.declaredUnit)}</td>
            <td className="number">
              <Quantity quantity={line.opening.declared} />
            </td>
            <td className="number">
              <FlowList line={line} />
            </td>
            <td className="number">
              <Quantity quantity={line.consumed} />
            </td>
            <td className="number">
              <Quantity quantity={line.shouldRemain.declared} />
            </td>
            <td className="number">{line.counted === null ? '–' : <Quantity quantity={line.counted} />}</td>
            <td className="number">
              <DifferenceText line={line} />
            </td>
            <td className="number">{percent(line.differenceOfShouldRemain)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What came and what went in the period, one under the other. */
function FlowList({ line }: { readonly line: ReportLine }) {
  const { t } = useTranslation();
  const rows = explain(line).filter(({ name }) => line.flows[name] !== undefined);
  return rows.map(({ name, sign, quantity }) => (
    <div key={name}>
      {t(`writeOff.flow.${name}`)} {sign}
      {groupDigits(trimZeros(quantity))}
    </div>
  ));
}

export function PaperDispositions({ lines }: { readonly lines: readonly ReportLine[] }) {
  const { t } = useTranslation();
  const code = useCode();
  const taxes = ['customsValue', 'duty', 'consumptionTax', 'vat'] as const;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it scrolls, and a scrolling region is reached with the keyboard
    <table className="plain-table" tabIndex={0}>
      <thead>
        <tr>
          <th>{t('line.no')}</th>
          <th>{t('line.materialNo')}</th>
          <th>{t('writeOff.stage')}</th>
          <th className="number">{t('writeOff.difference')}</th>
          <th className="number">{t('writeOff.differenceValue')}</th>
          <th>{t('writeOff.disposition')}</th>
          <th>{t('writeOff.reason')}</th>
          {taxes.map((name) => (
            <th key={name} className="number">
              {t(name === 'customsValue' ? 'tax.value' : `tax.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.lineNo}>
            <td>{line.lineNo}</td>
            <td>{line.materialNo}</td>
            <td>{code('stage', line.stage)}</td>
            <td className="number">
              <DifferenceText line={line} />
            </td>
            <td className="number">{groupDigits(line.difference.value)}</td>
            <td>{line.disposition ? code('dispositionKind', line.disposition.kind) : ''}</td>
            <td>{line.disposition?.reason}</td>
            {taxes.map((name) => (
              <td key={name} className="number">
                {line.taxes === null ? '–' : <Money amount={line.taxes[name]} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
