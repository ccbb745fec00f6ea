import { useTranslation } from 'react-i18next';
import type { Words } from '../../api/model.ts';

export type Language = 'zh' | 'en';

export function useLanguage(): Language {
  return useTranslation().i18n.language === 'en' ? 'en' : 'zh';
}

/** Picks the reader's language out of a text of the API. */
export function useWords(): (words: Words) => string {
  const language = useLanguage();
  return (words) => words[language];
}
