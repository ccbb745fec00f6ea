import { Checkbox } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.ts';
import { useChoices, useCode } from '../../parts/codes/code-text.ts';
import { useReferenceName } from '../../parts/codes/reference.ts';
import { fractionToPercent, groupDigits } from '../../parts/format/numbers.ts';
import { Quantity } from '../../parts/format/values.tsx';
import type { Column, Filter } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/data-table.tsx';
import { useKeysetTable } from '../../parts/table/use-keyset-table.ts';
import { type FlowName, inFlows, outFlows } from './explanation.ts';
import type { ReportLine, WriteOff } from './views.ts';

const stages = ['on_hand', 'in_production', 'leftovers', 'on_leave'];

/** The report's lines with every field of EMS121; columns in which nothing stands are left out until they are asked for. */
export function ReportLines({ writeOff }: { readonly writeOff: WriteOff }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const choices = useChoices();
  const [everything, setEverything] = useState(false);
  const { writeOffNo } = writeOff;
  const table = useKeysetTable<ReportLine>({
    queryKey: ['list_write_off_lines', writeOffNo, writeOff.reportNo],
    fetchPage: (input, signal) => call('list_write_off_lines', { ...input, writeOff: writeOffNo }, { signal }),
  });
  const filters: Filter[] = [
    { name: 'search', label: t('writeOff.search'), kind: 'text' },
    { name: 'stage', label: t('writeOff.stage'), kind: 'choice', choices: choices('stage', stages) },
    {
      name: 'differencesOnly',
      label: t('writeOff.shown'),
      kind: 'choice',
      choices: [{ value: 'true', label: t('writeOff.differencesOnly') }],
    },
  ];
  const occurs = (name: FlowName) => everything || table.rows.some((row) => row.flows[name] !== undefined);
  return (
    <>
      <DataTable
        label={t('writeOff.report')}
        table={table}
        columns={useColumns(occurs)}
        filters={filters}
        exportPath={`/api/write-offs/${encodeURIComponent(writeOffNo)}/lines/export`}
        rowKey={(row) => String(row.lineNo)}
        onOpen={({ lineNo }) =>
          void navigate({
            to: '/write-offs/$writeOff/lines/$lineNo',
            params: { writeOff: writeOffNo, lineNo: String(lineNo) },
          })
        }
        empty={<p className="dimmed">{t('writeOff.noLines')}</p>}
      />
      <Checkbox
        label={t('writeOff.allColumns')}
        checked={everything}
        onChange={(event) => setEverything(event.currentTarget.checked)}
      />
    </>
  );
}

function useColumns(occurs: (name: FlowName) => boolean): Column<ReportLine>[] {
  const { t } = useTranslation();
  const code = useCode();
  const unit = useReferenceName('units');
  const flows = [...inFlows, ...outFlows].filter(occurs).map(
    (name): Column<ReportLine> => ({
      ...{ id: name, header: t(`writeOff.flow.${name}`), width: '7.5rem', numeric: true },
      cell: (row) => {
        const vector = row.flows[name];
        return vector === undefined ? '' : <Quantity quantity={vector.declared} />;
      },
    }),
  );
  const quantity = (id: string, header: string, of: (row: ReportLine) => string | null, sortable = false) => ({
    ...{ id, header, width: '6.6rem', numeric: true, sortable },
    cell: (row: ReportLine) => {
      const amount = of(row);
      return amount === null ? '–' : <Quantity quantity={amount} />;
    },
  });
  return [
    { id: 'lineNo', header: t('line.no'), width: '3rem', numeric: true, sortable: true, cell: (row) => row.lineNo },
    { id: 'itemNo', header: t('line.itemShort'), width: '3.2rem', numeric: true, cell: (row) => row.itemNo },
    { id: 'materialNo', header: t('line.materialNo'), width: '6.6rem', cell: (row) => row.materialNo },
    { id: 'name', header: t('line.name'), width: 'minmax(6rem, 1fr)', cell: (row) => row.name },
    { id: 'stage', header: t('writeOff.stage'), width: '4.4rem', cell: (row) => code('stage', row.stage) },
    quantity('shouldRemain', t('writeOff.shouldRemain'), (row) => row.shouldRemain.declared, true),
    quantity('counted', t('writeOff.counted'), (row) => row.counted, true),
    {
      ...quantity('difference', t('writeOff.difference'), (row) => row.difference.declared, true),
      cell: (row) => <DifferenceText line={row} />,
    },
    {
      id: 'differenceValue',
      header: t('writeOff.differenceValue'),
      width: '8rem',
      numeric: true,
      sortable: true,
      cell: (row) => groupDigits(row.difference.value),
    },
    {
      id: 'differenceOfShouldRemain',
      header: t('writeOff.ofShouldRemain'),
      width: '6.5rem',
      numeric: true,
      cell: (row) => percent(row.differenceOfShouldRemain),
    },
    {
      id: 'disposition',
      header: t('writeOff.disposition'),
      width: '8.5rem',
      cell: (row) => (row.disposition ? code('dispositionKind', row.disposition.kind) : ''),
    },
    quantity('opening', t('writeOff.opening'), (row) => row.opening.declared),
    ...flows,
    quantity('consumed', t('writeOff.consumed'), (row) => row.consumed),
    { id: 'declaredUnit', header: t('line.unit'), width: '5rem', cell: (row) => unit(row.declaredUnit) },
  ];
}

export function percent(rate: string | null): string {
  return rate === null ? '–' : `${fractionToPercent(rate)} %`;
}

/** A shortage or a surplus, in the words of a stocktake; nothing where both agree. */
export function DifferenceText({ line }: { readonly line: Pick<ReportLine, 'difference'> }) {
  const { t } = useTranslation();
  const { declared } = line.difference;
  if (declared === '0.00000') return <span className="dimmed">0</span>;
  const surplus = declared.startsWith('-');
  return (
    <span>
      <span className="dimmed">{t(surplus ? 'writeOff.over' : 'writeOff.short')}</span>{' '}
      <Quantity quantity={declared.replace(/^-/, '')} />
    </span>
  );
}
