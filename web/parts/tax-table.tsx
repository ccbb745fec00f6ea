import { useTranslation } from 'react-i18next';
import { Money } from './format/values.tsx';

/** One column of amounts, by kind of tax; null where the law does not allow it. */
export interface TaxColumn {
  readonly title: string;
  readonly amounts: Readonly<Record<string, string>> | null;
}

interface TaxTableProps {
  readonly kinds: readonly string[];
  readonly columns: readonly TaxColumn[];
}

/** Taxes side by side; the last kind is the sum. */
export function TaxTable({ kinds, columns }: TaxTableProps) {
  const { t } = useTranslation();
  const rowOf = (kind: string) => (
    <tr key={kind}>
      <th scope="row">{t(`tax.${kind}`)}</th>
      {columns.map(({ title, amounts }) => (
        <td key={title} className="number">
          {amounts === null ? '–' : <Money amount={amounts[kind] ?? '0.00'} />}
        </td>
      ))}
    </tr>
  );
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <td />
          {columns.map(({ title }) => (
            <th key={title} scope="col" className="number">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{kinds.slice(0, -1).map(rowOf)}</tbody>
      <tfoot>{kinds.slice(-1).map(rowOf)}</tfoot>
    </table>
  );
}

/** The amounts of an object in an answer; null where it has none. */
export function amountsOf(value: unknown): Readonly<Record<string, string>> | null {
  if (typeof value !== 'object' || value === null) return null;
  return Object.fromEntries(Object.entries(value).map(([name, amount]) => [name, String(amount)]));
}
