import { dayOf, daysUntil, formatDay, formatInstant, urgencyOf } from './days.ts';
import { useLanguage } from './language.ts';
import { groupDigits, trimZeros } from './numbers.ts';
import './values.css';
import { useTranslation } from 'react-i18next';

interface MoneyProps {
  /** Exact text with two decimals, as the API sends it. */
  readonly amount: string;
  /** ISO 4217. */
  readonly currency?: string;
}

/** An amount in the reader's manner: `1,234.50 元`, `CNY 1,234.50`. */
export function Money({ amount, currency = 'CNY' }: MoneyProps) {
  const language = useLanguage();
  const digits = groupDigits(amount);
  if (language === 'en') {
    return (
      <span className="number">
        <span className="unit unit-before">{currency}</span>
        {digits}
      </span>
    );
  }
  const name = currency === 'CNY' ? '元' : new Intl.DisplayNames('zh', { type: 'currency' }).of(currency);
  return (
    <span className="number">
      {digits}
      <span className="unit">{name}</span>
    </span>
  );
}

interface QuantityProps {
  /** Exact text with up to five decimals; zeros that say nothing are not shown. */
  readonly quantity: string;
  readonly unit?: string;
}

export function Quantity({ quantity, unit }: QuantityProps) {
  return (
    <span className="number">
      {groupDigits(trimZeros(quantity))}
      {unit === undefined ? null : <span className="unit">{unit}</span>}
    </span>
  );
}

/** A business day; the machine-readable form stays in the markup. */
export function DayText({ day }: { readonly day: string }) {
  const language = useLanguage();
  return <time dateTime={day}>{formatDay(day, language)}</time>;
}

/** An instant on the zone's clock. */
export function InstantText({ at, withSeconds = false }: { readonly at: string; readonly withSeconds?: boolean }) {
  const language = useLanguage();
  return <time dateTime={at}>{formatInstant(at, language, withSeconds)}</time>;
}

/** How long until something is due: red once it is late, amber when it will be soon. */
export function DueText({ due }: { readonly due: string }) {
  const { t } = useTranslation();
  const today = dayOf(new Date());
  const days = daysUntil(due, today);
  const words = days < 0 ? t('due.late', { days: -days }) : days === 0 ? t('due.today') : t('due.in', { days });
  return (
    <time dateTime={due} className="due" data-urgency={urgencyOf(due, today)}>
      {words}
    </time>
  );
}
