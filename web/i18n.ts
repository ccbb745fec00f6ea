import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from './parts/format/language.ts';
import en from './words/en.json';
import zh from './words/zh.json';

const storageKey = 'entrepot.language';

/** Chinese unless the reader has chosen English before. */
function chosenLanguage(): Language {
  return localStorage.getItem(storageKey) === 'en' ? 'en' : 'zh';
}

export function chooseLanguage(language: Language): void {
  localStorage.setItem(storageKey, language);
  void i18next.changeLanguage(language);
}

function markDocument(language: string): void {
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
}

export async function startWords(): Promise<void> {
  i18next.on('languageChanged', markDocument);
  await i18next.use(initReactI18next).init({
    resources: { zh: { translation: zh }, en: { translation: en } },
    lng: chosenLanguage(),
    fallbackLng: false,
    interpolation: { escapeValue: false },
  });
}
