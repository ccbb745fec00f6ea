import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PassView } from '../../api/views.ts';
import { CodeBadge } from '../../parts/codes/code-badge.tsx';
import { InstantText, Quantity } from '../../parts/format/values.tsx';

/** The vehicles that carry the goods of one document. */
export function PassesTable({ passes }: { readonly passes: readonly PassView[] }) {
  const { t } = useTranslation();
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th>{t('pass.number')}</th>
          <th>{t('pass.state')}</th>
          <th>{t('pass.vehicle')}</th>
          <th className="number">{t('pass.goodsGross')}</th>
          <th>{t('pass.passedAt')}</th>
        </tr>
      </thead>
      <tbody>
        {passes.map((pass) => (
          <tr key={pass.passId}>
            <td>
              <Link to="/gate-passes/$pass" params={{ pass: pass.passNo ?? pass.internalNo }}>
                {pass.passNo ?? pass.internalNo}
              </Link>
            </td>
            <td>
              <CodeBadge list="passState" code={pass.state} />
            </td>
            <td>{pass.vehicleNo}</td>
            <td className="number">
              <Quantity quantity={pass.goodsGrossKg} unit={t('unit.kg')} />
            </td>
            <td>{pass.passedAt === null ? '–' : <InstantText at={pass.passedAt} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
