import { useTranslation } from 'react-i18next';
import { Calculator } from '../../parts/calculator/calculator.tsx';
import type { Field } from '../../parts/calculator/fields.ts';
import { useCalculation } from '../../parts/calculator/use-calculation.ts';
import { Quantity } from '../../parts/format/values.tsx';

const fields: readonly Field[] = [
  { name: 'total', label: 'field.total', kind: 'quantity', required: true },
  { name: 'parts', label: 'field.parts', hint: 'field.partsHint', kind: 'lines', required: true },
];

/** One quantity split in proportion to others, so that the parts add up to it exactly. */
export function SplitPage() {
  const { t } = useTranslation();
  return (
    <Calculator
      title={t('split.title')}
      lead={t('split.lead')}
      fields={fields}
      calculation={useCalculation('calc_split')}
    >
      {(result, input) => (
        <SplitTable total={String(input.total)} weights={texts(input.parts)} amounts={texts(result.parts)} />
      )}
    </Calculator>
  );
}

interface SplitTableProps {
  readonly total: string;
  readonly weights: readonly string[];
  readonly amounts: readonly string[];
}

function SplitTable({ total, weights, amounts }: SplitTableProps) {
  const { t } = useTranslation();
  // Two equal parts are two lines: their place in the list is what tells them apart.
  const lines = weights.map((weight, index) => ({ place: index + 1, weight, amount: amounts[index] ?? '' }));
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{t('split.line')}</th>
          <th scope="col" className="number">
            {t('split.weight')}
          </th>
          <th scope="col" className="number">
            {t('split.amount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ place, weight, amount }) => (
          <tr key={place}>
            <td>{place}</td>
            <td className="number">
              <Quantity quantity={weight} />
            </td>
            <td className="number">
              <Quantity quantity={amount} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {t('field.total')}
          </th>
          <td className="number">
            <Quantity quantity={total} />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
