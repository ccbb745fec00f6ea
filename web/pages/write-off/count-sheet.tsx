import { useTranslation } from 'react-i18next';
import { TableDrop } from '../intake/table-drop.tsx';

/** A sheet of counts: it is stored, then its columns are confirmed and it is tried before anything is counted. */
export function CountSheet({ writeOffNo }: { readonly writeOffNo: string }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="dimmed">{t('writeOff.sheetLead')}</p>
      <TableDrop hint={t('writeOff.sheetHint')} named={{ writeOff: writeOffNo }} />
    </>
  );
}
