import { TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useChoices, useCode } from '../../parts/codes/code-text.ts';
import { useReferenceName } from '../../parts/codes/reference.ts';
import { ChoiceField, TextField } from '../../parts/form/fields.tsx';
import { groupDigits } from '../../parts/format/numbers.ts';
import { Money, Quantity } from '../../parts/format/values.tsx';
import { type DispositionDraft, isSurplus, kindsFor, needsMeasures } from './dispositions.ts';
import { DifferenceText, percent } from './report-lines.tsx';
import { ShortageLots } from './shortage-lots.tsx';
import type { ReportLine } from './views.ts';

interface DifferenceRowProps {
  readonly bookNo: string;
  readonly writeOffNo: string;
  readonly line: ReportLine;
  /** Null where nothing can be changed any more. */
  readonly draft: DispositionDraft | null;
  readonly onChange: (draft: DispositionDraft) => void;
}

/** One difference: what it is at the left, what becomes of it at the right. */
export function DifferenceRow({ bookNo, writeOffNo, line, draft, onChange }: DifferenceRowProps) {
  const { t } = useTranslation();
  const code = useCode();
  const unit = useReferenceName('units')(line.declaredUnit);
  return (
    <section className="difference-row" aria-label={`${line.materialNo} ${code('stage', line.stage)}`}>
      <div>
        <p>
          <Link to="/write-offs/$writeOff/lines/$lineNo" params={{ writeOff: writeOffNo, lineNo: String(line.lineNo) }}>
            {line.itemNo} · {line.materialNo} {line.name}
          </Link>{' '}
          <span className="dimmed">{code('stage', line.stage)}</span>
        </p>
        <p>
          <DifferenceText line={line} /> {unit}{' '}
          <span className="dimmed">
            {percent(line.differenceOfShouldRemain)} · {groupDigits(line.difference.value)}
          </span>
        </p>
        <p className="dimmed">
          {t('writeOff.shouldRemain')} <Quantity quantity={line.shouldRemain.declared} /> · {t('writeOff.counted')}{' '}
          <Quantity quantity={line.counted ?? '0'} />
        </p>
      </div>
      {draft === null ? (
        <Decided line={line} />
      ) : (
        <Fields bookNo={bookNo} line={line} draft={draft} unit1={line.legalUnit1} onChange={onChange} />
      )}
    </section>
  );
}

function Decided({ line }: { readonly line: ReportLine }) {
  const { t } = useTranslation();
  const code = useCode();
  const { disposition, taxes } = line;
  if (disposition === null) return <p className="dimmed">{t('writeOff.undisposed')}</p>;
  return (
    <div>
      <p>
        {code('dispositionKind', disposition.kind)} <span className="dimmed">{disposition.reason}</span>
      </p>
      {disposition.lots.map(({ lotNo, quantity }) => (
        <p key={lotNo} className="dimmed">
          {t('writeOff.missingOf', { lot: lotNo })} <Quantity quantity={quantity} />
        </p>
      ))}
      {taxes === null ? null : <LineTaxes taxes={taxes} />}
    </div>
  );
}

/** What one difference owes: on the duty's value, duty and the taxes inside. */
export function LineTaxes({ taxes }: { readonly taxes: NonNullable<ReportLine['taxes']> }) {
  const { t } = useTranslation();
  return (
    <p className="dimmed">
      {(['customsValue', 'duty', 'consumptionTax', 'vat'] as const)
        .filter((name) => name !== 'consumptionTax' || taxes.consumptionTax !== '0.00')
        .map((name) => (
          <span key={name}>
            {t(name === 'customsValue' ? 'tax.value' : `tax.${name}`)} <Money amount={taxes[name]} />{' '}
          </span>
        ))}
    </p>
  );
}

interface FieldsProps {
  readonly bookNo: string;
  readonly line: ReportLine;
  readonly draft: DispositionDraft;
  readonly unit1: string;
  readonly onChange: (draft: DispositionDraft) => void;
}

function Fields({ bookNo, line, draft, unit1, onChange }: FieldsProps) {
  const { t } = useTranslation();
  const choices = useChoices();
  const kinds = kindsFor(line);
  const put = (field: Exclude<keyof DispositionDraft, 'lots'>) => (text: string) =>
    onChange({ ...draft, [field]: text });
  return (
    <div className="difference-fields">
      <ChoiceField
        label={t('writeOff.disposition')}
        value={draft.kind}
        choices={choices('dispositionKind', kinds)}
        onChange={(text) => onChange({ ...draft, kind: kinds.find((kind) => kind === text) ?? '' })}
      />
      <TextInput
        label={t('writeOff.reason')}
        autoComplete="off"
        value={draft.reason}
        onChange={(event) => put('reason')(event.currentTarget.value)}
      />
      {draft.kind === 'tax' ? (
        <div className="difference-more">
          <TextField
            label={t('writeOff.customsValue')}
            hint={t('writeOff.customsValueHint')}
            kind="number"
            value={draft.customsValue}
            onChange={put('customsValue')}
          />
        </div>
      ) : null}
      {isSurplus(line) ? null : (
        <div className="difference-more">
          <ShortageLots
            bookNo={bookNo}
            line={line}
            lots={draft.lots}
            onChange={(lots) => onChange({ ...draft, lots })}
          />
        </div>
      )}
      {needsMeasures(line) ? <Measures line={line} draft={draft} unit1={unit1} onPut={put} /> : null}
    </div>
  );
}

interface MeasuresProps extends Pick<FieldsProps, 'line' | 'draft' | 'unit1'> {
  readonly onPut: (field: 'legalQuantity1' | 'legalQuantity2' | 'value') => (text: string) => void;
}

/** What a surplus is measured by where the book holds nothing of it. */
function Measures({ line, draft, unit1, onPut }: MeasuresProps) {
  const { t } = useTranslation();
  const unit = useReferenceName('units');
  return (
    <div className="difference-more">
      <TextField
        label={t('writeOff.measure', { unit: unit(unit1) })}
        kind="number"
        value={draft.legalQuantity1}
        onChange={onPut('legalQuantity1')}
      />
      {line.legalUnit2 === null ? null : (
        <TextField
          label={t('writeOff.measure', { unit: unit(line.legalUnit2) })}
          kind="number"
          value={draft.legalQuantity2}
          onChange={onPut('legalQuantity2')}
        />
      )}
      <TextField label={t('writeOff.measuredValue')} kind="number" value={draft.value} onChange={onPut('value')} />
    </div>
  );
}
