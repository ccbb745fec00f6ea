import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../../api/use-operation.ts';
import type { TariffLine } from '../../api/views.ts';
import { useReferenceName } from '../../parts/codes/reference.ts';
import { DocumentPage, Section } from '../../parts/document-page.tsx';
import { useLanguage } from '../../parts/format/language.ts';
import { DayText } from '../../parts/format/values.tsx';
import { KeyValueList } from '../../parts/key-value-list.tsx';
import { SampleNote } from '../../parts/sample-note.tsx';
import { ErrorState, LoadingState } from '../../parts/states.tsx';
import { rateText } from './rate.ts';

export function TariffLinePage() {
  const { code } = useParams({ from: '/signed-in/tariff/$code' });
  const found = useOperation('get_tariff_line', { code });
  if (found.error) return <ErrorState error={found.error} />;
  if (!found.data) return <LoadingState />;
  return <LineDocument line={found.data} />;
}

function LineDocument({ line }: { readonly line: TariffLine }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const unit = useReferenceName('units');
  const terms = [
    { name: t('tariff.firstUnit'), value: `${line.firstUnit} ${unit(line.firstUnit)}` },
    {
      name: t('tariff.secondUnit'),
      value: line.secondUnit === null ? null : `${line.secondUnit} ${unit(line.secondUnit)}`,
    },
    { name: t('tariff.licence'), value: line.licence },
    { name: t('tariff.elements'), value: line.elements },
    { name: t('list.remark'), value: line.remark },
    { name: t('tariff.edition'), value: line.edition },
    { name: t('tariff.validFrom'), value: <DayText day={line.validFrom} /> },
    { name: t('tariff.validTo'), value: line.validTo === null ? null : <DayText day={line.validTo} /> },
  ];
  return (
    <DocumentPage
      kind={t('subject.tariff')}
      number={line.code}
      owner={language === 'zh' ? line.nameZh : (line.nameEn ?? line.nameZh)}
    >
      {line.isSample ? <SampleNote /> : null}
      <Section title={t('tariff.rates')}>
        <KeyValueList
          numeric
          items={[
            { name: t('tariff.preferential'), value: rateText(line.preferentialRate) },
            { name: t('tariff.general'), value: rateText(line.generalRate) },
            { name: t('tariff.export'), value: rateText(line.exportRate) },
            { name: t('tax.consumptionTax'), value: rateText(line.consumptionTaxRate) },
            { name: t('tax.vat'), value: rateText(line.vatRate) },
          ]}
        />
      </Section>
      <HsPath code={line.code} />
      <Section title={t('list.terms')}>
        <KeyValueList items={terms.filter((item) => item.value !== null && item.value !== '')} />
      </Section>
    </DocumentPage>
  );
}

/** Where the code stands in the Harmonized System. */
function HsPath({ code }: { readonly code: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const hs = useOperation('get_hs', { code });
  if (!hs.data) return null;
  const { section, chapter, heading, subheading, edition } = hs.data;
  const levels = [section, chapter, heading, subheading].filter((level) => level !== null);
  return (
    <Section title={edition}>
      <KeyValueList
        items={levels.map((level) => ({
          name: `${t(`hsLevel.${level.level}`)} ${level.code}`,
          value: language === 'zh' ? (level.nameZh ?? level.nameEn) : level.nameEn,
        }))}
      />
    </Section>
  );
}
