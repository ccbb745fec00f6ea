import { useTranslation } from 'react-i18next';
import { bondedShare } from './share.ts';
import './state-storage.css';

interface StatusBarProps {
  readonly row: { readonly bonded: string; readonly total: string };
}

/** How much of the stock is under bond, as a bar and in words for who cannot see it. */
export function StatusBar({ row }: StatusBarProps) {
  const { t } = useTranslation();
  const percent = bondedShare(row.bonded, row.total);
  return (
    <span className="status-bar" role="img" aria-label={t('stateStorage.shareText', { percent })}>
      <span style={{ width: `${percent}%` }} />
    </span>
  );
}
