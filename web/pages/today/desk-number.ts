import { useTranslation } from 'react-i18next';

/** What a row of the desk is called: documents by their number, a message by what it carries. */
export function useDeskNumber(): (number: string) => string {
  const { t, i18n } = useTranslation();
  return (number) => {
    const key = `topic.${number.replaceAll(/[^a-z]/g, '_')}`;
    return /^[a-z-]+\/[a-z-]+$/.test(number) && i18n.exists(key) ? t(key) : number;
  };
}
