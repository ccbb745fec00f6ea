import { useTranslation } from 'react-i18next';
import type { Basis as BasisEntry } from '../../api/operations.ts';
import { useWords } from '../format/language.ts';

/** Why the result is what it is: each rule in words, with the version in force and the text of law it rests on. */
export function Basis({ basis }: { readonly basis: readonly BasisEntry[] }) {
  const { t } = useTranslation();
  const inWords = useWords();
  if (basis.length === 0) return null;
  return (
    <section className="basis" aria-labelledby="basis-title">
      <h2 id="basis-title">{t('calculator.basis')}</h2>
      <ol>
        {basis.map((entry) => (
          <li key={`${entry.rule}@${entry.version}`}>
            <p>{inWords(entry.text)}</p>
            <p className="dimmed">
              <cite>{entry.source}</cite>
              <code>
                {entry.rule} · {entry.version}
              </code>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
