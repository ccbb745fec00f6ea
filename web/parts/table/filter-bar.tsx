import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../format/language.ts';
import { groupDigits } from '../format/numbers.ts';
import type { Column, Filter } from './columns.ts';
import type { KeysetTable } from './use-keyset-table.ts';
import { exportUrl } from './view.ts';

interface FilterBarProps<Row> {
  readonly table: KeysetTable<Row>;
  readonly filters: readonly Filter[];
  readonly columns: readonly Column<Row>[];
  readonly exportPath: string | undefined;
}

/** What narrows the list, how many rows are left, and what takes them away as a file. */
export function FilterBar<Row>({ table, filters, columns, exportPath }: FilterBarProps<Row>) {
  const { t } = useTranslation();
  const filtered = Object.values(table.view.filters).some((value) => value !== '');
  // Clearing must also empty the boxes whose typing has not been sent yet.
  const [generation, setGeneration] = useState(0);
  return (
    <div className="filter-bar">
      {filters.map((filter) => (
        <FilterBox key={`${filter.name}-${generation}`} filter={filter} table={table} />
      ))}
      {filtered ? (
        <Button
          variant="default"
          onClick={() => {
            setGeneration(generation + 1);
            table.clearFilters();
          }}
        >
          {t('table.clearFilters')}
        </Button>
      ) : null}
      <span className="filter-bar-end">
        <span className="dimmed" role="status">
          {table.total === null ? null : t('table.total', { total: groupDigits(String(table.total)) })}
        </span>
        {exportPath === undefined ? null : <ExportLinks path={exportPath} table={table} columns={columns} />}
      </span>
    </div>
  );
}

function FilterBox<Row>({ filter, table }: { readonly filter: Filter; readonly table: KeysetTable<Row> }) {
  const { t } = useTranslation();
  const [value, setValue] = useState(table.view.filters[filter.name] ?? '');
  const send = useDebouncedCallback((text: string) => table.filterBy(filter.name, text), 250);
  if (filter.kind === 'choice') {
    return (
      <NativeSelect
        label={filter.label}
        value={value}
        data={[{ value: '', label: t('table.all') }, ...(filter.choices ?? [])]}
        onChange={(event) => {
          setValue(event.currentTarget.value);
          table.filterBy(filter.name, event.currentTarget.value);
        }}
      />
    );
  }
  return (
    <TextInput
      label={filter.label}
      type={filter.kind === 'day' ? 'date' : 'text'}
      value={value}
      onChange={(event) => {
        setValue(event.currentTarget.value);
        send(event.currentTarget.value);
      }}
    />
  );
}

interface ExportLinksProps<Row> {
  readonly path: string;
  readonly table: KeysetTable<Row>;
  readonly columns: readonly Column<Row>[];
}

function ExportLinks<Row>({ path, table, columns }: ExportLinksProps<Row>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const names = columns.map((column) => column.id);
  return (
    <span className="export-links">
      {(['xlsx', 'csv'] as const).map((format) => (
        <a key={format} href={exportUrl(path, table.view, names, format, language)} download>
          {t('table.export', { format: format.toUpperCase() })}
        </a>
      ))}
    </span>
  );
}
