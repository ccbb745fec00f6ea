import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/permissions.ts';
import { useOperation } from '../../api/use-operation.ts';
import type { ListView } from '../../api/views.ts';
import { CodeBadge } from '../../parts/codes/code-badge.tsx';
import { Section } from '../../parts/document-page.tsx';
import { InstantText, Quantity } from '../../parts/format/values.tsx';
import { LinkButton } from '../../parts/link-button.tsx';

/** The vehicles that carry a list's goods, and the first step to another one. */
export function ListPasses({ list }: { readonly list: ListView }) {
  const { t } = useTranslation();
  const may = useMay();
  const passes = useOperation('list_gate_passes', { documentId: list.listId, limit: 200 });
  const rows = passes.data?.rows ?? [];
  const bindable = ['pre_deducted', 'approved'].includes(list.state) && list.gateUse !== 'all';
  const tools =
    bindable && may('draft_pass') ? (
      <LinkButton
        to="/gate-passes/new"
        search={{ list: list.listNo ?? list.internalNo }}
        variant="default"
        size="compact-sm"
      >
        {t('pass.newForList')}
      </LinkButton>
    ) : null;
  return (
    <Section title={t('list.passes')} tools={tools}>
      {rows.length === 0 ? <p className="dimmed">{t('list.noPasses')}</p> : null}
      {rows.length === 0 ? null : (
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
            {rows.map((pass) => (
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
      )}
    </Section>
  );
}
