import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../../api/use-operation.ts';
import { useCode } from '../../parts/codes/code-text.ts';
import { useReferenceName } from '../../parts/codes/reference.ts';
import { DocumentPage, Section } from '../../parts/document-page.tsx';
import { groupDigits, trimZeros } from '../../parts/format/numbers.ts';
import { Money, Quantity } from '../../parts/format/values.tsx';
import { KeyValueList } from '../../parts/key-value-list.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../parts/states.tsx';
import { addsUp, type ExplainedRow, explain } from './explanation.ts';
import { DifferenceText, percent } from './report-lines.tsx';
import type { ReportLine } from './views.ts';
import './write-off.css';

/** One line of a report: how it comes to its figures, field by field, and where they are in the book. */
export function WriteOffLinePage() {
  const { t } = useTranslation();
  const { writeOff, lineNo } = useParams({ from: '/signed-in/write-offs/$writeOff/lines/$lineNo' });
  const number = Number.parseInt(lineNo, 10) || 0;
  const head = useOperation('get_write_off', { writeOff });
  const found = useOperation('list_write_off_lines', { writeOff, after: String(number - 1), limit: 1 });
  const error = head.error ?? found.error;
  if (error) return <ErrorState error={error} onRetry={() => void found.refetch()} />;
  if (!found.data || !head.data) return <LoadingState />;
  const [line] = found.data.rows;
  if (line?.lineNo !== number) {
    return <EmptyState title={t('writeOff.noSuchLine', { line: lineNo })}>{t('writeOff.noSuchLineText')}</EmptyState>;
  }
  return <Line writeOffNo={head.data.writeOffNo} bookNo={head.data.bookNo} line={line} />;
}

interface LineProps {
  readonly writeOffNo: string;
  readonly bookNo: string;
  readonly line: ReportLine;
}

function Line({ writeOffNo, bookNo, line }: LineProps) {
  const { t } = useTranslation();
  const code = useCode();
  return (
    <DocumentPage
      kind={t('writeOff.lineKind', { writeOff: writeOffNo, line: line.lineNo })}
      number={`${line.materialNo} ${line.name}`}
      owner={
        <>
          <Link to="/write-offs/$writeOff" params={{ writeOff: writeOffNo }}>
            {writeOffNo}
          </Link>
          {' · '}
          <Link to="/books/$bookNo/items/$itemNo" params={{ bookNo, itemNo: String(line.itemNo) }}>
            {t('writeOff.itemOf', { item: line.itemNo })}
          </Link>
          {` · ${code('stage', line.stage)} · ${code('goodsKind', line.goodsKind)}`}
        </>
      }
    >
      <Section title={t('writeOff.explanation')}>
        <Explanation line={line} />
        <p role={addsUp(line) ? 'status' : 'alert'} className={addsUp(line) ? 'dimmed' : 'reason'}>
          {t(addsUp(line) ? 'writeOff.addsUp' : 'writeOff.addsUpNot')}
        </p>
      </Section>
      <Section title={t('writeOff.beside')}>
        <Beside line={line} />
      </Section>
      {line.disposition === null ? null : (
        <Section title={t('writeOff.disposition')}>
          <DispositionFacts line={line} />
        </Section>
      )}
    </DocumentPage>
  );
}

function Explanation({ line }: { readonly line: ReportLine }) {
  const { t } = useTranslation();
  const unit = useReferenceName('units');
  const headings = [
    unit(line.declaredUnit),
    unit(line.legalUnit1),
    line.legalUnit2 === null ? '–' : unit(line.legalUnit2),
    t('item.value'),
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it scrolls, and a scrolling region is reached with the keyboard
    <table className="plain-table explained" tabIndex={0}>
      <thead>
        <tr>
          <td />
          <th>{t('writeOff.figure')}</th>
          {headings.map((heading, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two units may be the same
            <th key={at} className="number">
              {heading}
            </th>
          ))}
          <th>EMS121</th>
        </tr>
      </thead>
      <tbody>
        {explain(line).map((row) => (
          <Row key={row.name} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row }: { readonly row: ExplainedRow }) {
  const { t } = useTranslation();
  const name =
    row.name === 'opening' || row.name === 'shouldRemain' || row.name === 'counted' || row.name === 'difference'
      ? t(`writeOff.${row.name}`)
      : t(`writeOff.flow.${row.name}`);
  const others = row.vector === null ? ['', '', ''] : [row.vector.legal1, row.vector.legal2, row.vector.value];
  return (
    <tr data-sum={row.sign === '='}>
      <td className="number">{row.sign}</td>
      <th scope="row">{name}</th>
      <td className="number">
        <Quantity quantity={row.quantity} />
      </td>
      {others.map((amount, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns stand still
        <td key={at} className="number">
          {groupDigits(at === 2 ? amount : trimZeros(amount))}
        </td>
      ))}
      <td>{row.field === null ? '' : <code>{row.field}</code>}</td>
    </tr>
  );
}

/** What is no part of the sum but belongs to the line: rates, claims that wait, what the book has taken over. */
function Beside({ line }: { readonly line: ReportLine }) {
  const { t } = useTranslation();
  return (
    <KeyValueList
      items={[
        { name: t('writeOff.difference'), value: <DifferenceText line={line} />, strong: true },
        { name: t('writeOff.ofShouldRemain'), value: percent(line.differenceOfShouldRemain) },
        { name: t('writeOff.ofConsumed'), value: percent(line.differenceOfConsumed) },
        { name: t('writeOff.consumed'), value: <Quantity quantity={line.consumed} /> },
        { name: t('writeOff.pendingOut'), value: <Quantity quantity={line.pendingOut} /> },
        { name: t('writeOff.pendingIn'), value: <Quantity quantity={line.pendingIn} /> },
        {
          name: t('writeOff.carried'),
          value: <Quantity quantity={line.counted ?? line.shouldRemain.declared} />,
        },
        ...(line.posted === null
          ? []
          : [{ name: t('writeOff.posted'), value: <Quantity quantity={line.posted.declared} /> }]),
      ]}
    />
  );
}

function DispositionFacts({ line }: { readonly line: ReportLine }) {
  const { t } = useTranslation();
  const code = useCode();
  const { disposition, taxes } = line;
  if (disposition === null) return null;
  return (
    <KeyValueList
      items={[
        { name: t('writeOff.disposition'), value: code('dispositionKind', disposition.kind), strong: true },
        { name: t('writeOff.reason'), value: disposition.reason },
        ...(taxes === null
          ? []
          : [
              { name: t('tax.value'), value: <Money amount={taxes.customsValue} /> },
              { name: t('tax.duty'), value: <Money amount={taxes.duty} /> },
              { name: t('tax.consumptionTax'), value: <Money amount={taxes.consumptionTax} /> },
              { name: t('tax.vat'), value: <Money amount={taxes.vat} /> },
            ]),
      ]}
    />
  );
}
