import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../api/operations.ts';
import { useMay } from '../../api/permissions.ts';
import { Basis } from '../../parts/calculator/basis.tsx';
import { useCode } from '../../parts/codes/code-text.ts';
import { useReferenceName } from '../../parts/codes/reference.ts';
import { fractionToPercent } from '../../parts/format/numbers.ts';
import { DayText, DueText, Money, Quantity } from '../../parts/format/values.tsx';
import { KeyValueList } from '../../parts/key-value-list.tsx';
import type { Act } from './acts.tsx';
import type { EquipmentView } from './equipment-list.tsx';

type Whole = OutputOf<'show_equipment'>;
type Exit = Whole['exits'][number];
type Removal = Whole['removals'][number];

interface ExitsProps {
  readonly exits: readonly Exit[];
  readonly equipment: EquipmentView;
  readonly onAct: (act: Act) => void;
}

/** Every time it was out, the last first: against which day, and what is still to come back. */
export function Exits({ exits, equipment, onAct }: ExitsProps) {
  const { t } = useTranslation();
  const code = useCode();
  const unit = useReferenceName('units')(equipment.unit);
  return (
    <ol className="plain-list stack">
      {[...exits].reverse().map((exit) => (
        <li key={exit.exitNo}>
          <p>
            <strong>{code('exitPurpose', exit.purpose)}</strong> · {exit.place} · {exit.documentNo}
          </p>
          <p>
            <Quantity quantity={exit.quantity} unit={unit} /> · {t('equipment.leftOn')} <DayText day={exit.leftOn} /> ·{' '}
            <DueDay exit={exit} />
          </p>
          {exit.closedOn === null ? (
            <>
              <p>
                {t('equipment.outstanding')} <Quantity quantity={exit.outstandingQuantity} unit={unit} />
              </p>
              <ExitActs exit={exit} equipment={equipment} onAct={onAct} />
            </>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function DueDay({ exit }: { readonly exit: Exit }) {
  const { t } = useTranslation();
  return (
    <>
      {t('equipment.backBy')} <DayText day={exit.dueOn} />{' '}
      {exit.closedOn === null ? (
        <DueText due={exit.dueOn} />
      ) : (
        <span className="dimmed">
          {t('equipment.settledOn')} <DayText day={exit.closedOn} />
        </span>
      )}
      {exit.extendedOn === null ? null : (
        <div className="dimmed">{`${t('equipment.extended')} ${exit.extensionReason}`}</div>
      )}
    </>
  );
}

function ExitActs({ exit, equipment, onAct }: Omit<ExitsProps, 'exits'> & { readonly exit: Exit }) {
  const { t } = useTranslation();
  const may = useMay();
  const { exitNo, outstandingQuantity } = exit;
  const isSupervised = equipment.state !== 'released';
  const button = (act: Act) => (
    <Button key={act.kind} size="compact-sm" variant="default" onClick={() => onAct(act)}>
      {t(`code.equipmentMove.${act.kind}`)}
    </Button>
  );
  return (
    <span className="dialog-buttons">
      {may('bring_equipment_back') ? button({ kind: 'bring_back', exitNo, outstanding: outstandingQuantity }) : null}
      {may('extend_equipment_exit') && exit.extendedOn === null && isSupervised
        ? button({ kind: 'extend', exitNo })
        : null}
      {may('release_equipment') && isSupervised ? button({ kind: 'release', exitNo }) : null}
    </span>
  );
}

/** What left the book by this register, with the tax that was charged and why. */
export function Removals({ removals }: { readonly removals: readonly Removal[] }) {
  const { t } = useTranslation();
  const code = useCode();
  return (
    <>
      {removals.map((removal) => (
        <div key={removal.removalNo} className="stack">
          <p>
            <DayText day={removal.removedOn} /> · <strong>{code('removalKind', removal.kind)}</strong> ·{' '}
            <Quantity quantity={removal.quantity} />
            {removal.reason === '' ? null : ` · ${removal.reason}`}
          </p>
          {removal.tax === null ? null : (
            <>
              <ReleaseTax tax={removal.tax} />
              <details>
                <summary>{t('equipment.why')}</summary>
                <Basis basis={removal.tax.basis} />
              </details>
            </>
          )}
        </div>
      ))}
    </>
  );
}

/** The tax of an early release: what it was computed from, and what came out. */
export function ReleaseTax({ tax }: { readonly tax: NonNullable<Removal['tax']> }) {
  const { t } = useTranslation();
  const rate = (text: string) => `${fractionToPercent(text)}%`;
  const used = { used: tax.monthsUsed, total: tax.monthsTotal };
  return (
    <>
      <KeyValueList
        numeric
        items={[
          { name: t('equipment.importValue'), value: <Money amount={tax.price} /> },
          { name: t('equipmentRelease.months'), value: t('equipmentRelease.usedOf', used) },
          { name: t('tax.value'), value: <Money amount={tax.dutiableValue} /> },
          { name: `${t('tax.duty')} ${rate(tax.dutyRate)}`, value: <Money amount={tax.duty} /> },
          ...(tax.consumptionTax === '0.00'
            ? []
            : [
                {
                  name: `${t('tax.consumptionTax')} ${rate(tax.consumptionTaxRate)}`,
                  value: <Money amount={tax.consumptionTax} />,
                },
              ]),
          { name: `${t('tax.vat')} ${rate(tax.vatRate)}`, value: <Money amount={tax.vat} /> },
          { name: t('tax.total'), value: <Money amount={tax.total} />, strong: true },
        ]}
      />
      <p className="dimmed">
        {t('equipment.ratesOf')} <DayText day={tax.ratesOn} /> · {tax.rateReason}
      </p>
    </>
  );
}

/** Years of the VAT pilot that were settled: what was due, and from what. */
export function PilotYears({ years }: { readonly years: Whole['pilotYears'] }) {
  const { t } = useTranslation();
  const items = years.map((record) => ({
    name: String(record.year),
    value: (
      <>
        <Money amount={record.due} />{' '}
        <span className="dimmed">
          {t('equipment.yearShare')} <Money amount={record.yearShare} /> × {fractionToPercent(record.domesticShare)}% ·{' '}
          {t('equipment.settledOn')} <DayText day={record.settledOn} />
        </span>
      </>
    ),
  }));
  return <KeyValueList items={items} />;
}
