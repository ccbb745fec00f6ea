import { useDebouncedValue } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../api/operations.ts';
import { useOperation } from '../../api/use-operation.ts';
import { useReferenceName } from '../../parts/codes/reference.ts';
import { Page } from '../../parts/document-page.tsx';
import { TextField } from '../../parts/form/fields.tsx';
import { dayOf } from '../../parts/format/days.ts';
import { useLanguage } from '../../parts/format/language.ts';
import { SampleNote } from '../../parts/sample-note.tsx';
import { ErrorState } from '../../parts/states.tsx';
import { rateText } from './rate.ts';

/** The tariff of a day, by code or name. */
export function TariffPage() {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const [on, setOn] = useState(() => dayOf(new Date()));
  const [settled] = useDebouncedValue(search.trim(), 200);
  const found = useOperation(
    'search_tariff',
    { limit: 100, ...(settled === '' ? {} : { search: settled }), ...(on === '' ? {} : { on }) },
    { keepLast: true },
  );
  const lines = found.data?.lines ?? [];
  return (
    <Page title={t('place.tariff')}>
      <div className="stack">
        <div className="inline-form">
          <TextField label={t('tariff.search')} value={search} onChange={setSearch} />
          <TextField label={t('tariff.on')} kind="day" value={on} onChange={setOn} />
        </div>
        {found.error ? <ErrorState error={found.error} /> : null}
        {found.data?.isSample ? <SampleNote /> : null}
        {found.data && lines.length === 0 ? <p className="dimmed">{t('tariff.none')}</p> : null}
        {lines.length === 0 ? null : <TariffTable lines={lines} />}
      </div>
    </Page>
  );
}

function TariffTable({ lines }: { readonly lines: OutputOf<'search_tariff'>['lines'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const unit = useReferenceName('units');
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th>{t('line.hsCode')}</th>
          <th>{t('line.name')}</th>
          <th className="number">{t('tariff.preferential')}</th>
          <th className="number">{t('tariff.general')}</th>
          <th className="number">{t('tax.consumptionTax')}</th>
          <th className="number">{t('tax.vat')}</th>
          <th>{t('tariff.units')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.code}>
            <td>
              <Link to="/tariff/$code" params={{ code: line.code }}>
                {line.code}
              </Link>
            </td>
            <td>{language === 'zh' ? line.nameZh : (line.nameEn ?? line.nameZh)}</td>
            <td className="number">{rateText(line.preferentialRate)}</td>
            <td className="number">{rateText(line.generalRate)}</td>
            <td className="number">{rateText(line.consumptionTaxRate)}</td>
            <td className="number">{rateText(line.vatRate)}</td>
            <td>
              {unit(line.firstUnit)}
              {line.secondUnit === null ? '' : ` / ${unit(line.secondUnit)}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
