import type { i18n as I18n, TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Words } from '../../api/model.ts';

/** The closed lists of codes whose names stand in the words. */
export type CodeList =
  | 'away'
  | 'billMove'
  | 'billState'
  | 'businessType'
  | 'documentKind'
  | 'formMove'
  | 'formState'
  | 'noteMove'
  | 'noteState'
  | 'bookKind'
  | 'bookPurpose'
  | 'bookkeepingMode'
  | 'bookMove'
  | 'bookState'
  | 'comparisonCause'
  | 'comparisonSide'
  | 'comparisonState'
  | 'creditLevel'
  | 'deductionMode'
  | 'direction'
  | 'discrepancyKind'
  | 'discrepancyMove'
  | 'discrepancyState'
  | 'dispositionKind'
  | 'driftVerdict'
  | 'easyCondition'
  | 'easyGround'
  | 'easyKind'
  | 'easyMove'
  | 'easyState'
  | 'entryKind'
  | 'equipmentKind'
  | 'equipmentMove'
  | 'equipmentState'
  | 'executionMark'
  | 'exitPurpose'
  | 'extent'
  | 'fileKind'
  | 'fileState'
  | 'goodsKind'
  | 'identifierScheme'
  | 'line'
  | 'listMove'
  | 'listState'
  | 'lossCause'
  | 'lossCondition'
  | 'lossMove'
  | 'lossOutcome'
  | 'lossState'
  | 'lotOrder'
  | 'partyKind'
  | 'partyRole'
  | 'passMove'
  | 'passState'
  | 'placeKind'
  | 'processingType'
  | 'recordKind'
  | 'removalKind'
  | 'repairOrigin'
  | 'repairOutcome'
  | 'severity'
  | 'stage'
  | 'stateMoveKind'
  | 'subjectKind'
  | 'taxStatus'
  | 'transferState'
  | 'transferType'
  | 'useKind'
  | 'workOrderMove'
  | 'workOrderState'
  | 'writeOffMove'
  | 'writeOffState';

/** Names codes in the reader's language; a code the words do not know is shown as the server writes it. */
export function useCode(): (list: CodeList, code: string) => string {
  const { t, i18n } = useTranslation();
  return (list, code) => nameOf(t, i18n, list, code);
}

function nameOf(t: TFunction, i18n: I18n, list: CodeList, code: string): string {
  const key = `code.${list}.${code}`;
  return i18n.exists(key) ? t(key) : code;
}

/** A code in both languages, for parts that take both. */
export function useCodeWords(): (list: CodeList, code: string) => Words {
  const { i18n } = useTranslation();
  return (list, code) => ({
    zh: nameOf(i18n.getFixedT('zh'), i18n, list, code),
    en: nameOf(i18n.getFixedT('en'), i18n, list, code),
  });
}

/** The codes of a list as choices of a select, in the order given. */
export function useChoices(): (list: CodeList, codes: readonly string[]) => { value: string; label: string }[] {
  const name = useCode();
  return (list, codes) => codes.map((code) => ({ value: code, label: name(list, code) }));
}
