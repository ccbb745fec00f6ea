import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.ts';
import { useMay } from '../../api/permissions.ts';
import { useOperation } from '../../api/use-operation.ts';
import { CodeBadge } from '../../parts/codes/code-badge.tsx';
import { useCode } from '../../parts/codes/code-text.ts';
import { useReferenceName } from '../../parts/codes/reference.ts';
import { Page, Section } from '../../parts/document-page.tsx';
import { DayText, InstantText, Quantity } from '../../parts/format/values.tsx';
import { ErrorState, LoadingState } from '../../parts/states.tsx';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/data-table.tsx';
import { useKeysetTable } from '../../parts/table/use-keyset-table.ts';
import { CountSheet } from './count-sheet.tsx';
import { Counting } from './counting.tsx';
import { type CountRow, isBeforeReport, mayMove, type WriteOff } from './views.ts';

/** The stocktake: scanning, a sheet, what is not counted yet, and what was. */
export function CountsPage() {
  const { writeOff } = useParams({ from: '/signed-in/write-offs/$writeOff/counts' });
  const found = useOperation('get_write_off', { writeOff });
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <LoadingState />;
  return <Stocktake writeOff={found.data} />;
}

function Stocktake({ writeOff }: { readonly writeOff: WriteOff }) {
  const { t } = useTranslation();
  const may = useMay();
  const { writeOffNo } = writeOff;
  const open = mayMove(writeOff, 'count') && may('scan_count');
  return (
    <Page
      title={t('writeOff.counts')}
      tools={
        <span>
          <Link to="/write-offs/$writeOff" params={{ writeOff: writeOffNo }}>
            {writeOffNo}
          </Link>{' '}
          <CodeBadge list="writeOffState" code={writeOff.state} />
        </span>
      }
    >
      <div className="stack">
        {open ? <Counting writeOffNo={writeOffNo} /> : <WhyClosed writeOff={writeOff} />}
        {isBeforeReport(writeOff) ? (
          <Section title={t('writeOff.notCounted')}>
            <NotCounted writeOff={writeOff} />
          </Section>
        ) : null}
        {open && may('check_intake_table') ? (
          <Section title={t('writeOff.sheet')}>
            <CountSheet writeOffNo={writeOffNo} />
          </Section>
        ) : null}
        <Section title={t('writeOff.counted')}>
          <Counted writeOffNo={writeOffNo} />
        </Section>
      </div>
    </Page>
  );
}

function WhyClosed({ writeOff }: { readonly writeOff: WriteOff }) {
  const { t } = useTranslation();
  const key = mayMove(writeOff, 'count')
    ? 'writeOff.closed.role'
    : writeOff.state === 'draft'
      ? 'writeOff.closed.draft'
      : 'writeOff.closed.reported';
  return (
    <p role="status">
      {t(key)}
      {writeOff.stocktakeOn === null ? null : (
        <>
          {' '}
          {t('writeOff.stocktakeOn')} <DayText day={writeOff.stocktakeOn} />
        </>
      )}
    </p>
  );
}

/** Asked for, since it takes the whole book: what should be somewhere and was not counted. Never how much: a count is made blind. */
function NotCounted({ writeOff }: { readonly writeOff: WriteOff }) {
  const { t } = useTranslation();
  const code = useCode();
  const [asked, setAsked] = useState(false);
  const preview = useOperation('preview_write_off', { writeOff: writeOff.writeOffNo }, { enabled: asked });
  const ask = () => {
    setAsked(true);
    if (asked) void preview.refetch();
  };
  const { data } = preview;
  return (
    <>
      <div className="dialog-buttons">
        <Button variant="default" loading={preview.isFetching} onClick={ask}>
          {t('writeOff.askNotCounted')}
        </Button>
      </div>
      {preview.error ? <ErrorState error={preview.error} /> : null}
      {data === undefined ? null : (
        <>
          <p role="status">
            {data.uncountedCount === 0
              ? t('writeOff.allCounted')
              : t('writeOff.left', { count: data.uncountedCount, shown: data.uncounted.length })}
          </p>
          {data.uncounted.length === 0 ? null : (
            <ul className="plain-list">
              {data.uncounted.map((row) => (
                <li key={`${row.itemNo}/${row.stage}`}>
                  {row.itemNo} · {row.materialNo} {row.name} · {code('stage', row.stage)}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </>
  );
}

function Counted({ writeOffNo }: { readonly writeOffNo: string }) {
  const { t } = useTranslation();
  const code = useCode();
  const unit = useReferenceName('units');
  const table = useKeysetTable<CountRow>({
    queryKey: ['list_counts', writeOffNo],
    fetchPage: (input, signal) => call('list_counts', { ...input, writeOff: writeOffNo }, { signal }),
  });
  const columns: Column<CountRow>[] = [
    { id: 'itemNo', header: t('line.item'), width: '4.5rem', numeric: true, cell: (row) => row.itemNo },
    { id: 'materialNo', header: t('line.materialNo'), width: '8rem', cell: (row) => row.materialNo },
    { id: 'name', header: t('line.name'), width: 'minmax(9rem, 1fr)', cell: (row) => row.name },
    { id: 'stage', header: t('writeOff.stage'), width: '6rem', cell: (row) => code('stage', row.stage) },
    {
      id: 'quantity',
      header: t('writeOff.counted'),
      width: '8rem',
      numeric: true,
      cell: (row) => <Quantity quantity={row.quantity} />,
    },
    { id: 'declaredUnit', header: t('line.unit'), width: '5rem', cell: (row) => unit(row.declaredUnit) },
    {
      id: 'countedAt',
      header: t('writeOff.countedAt'),
      width: '10rem',
      cell: (row) => <InstantText at={row.countedAt} />,
    },
    { id: 'countedBy', header: t('writeOff.countedBy'), width: '9rem', cell: (row) => row.countedBy },
  ];
  return (
    <DataTable
      label={t('writeOff.counted')}
      table={table}
      columns={columns}
      exportPath={`/api/write-offs/${encodeURIComponent(writeOffNo)}/counts/export`}
      rowKey={(row) => `${row.itemNo}/${row.stage}`}
      empty={<p className="dimmed">{t('writeOff.noCounts')}</p>}
    />
  );
}
