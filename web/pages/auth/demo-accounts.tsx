import { useTranslation } from 'react-i18next';
import type { DemoAccount } from '../../api/operations.ts';
import { useLanguage } from '../../parts/format/language.ts';
import { useRoleName } from '../../parts/role-name.ts';

interface DemoAccountsProps {
  readonly accounts: readonly DemoAccount[];
  readonly disabled: boolean;
  readonly onPick: (account: DemoAccount) => void;
}

/** The invented people of a demonstration zone. A zone with real data answers no such list. */
export function DemoAccounts({ accounts, disabled, onPick }: DemoAccountsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const roleName = useRoleName();
  return (
    <section className="demo-accounts" aria-labelledby="demo-title">
      <h2 id="demo-title">{t('signIn.demoTitle')}</h2>
      <p className="dimmed">{t('signIn.demoLead')}</p>
      <ul>
        {accounts.map((account) => (
          <li key={account.email}>
            <button type="button" disabled={disabled} onClick={() => onPick(account)}>
              <span className="demo-role">{roleName(account.role)}</span>
              <span>{language === 'zh' ? account.nameZh : account.nameEn}</span>
              <span className="dimmed demo-secret">
                <span>{account.email}</span>
                <span>{account.password}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
