import { useTranslation } from 'react-i18next';
import { useOperation } from '../../api/use-operation.ts';
import { useReferenceName } from '../../parts/codes/reference.ts';
import { groupDigits } from '../../parts/format/numbers.ts';
import { KeyValueList } from '../../parts/key-value-list.tsx';
import { ErrorState, LoadingState } from '../../parts/states.tsx';
import { isBeforeReport, type Totals, type WriteOff } from './views.ts';

/** The figures of the period (EmsChgoffBsc): those of the report, before it what a report of today would say. */
export function PeriodFigures({ writeOff }: { readonly writeOff: WriteOff }) {
  const { t } = useTranslation();
  const before = isBeforeReport(writeOff);
  const preview = useOperation('preview_write_off', { writeOff: writeOff.writeOffNo }, { enabled: before });
  if (!before) return writeOff.totals ? <Figures bookNo={writeOff.bookNo} totals={writeOff.totals} /> : null;
  if (preview.error) return <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />;
  if (!preview.data) return <LoadingState />;
  const { totals, lineCount, countedLines, uncountedCount, differenceCount } = preview.data;
  return (
    <>
      <p className="dimmed">{t('writeOff.previewed')}</p>
      <Figures bookNo={writeOff.bookNo} totals={totals} />
      <p role="status">
        {t('writeOff.countProgress', { counted: countedLines, lines: lineCount, left: uncountedCount })}
        {countedLines === 0 ? '' : ` ${t('writeOff.differencesSoFar', { count: differenceCount })}`}
      </p>
    </>
  );
}

/** Values stand in the currency of the book. */
function Figures({ bookNo, totals }: { readonly bookNo: string; readonly totals: Totals }) {
  const { t } = useTranslation();
  const currencyCode = useOperation('get_book', { bookNo }).data?.currencyCode ?? '';
  const currency = useReferenceName('currencies')(currencyCode);
  const value = (amount: string) => `${groupDigits(amount)} ${currency}`;
  return (
    <div className="cycle-figures">
      <KeyValueList
        numeric
        items={[
          { name: t('writeOff.listsIn'), value: totals.listsIn },
          { name: t('writeOff.listsOut'), value: totals.listsOut },
          { name: t('writeOff.materials'), value: totals.materials },
          { name: t('writeOff.products'), value: totals.products },
          { name: t('writeOff.leftovers'), value: totals.leftovers },
        ]}
      />
      <KeyValueList
        numeric
        items={[
          { name: t('writeOff.materialsInValue'), value: value(totals.materialsInValue) },
          { name: t('writeOff.productsOutValue'), value: value(totals.productsOutValue) },
          { name: t('writeOff.shortageValue'), value: value(totals.shortageValue) },
          { name: t('writeOff.surplusValue'), value: value(totals.surplusValue) },
        ]}
      />
    </div>
  );
}
