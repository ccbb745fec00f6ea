import { Link, Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/document-page.tsx';

const calculators = [
  { to: '/calculators/import-tax', label: 'importTax.title' },
  { to: '/calculators/customs-value', label: 'customsValue.title' },
  { to: '/calculators/domestic-sale', label: 'domesticSale.title' },
  { to: '/calculators/interest', label: 'interest.title' },
  { to: '/calculators/equipment-release', label: 'equipmentRelease.title' },
  { to: '/calculators/equipment-pilot-year', label: 'pilotYear.title' },
  { to: '/calculators/retail-import', label: 'retailImport.title' },
  { to: '/calculators/consumption', label: 'consumption.title' },
  { to: '/calculators/consolidated-due', label: 'consolidatedDue.title' },
  { to: '/calculators/write-off', label: 'writeOffCalculator.title' },
  { to: '/calculators/split', label: 'split.title' },
  { to: '/calculators/identifier', label: 'identifier.title' },
] as const;

/** Answers that need no document: each is one question and its reasons. */
export function CalculatorsPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('place.calculators')} lead={t('calculator.lead')}>
      <nav className="calculator-nav" aria-label={t('place.calculators')}>
        {calculators.map(({ to, label }) => (
          <Link key={to} to={to}>
            {t(label)}
          </Link>
        ))}
      </nav>
      <Outlet />
    </Page>
  );
}
