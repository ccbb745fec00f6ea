import { useTranslation } from 'react-i18next';
import { Basis } from '../../parts/calculator/basis.tsx';
import { DayText, Money } from '../../parts/format/values.tsx';
import { SampleNote } from '../../parts/sample-note.tsx';
import { amountsOf, TaxTable } from '../../parts/tax-table.tsx';
import type { WriteOff } from './views.ts';

const kinds = ['duty', 'consumptionTax', 'vat', 'total'];

/** What the taxed differences owe together, by which law, tariff and rate. */
export function TaxFigures({ tax }: { readonly tax: NonNullable<WriteOff['tax']> }) {
  const { t } = useTranslation();
  return (
    <div className="stack">
      {tax.isSample ? <SampleNote /> : null}
      <TaxTable kinds={kinds} columns={[{ title: t('writeOff.taxDue'), amounts: amountsOf(tax) }]} />
      {Object.entries(tax.uncollected).map(([kind, amount]) => (
        <p key={kind} className="dimmed">
          {t('tax.uncollected', { tax: t(`tax.${kind}`) })} <Money amount={amount} />
        </p>
      ))}
      <p className="dimmed">
        {t('writeOff.taxedOn')} <DayText day={tax.taxedOn} />
        {tax.exchangeRate === null ? '' : ` · ${t('writeOff.exchangeRate')} ${tax.exchangeRate}`}
        {tax.tariffEdition === null ? '' : ` · ${t('writeOff.tariff')} ${tax.tariffEdition}`}
      </p>
      <details>
        <summary>{t('writeOff.why')}</summary>
        <Basis basis={tax.basis} />
      </details>
    </div>
  );
}
