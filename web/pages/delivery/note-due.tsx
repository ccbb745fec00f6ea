import { useTranslation } from 'react-i18next';
import type { StockNote } from '../../api/views.ts';
import { DueText } from '../../parts/format/values.tsx';

/** Until when a note's goods are declared, or must be back; where neither is owed, what became of them. */
export function NoteDue({ note }: { readonly note: StockNote }) {
  const { t } = useTranslation();
  if (note.consolidatedListId !== null) return <span>{t('delivery.declaredTogether')}</span>;
  if (note.declareBy !== null) {
    return (
      <span>
        {t('delivery.declareBy')} <DueText due={note.declareBy} />
      </span>
    );
  }
  if (note.dueBackOn === null) return <span className="dimmed">–</span>;
  return (
    <span>
      {t('delivery.dueBack')} <DueText due={note.dueBackOn} />
    </span>
  );
}
