import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../api/operations.ts';
import { useMay } from '../../api/permissions.ts';
import { useCommand, useSubmission } from '../../api/submission.ts';
import { useOperation } from '../../api/use-operation.ts';
import type { ListView } from '../../api/views.ts';
import { Basis } from '../../parts/calculator/basis.tsx';
import { useReferenceName } from '../../parts/codes/reference.ts';
import { Section } from '../../parts/document-page.tsx';
import { fractionToPercent, groupDigits, normalizeNumber } from '../../parts/format/numbers.ts';
import { DayText, Money } from '../../parts/format/values.tsx';
import { CallErrorAlert } from '../../parts/refusal-alert.tsx';
import { SampleNote } from '../../parts/sample-note.tsx';
import { DutyBases, type DutyBasis, type VatPilotStatus } from './duty-bases.tsx';

type Assessment = NonNullable<OutputOf<'get_list_tax'>['assessment']>;
/** The yuan in customs' own currency codes: needs no rate. */
const yuan = '142';
const usDollar = '502';

/** The taxes of a second-line sale: what was assessed by which law, and the first assessment where there is none. */
export function ListTax({ list }: { readonly list: ListView }) {
  const { t } = useTranslation();
  const may = useMay();
  const tax = useOperation('get_list_tax', { list: list.listId });
  if (!tax.data?.taxable) return null;
  const { assessment, vatPilot } = tax.data;
  const assessable = may('assess_list_tax') && list.declarationReleasedAt === null && list.state !== 'deleted';
  return (
    <Section title={t('listTax.title')}>
      {assessment === null ? <p className="dimmed">{t('listTax.none')}</p> : <AssessmentView assessment={assessment} />}
      {assessable && (assessment === null || assessment.outdated) ? (
        <AssessForm list={list} vatPilot={vatPilot} />
      ) : null}
    </Section>
  );
}

function AssessmentView({ assessment }: { readonly assessment: Assessment }) {
  const { t } = useTranslation();
  const rate = (text: string) => `${fractionToPercent(text)}%`;
  return (
    <>
      {assessment.isSample ? <SampleNote /> : null}
      <AssessedFor assessment={assessment} />
      <table className="plain-table">
        <thead>
          <tr>
            <th className="number">{t('line.no')}</th>
            <th>{t('line.hsCode')}</th>
            <th className="number">{t('field.customsValue')}</th>
            <th className="number">{t('tax.duty')}</th>
            <th className="number">{t('tax.consumptionTax')}</th>
            <th className="number">{t('tax.vat')}</th>
          </tr>
        </thead>
        <tbody>
          {assessment.lines.map((line) => (
            <tr key={line.lineNo}>
              <td className="number">{line.lineNo}</td>
              <td>{line.hsCode}</td>
              <td className="number">{groupDigits(line.customsValue)}</td>
              <td className="number">
                {/* Where duty follows the materials, the rate of the goods says nothing of it. */}
                {assessment.dutyBasis === 'finished' ? <span className="dimmed">{rate(line.dutyRate)}</span> : null}{' '}
                {groupDigits(line.duty)}
              </td>
              <td className="number">
                <span className="dimmed">{rate(line.consumptionTaxRate)}</span> {groupDigits(line.consumptionTax)}
              </td>
              <td className="number">
                <span className="dimmed">{rate(line.vatRate)}</span> {groupDigits(line.vat)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th colSpan={3}>
              {t('tax.total')} <Money amount={assessment.total} />
              <InterestPart interest={assessment.interest} />
            </th>
            <td className="number">{groupDigits(assessment.duty)}</td>
            <td className="number">{groupDigits(assessment.consumptionTax)}</td>
            <td className="number">{groupDigits(assessment.vat)}</td>
          </tr>
        </tfoot>
      </table>
      <Basis basis={assessment.basis} />
    </>
  );
}

/** Of which day and tariff, and by what. */
function AssessedFor({ assessment }: { readonly assessment: Assessment }) {
  const { t } = useTranslation();
  // The record keeps by which approval, also after the status has ended.
  const byEntryState = assessment.basis.some(({ rule }) => rule === 'vat_pilot.status');
  return (
    <p className="dimmed">
      {t('listTax.assessedOn')} <DayText day={assessment.assessedOn} /> · {assessment.tariffEdition}
      {assessment.outdated ? ` · ${t('listTax.outdated')}` : ''}
      {assessment.dutyBasis === 'materials'
        ? ` · ${t(byEntryState ? 'listTax.byEntryState' : 'domesticSale.materials')}`
        : ''}
    </p>
  );
}

/** Duty that follows the materials bears interest from the day they came in. */
function InterestPart({ interest }: Pick<Assessment, 'interest'>) {
  const { t } = useTranslation();
  if (interest === '0.00') return null;
  return (
    <span className="dimmed">
      {' '}
      {t('tax.interest')} <Money amount={interest} />
    </span>
  );
}

/** Rates of exchange are of the day of the declaration and typed from the month's announcement. */
function AssessForm({ list, vatPilot }: { readonly list: ListView; readonly vatPilot: VatPilotStatus | null }) {
  const { t } = useTranslation();
  const currency = useReferenceName('currencies');
  const lines = useOperation('list_list_lines', { list: list.listId, limit: 1000 });
  const assess = useCommand('assess_list_tax');
  const compare = useSubmission('compare_duty_bases');
  const [rates, setRates] = useState<Readonly<Record<string, string>>>({});
  const [chosen, setChosen] = useState<DutyBasis>('finished');
  // What materials once cost is priced in the book's own currency, whatever the sale is priced in.
  const compares = list.goodsKind === 'finished' || vatPilot !== null;
  const priced = [...(lines.data?.rows.map((line) => line.currencyCode) ?? []), ...(compares ? [usDollar] : [])];
  const foreign = [...new Set(priced)].filter((code) => code !== yuan);
  const exchangeRates = Object.fromEntries(foreign.map((code) => [code, normalizeNumber(rates[code] ?? '')]));
  const question = { list: list.listId, ...(foreign.length === 0 ? {} : { exchangeRates }) };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (compares) compare.mutate(question, { onSuccess: ({ choice }) => setChosen(choice) });
    else assess.mutate(question);
  };
  const error = assess.error ?? compare.error;
  return (
    <>
      <form className="inline-form" onSubmit={submit}>
        {foreign.map((code) => (
          <TextInput
            key={code}
            label={t('listTax.rateOf', { currency: currency(code) })}
            inputMode="decimal"
            required
            withAsterisk={false}
            value={rates[code] ?? ''}
            onChange={(event) => setRates({ ...rates, [code]: event.currentTarget.value })}
          />
        ))}
        <Button type="submit" variant="default" loading={compare.isPending || (!compares && assess.isPending)}>
          {t(vatPilot !== null ? 'listTax.compute' : compares ? 'listTax.compare' : 'listTax.assess')}
        </Button>
        {error ? <CallErrorAlert error={error} /> : null}
      </form>
      {compare.data ? (
        <DutyBases
          comparison={compare.data}
          chosen={chosen}
          onChoose={setChosen}
          pending={assess.isPending}
          onAssess={() => assess.mutate({ ...question, dutyBasis: chosen })}
        />
      ) : null}
    </>
  );
}
