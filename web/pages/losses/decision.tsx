import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../api/operations.ts';
import { useMay } from '../../api/permissions.ts';
import { useCommand } from '../../api/submission.ts';
import { useOperation } from '../../api/use-operation.ts';
import { useReferenceName } from '../../parts/codes/reference.ts';
import { Section } from '../../parts/document-page.tsx';
import { TextField } from '../../parts/form/fields.tsx';
import { useWords } from '../../parts/format/language.ts';
import { normalizeNumber } from '../../parts/format/numbers.ts';
import { CallErrorAlert } from '../../parts/refusal-alert.tsx';
import { TaxFigures } from '../write-off/tax-figures.tsx';
import type { Loss, LossLine } from './codes.ts';
import { LossLines } from './loss-lines.tsx';

const yuan = '142';
const typingMilliseconds = 400;

/** Where a decision ends: the number of the document by which customs confirms. */
export const findingFieldId = 'loss-finding';

type Finding = Pick<InputOf<'quote_loss'>, 'exchangeRate' | 'lines'>;

/** What customs would decide today; the officer fills in what only customs knows, sees the tax, and confirms. */
export function Decision({ loss }: { readonly loss: Loss }) {
  const { t } = useTranslation();
  const { report, lines } = loss;
  const { bookNo, internalNo, cause } = report;
  const currencyCode = useOperation('get_book', { bookNo }).data?.currencyCode ?? yuan;
  const currency = useReferenceName('currencies');
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [settled] = useDebouncedValue(typed, typingMilliseconds);
  const finding = findingOf(settled, lines);
  const quote = useOperation('quote_loss', { bookNo, internalNo, ...finding }, { keepLast: true });
  const inWords = useWords();
  const awaits = quote.data?.awaits ?? null;
  const field = (name: string, label: string) => ({
    label,
    value: typed[name] ?? '',
    onChange: (value: string) => setTyped({ ...typed, [name]: value }),
    kind: 'number' as const,
  });
  const asked = lines.flatMap((line) => askedOf(line, cause).map((what) => ({ lineNo: line.lineNo, what })));
  return (
    <Section title={t('loss.decision')}>
      <p className="dimmed">{t('loss.decisionLead')}</p>
      <LossLines bookNo={bookNo} lines={quote.error ? lines : (quote.data?.lines ?? lines)} />
      <div className="form-grid">
        {cause === 'poor_care' && currencyCode !== yuan ? (
          <TextField
            {...field('exchangeRate', t('writeOff.exchangeRateOf', { currency: currency(currencyCode) }))}
            hint={t('loss.exchangeRateHint')}
          />
        ) : null}
        {asked.map(({ lineNo, what }) => (
          <TextField
            key={`${what}-${lineNo}`}
            {...field(`${what}-${lineNo}`, t(`loss.${what}Of`, { line: lineNo }))}
            hint={t(`loss.${what}Hint`)}
          />
        ))}
      </div>
      {quote.error ? <CallErrorAlert error={quote.error} /> : null}
      {awaits === null ? null : <p role="status">{inWords(awaits.message)}</p>}
      {quote.data && !quote.error && quote.data.tax ? <TaxFigures tax={quote.data.tax} /> : null}
      {awaits === null && quote.data && !quote.error && quote.data.tax === null ? (
        <p role="status">{t('loss.noTax')}</p>
      ) : null}
      <Confirm
        loss={loss}
        finding={finding}
        isKnown={!quote.error && quote.data !== undefined && awaits === null && typed === settled}
      />
    </Section>
  );
}

/** What customs has to say of a line before it can be decided. */
function askedOf({ outcome }: LossLine, cause: Loss['report']['cause']): readonly ('customsValue' | 'refundToRepay')[] {
  if (cause === 'poor_care') return ['customsValue', 'refundToRepay'];
  return outcome === 'taxed_as_assessed' ? ['customsValue'] : [];
}

function findingOf(typed: Readonly<Record<string, string>>, lines: readonly LossLine[]): Finding {
  const read = (name: string) => normalizeNumber(typed[name] ?? '');
  const rate = read('exchangeRate');
  const said = lines.flatMap(({ lineNo }) => {
    const customsValue = read(`customsValue-${lineNo}`);
    const refundToRepay = read(`refundToRepay-${lineNo}`);
    if (customsValue === '' && refundToRepay === '') return [];
    return [
      { lineNo, ...(customsValue === '' ? {} : { customsValue }), ...(refundToRepay === '' ? {} : { refundToRepay }) },
    ];
  });
  return { ...(rate === '' ? {} : { exchangeRate: rate }), ...(said.length === 0 ? {} : { lines: said }) };
}

interface ConfirmProps {
  readonly loss: Loss;
  readonly finding: Finding;
  /** Whether what stands above is what a confirmation would make. */
  readonly isKnown: boolean;
}

function Confirm({ loss, finding, isKnown }: ConfirmProps) {
  const { t } = useTranslation();
  const may = useMay();
  const command = useCommand('confirm_loss');
  const [documentNo, setDocumentNo] = useState('');
  if (!may('confirm_loss')) return <p role="status">{t('loss.waitsForCustoms')}</p>;
  const { bookNo, internalNo } = loss.report;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    command.mutate({ bookNo, internalNo, ...finding, finding: documentNo.trim() });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <TextField id={findingFieldId} label={t('loss.finding')} value={documentNo} onChange={setDocumentNo} required />
      {command.error ? <CallErrorAlert error={command.error} /> : null}
      <div className="dialog-buttons">
        <Button type="submit" loading={command.isPending} disabled={!isKnown || documentNo.trim() === ''}>
          {t('loss.confirm')}
        </Button>
      </div>
    </form>
  );
}
