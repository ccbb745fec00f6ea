import { useTranslation } from 'react-i18next';
import './sample-note.css';

/** Stands wherever a rate of the shipped sample shows: nobody may take it for the law of today. */
export function SampleNote() {
  const { t } = useTranslation();
  return <p className="sample-note">{t('tariff.sample')}</p>;
}
