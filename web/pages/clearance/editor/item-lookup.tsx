import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../../../api/use-operation.ts';
import type { BookItem } from '../../../api/views.ts';
import { useReferenceName } from '../../../parts/codes/reference.ts';
import { Quantity } from '../../../parts/format/values.tsx';

interface ItemLookupProps {
  readonly bookNo: string;
  /** What is typed in the line: material number, HS code or name. */
  readonly text: string;
  readonly row: number;
  readonly onPick: (item: BookItem) => void;
}

/** Items of the book that match the line under way, with what can still be taken of each. */
export function ItemLookup({ bookNo, text, row, onPick }: ItemLookupProps) {
  const { t } = useTranslation();
  const unit = useReferenceName('units');
  const [search] = useDebouncedValue(text.trim(), 200);
  const found = useOperation(
    'list_book_items',
    { bookNo, limit: 6, ...(search === '' ? {} : { search }) },
    { keepLast: true },
  );
  const items = found.data?.rows ?? [];
  if (found.error || items.length === 0) return null;
  return (
    <section className="item-lookup" aria-label={t('line.lookup', { no: row + 1 })}>
      <h3 className="dimmed">{t('line.lookup', { no: row + 1 })}</h3>
      <ul>
        {items.map((item) => (
          <li key={item.itemNo}>
            <button type="button" onClick={() => onPick(item)}>
              <span className="number">{item.itemNo}</span>
              <span>{item.materialNo}</span>
              <span>{item.hsCode}</span>
              <span>{item.name}</span>
              <span>
                {t('item.available')} <Quantity quantity={availableOf(item)} unit={unit(item.declaredUnit)} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function availableOf(item: BookItem): string {
  return item.balances.find((balance) => balance.stage === 'on_hand')?.available ?? '0';
}
