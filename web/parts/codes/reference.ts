import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { call } from '../../api/client.ts';
import { useLanguage } from '../format/language.ts';

/** Published tables that documents take their codes from. */
export type ReferenceTable =
  | 'countries'
  | 'currencies'
  | 'units'
  | 'supervision-modes'
  | 'transport-modes'
  | 'customs-districts'
  | 'verification-list-type'
  | 'gate-pass-type'
  | 'gate-pass-binding'
  | 'levy-mode';

/** Rows of a published table; it does not change while the console is open. */
function useRows(table: ReferenceTable) {
  return useQuery({
    queryKey: ['get_reference_table', table],
    queryFn: ({ signal }) => call('get_reference_table', { table, limit: 500 }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  }).data?.rows;
}

/** Names the codes of a table; until the table is read, and for what it does not hold, the code itself. */
export function useReferenceName(table: ReferenceTable): (code: string) => string {
  const language = useLanguage();
  const rows = useRows(table);
  const names = useMemo(() => {
    const byCode = new Map<string, string>();
    for (const row of rows ?? []) {
      const name = language === 'zh' ? row.nameZh : row.nameEn;
      byCode.set(row.code, name);
      // Documents carry the old numeric codes of customs for countries and currencies.
      if (row.details.customsCode) byCode.set(row.details.customsCode, name);
    }
    return byCode;
  }, [rows, language]);
  return (code) => names.get(code) ?? code;
}

/** The table as choices, each by the code that documents carry. */
export function useReferenceChoices(table: ReferenceTable): { value: string; label: string }[] {
  const language = useLanguage();
  const rows = useRows(table) ?? [];
  const numeric = table === 'countries' || table === 'currencies';
  return rows.flatMap((row) => {
    const value = numeric ? row.details.customsCode : row.code;
    return value ? [{ value, label: `${value} ${language === 'zh' ? row.nameZh : row.nameEn}` }] : [];
  });
}
