import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Fact, OutageError, type Refusal, RefusalError } from '../api/model.ts';
import { useLanguage } from './format/language.ts';
import './refusal-alert.css';

interface RefusalAlertProps {
  readonly refusal: Refusal;
}

/** A refusal in the reader's language, the other language one click away, with its code and facts. */
export function RefusalAlert({ refusal }: RefusalAlertProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [both, setBoth] = useState(false);
  const other = language === 'zh' ? 'en' : 'zh';
  const facts = Object.entries(refusal.facts);
  return (
    <div className="refusal" role="alert">
      <p>{refusal.message[language]}</p>
      {both ? <p lang={other === 'zh' ? 'zh-CN' : 'en'}>{refusal.message[other]}</p> : null}
      <div className="refusal-foot">
        <code>{refusal.code}</code>
        <Button variant="transparent" size="compact-xs" aria-expanded={both} onClick={() => setBoth(!both)}>
          {t(both ? 'refusal.hideOther' : 'refusal.showOther')}
        </Button>
      </div>
      {facts.length > 0 && both ? (
        <dl className="refusal-facts">
          {facts.map(([name, fact]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{factText(fact)}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </div>
  );
}

/** Any error of a call: a refusal says its own words, an outage says that nothing is lost. */
export function CallErrorAlert({ error }: { readonly error: unknown }) {
  const { t } = useTranslation();
  if (error instanceof RefusalError) return <RefusalAlert refusal={error.refusal} />;
  const detail = error instanceof Error ? error.message : String(error);
  return (
    <div className="refusal" role="alert">
      <p>{t(error instanceof OutageError ? 'error.outage' : 'error.unexpected')}</p>
      <div className="refusal-foot">
        <code>{detail}</code>
      </div>
    </div>
  );
}

function factText(fact: Fact): string {
  return typeof fact === 'object' && fact !== null ? JSON.stringify(fact) : String(fact);
}
