import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/permissions.ts';
import { useOperation } from '../../api/use-operation.ts';
import type { ListView } from '../../api/views.ts';
import { Section } from '../../parts/document-page.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { PassesTable } from '../gate/passes-table.tsx';

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
      {rows.length === 0 ? <p className="dimmed">{t('list.noPasses')}</p> : <PassesTable passes={rows} />}
    </Section>
  );
}
