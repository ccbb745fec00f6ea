import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../api/operations.ts';
import { useMay } from '../../api/permissions.ts';
import { useCommand } from '../../api/submission.ts';
import { useOperation } from '../../api/use-operation.ts';
import { useReferenceName } from '../../parts/codes/reference.ts';
import { Section } from '../../parts/document-page.tsx';
import { TextField } from '../../parts/form/fields.tsx';
import { normalizeNumber } from '../../parts/format/numbers.ts';
import { CallErrorAlert } from '../../parts/refusal-alert.tsx';
import { LoadingState } from '../../parts/states.tsx';
import { LineTaxes } from './difference-row.tsx';
import { TaxFigures } from './tax-figures.tsx';
import { mayMove, type WriteOff } from './views.ts';

/** Old numeric code of the Chinese yuan. */
const yuan = '142';
const typingMilliseconds = 400;

/** What the dispositions cost if they are confirmed today; once they are, what they cost. */
export function TaxQuote({ writeOff }: { readonly writeOff: WriteOff }) {
  const { t } = useTranslation();
  const { writeOffNo, bookNo } = writeOff;
  const book = useOperation('get_book', { bookNo });
  const currency = useReferenceName('currencies');
  const [typed, setTyped] = useState('');
  const [rate] = useDebouncedValue(normalizeNumber(typed), typingMilliseconds);
  const exchangeRate = rate === '' ? {} : { exchangeRate: rate };
  const quote = useOperation('quote_differences', { writeOff: writeOffNo, ...exchangeRate }, { keepLast: true });
  const open = quote.data?.isQuoted ?? mayMove(writeOff, 'dispose');
  const foreign = book.data !== undefined && book.data.currencyCode !== yuan;
  return (
    <Section title={t(open ? 'writeOff.quote' : 'writeOff.tax')}>
      {open ? <p className="dimmed">{t('writeOff.quoteLead')}</p> : null}
      {open && foreign ? (
        <div className="write-off-form">
          <TextField
            label={t('writeOff.exchangeRateOf', { currency: currency(book.data.currencyCode) })}
            hint={t('writeOff.exchangeRateHint')}
            kind="number"
            value={typed}
            onChange={setTyped}
          />
        </div>
      ) : null}
      {quote.error ? <CallErrorAlert error={quote.error} /> : null}
      {quote.isPending ? <LoadingState /> : null}
      {quote.data && !quote.error ? <Quoted quote={quote.data} /> : null}
      {quote.data && open ? (
        <Confirm
          writeOff={writeOff}
          exchangeRate={exchangeRate}
          undisposed={quote.data.undisposed}
          isKnown={!quote.error && !quote.isPlaceholderData && !quote.data.needsExchangeRate}
        />
      ) : null}
    </Section>
  );
}

function Quoted({ quote }: { readonly quote: OutputOf<'quote_differences'> }) {
  const { t } = useTranslation();
  if (quote.needsExchangeRate) return <p role="status">{t('writeOff.needsExchangeRate')}</p>;
  if (quote.tax === null) return <p role="status">{t('writeOff.noTax')}</p>;
  return (
    <>
      <ul className="plain-list">
        {quote.lines.map(({ lineNo, taxes }) => (
          <li key={lineNo}>
            {t('writeOff.lineNo', { line: lineNo })} <LineTaxes taxes={taxes} />
          </li>
        ))}
      </ul>
      <TaxFigures tax={quote.tax} />
    </>
  );
}

interface ConfirmProps {
  readonly writeOff: WriteOff;
  readonly exchangeRate: { readonly exchangeRate?: string };
  readonly undisposed: number;
  /** Whether the tax that stands above is the one that a confirmation would make. */
  readonly isKnown: boolean;
}

function Confirm({ writeOff, exchangeRate, undisposed, isKnown }: ConfirmProps) {
  const { t } = useTranslation();
  const may = useMay();
  const navigate = useNavigate();
  const command = useCommand('confirm_differences');
  const { writeOffNo } = writeOff;
  if (!may('confirm_differences')) return null;
  if (undisposed > 0) return <p role="status">{t('writeOff.stillUndisposed', { count: undisposed })}</p>;
  if (!mayMove(writeOff, 'confirm')) return <p role="status">{t('writeOff.notAccepted')}</p>;
  const confirm = () =>
    command.mutate(
      { writeOff: writeOffNo, ...exchangeRate },
      { onSuccess: () => void navigate({ to: '/write-offs/$writeOff', params: { writeOff: writeOffNo } }) },
    );
  return (
    <>
      <p>{t('writeOff.effect.confirm')}</p>
      {command.error ? <CallErrorAlert error={command.error} /> : null}
      <div className="dialog-buttons">
        <Button loading={command.isPending} disabled={!isKnown} onClick={confirm}>
          {t('code.writeOffMove.confirm')}
        </Button>
      </div>
    </>
  );
}
