import { useTranslation } from 'react-i18next';
import { type CodeList, useCode } from './code-text.ts';

/** Facts that are codes, and the lists that may name them: the first that knows the code does. */
const codedFacts: Readonly<Record<string, readonly CodeList[]>> = {
  against: ['comparisonSide'],
  cause: ['comparisonCause', 'lossCause'],
  creditLevel: ['creditLevel'],
  deductionMode: ['deductionMode'],
  direction: ['direction'],
  gateState: ['extent'],
  gateUse: ['extent'],
  outcome: ['repairOutcome', 'lossOutcome'],
  purpose: ['exitPurpose', 'bookPurpose'],
  side: ['comparisonSide'],
  way: ['stateMoveKind'],
  state: [
    'listState',
    'passState',
    'writeOffState',
    'lossState',
    'formState',
    'noteState',
    'bookState',
    'workOrderState',
  ],
};

/** What a fact of an event is called. */
export function useFactName(): (name: string) => string {
  const { t, i18n } = useTranslation();
  return (name) => (i18n.exists(`fact.${name}`) ? t(`fact.${name}`) : name);
}

/** What the code in a fact is called; null for what is no code. */
export function useFactCode(): (name: string, value: unknown) => string | null {
  const code = useCode();
  return (name, value) => {
    if (typeof value !== 'string') return null;
    return (codedFacts[name] ?? []).map((list) => code(list, value)).find((named) => named !== value) ?? null;
  };
}
