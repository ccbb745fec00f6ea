import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../../api/use-operation.ts';
import { TextField } from '../../parts/form/fields.tsx';
import { normalizeNumber, trimZeros } from '../../parts/format/numbers.ts';
import { DayText, Quantity } from '../../parts/format/values.tsx';
import { CallErrorAlert } from '../../parts/refusal-alert.tsx';
import { SubjectLink } from '../../parts/subject-link.tsx';
import { type LotChoice, lotsAddUp, openOfLots } from './dispositions.ts';
import type { ReportLine } from './views.ts';

interface ShortageLotsProps {
  readonly bookNo: string;
  readonly line: ReportLine;
  readonly lots: LotChoice;
  readonly onChange: (lots: LotChoice) => void;
}

/** Which lots a shortage is of: the book's order decides unless somebody says; a book that goes by name must be told. */
export function ShortageLots(props: ShortageLotsProps) {
  const { t } = useTranslation();
  const book = useOperation('get_book', { bookNo: props.bookNo });
  const isNamed = book.data?.lotOrder === 'named';
  const [opened, setOpened] = useState(Object.keys(props.lots).length > 0);
  return (
    <details
      className="difference-lots"
      open={opened || isNamed}
      onToggle={(event) => setOpened(event.currentTarget.open)}
    >
      <summary>{t('writeOff.lots')}</summary>
      <p className="dimmed">{t(isNamed ? 'writeOff.lotsNamed' : 'writeOff.lotsHint')}</p>
      {opened || isNamed ? <LotTable {...props} /> : null}
    </details>
  );
}

/** The lots that lie where the shortage was found, each with how much of it is missing. */
function LotTable({ bookNo, line, lots, onChange }: ShortageLotsProps) {
  const { t } = useTranslation();
  const item = useOperation('get_book_item', { bookNo, itemNo: line.itemNo });
  if (item.error) return <CallErrorAlert error={item.error} />;
  const there = (item.data?.lots ?? []).filter(({ stage }) => stage === line.stage);
  return (
    <>
      <table className="plain-table">
        <thead>
          <tr>
            <th>{t('writeOff.lotNo')}</th>
            <th>{t('lot.openedOn')}</th>
            <th>{t('lot.document')}</th>
            <th className="number">{t('writeOff.lotHolds')}</th>
            <th>{t('writeOff.lotMissing')}</th>
          </tr>
        </thead>
        <tbody>
          {there.map((lot) => (
            <tr key={lot.lotNo}>
              <td>
                <Link to="/books/$bookNo/lots/$lotNo" params={{ bookNo, lotNo: lot.lotNo }}>
                  {lot.lotNo}
                </Link>
              </td>
              <td>
                <DayText day={lot.openedOn} />
              </td>
              <td>
                <SubjectLink subject={lot.document} />
              </td>
              <td className="number">
                <Quantity quantity={lot.quantity} />
              </td>
              <td>
                <TextField
                  label={t('writeOff.missingOf', { lot: lot.lotNo })}
                  kind="number"
                  value={lots[lot.lotNo] ?? ''}
                  onChange={(text) => onChange({ ...lots, [lot.lotNo]: text })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Remaining line={line} lots={lots} />
    </>
  );
}

/** What is still to be named: nothing, or all of the shortage. */
function Remaining({ line, lots }: Pick<ShortageLotsProps, 'line' | 'lots'>) {
  const { t } = useTranslation();
  const open = openOfLots(line, lots);
  if (open === null) return null;
  const quantity = trimZeros(normalizeNumber(open));
  return <p role="status">{t(lotsAddUp(line, lots) ? 'writeOff.lotsAddUp' : 'writeOff.lotsOpen', { quantity })}</p>;
}
