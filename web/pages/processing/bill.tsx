import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../api/operations.ts';
import { useOperation } from '../../api/use-operation.ts';
import { CodeBadge } from '../../parts/codes/code-badge.tsx';
import { CustomsDocument } from '../../parts/customs-document.tsx';
import { DocumentPage, Section } from '../../parts/document-page.tsx';
import { DocumentTimeline } from '../../parts/document-timeline.tsx';
import { fractionToPercent, groupDigits } from '../../parts/format/numbers.ts';
import { DayText, InstantText } from '../../parts/format/values.tsx';
import { KeyValueList } from '../../parts/key-value-list.tsx';
import { type DocumentMove, DocumentMoves } from '../../parts/moves/document-moves.tsx';
import { ErrorState, LoadingState } from '../../parts/states.tsx';
import { ItemName, ProcessingLinks } from './frame.tsx';
import { UnitConsumption } from './unit-consumption.tsx';

type Whole = OutputOf<'get_bill'>;
type Bill = Whole['bill'];

/** One version of the bill of a product: what a unit takes of each material. */
export function BillPage() {
  const { bookNo, productItemNo, billVersion } = useParams({
    from: '/signed-in/books/$bookNo/bills/$productItemNo/$billVersion',
  });
  const found = useOperation('get_bill', {
    bookNo,
    productItemNo: Number.parseInt(productItemNo, 10) || 0,
    billVersion,
  });
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <LoadingState />;
  return <BillDocument bookNo={bookNo} {...found.data} />;
}

function BillDocument({ bookNo, bill, lines }: Whole & { readonly bookNo: string }) {
  const { t } = useTranslation();
  return (
    <DocumentPage
      kind={t('subject.bill')}
      number={`${bill.productItemNo} / ${bill.billVersion}`}
      state={<CodeBadge list="billState" code={bill.state} />}
      owner={<ItemName bookNo={bookNo} itemNo={bill.productItemNo} />}
      aside={
        <>
          <BillMoves bookNo={bookNo} bill={bill} />
          <DocumentTimeline subject={`bill:${bookNo}/${bill.productItemNo}/${bill.billVersion}`} />
        </>
      }
    >
      <ProcessingLinks bookNo={bookNo} />
      <Section title={t('processing.consumptionOf', { count: lines.length })}>
        <Lines bookNo={bookNo} lines={lines} />
      </Section>
      <Section title={t('processing.validity')}>
        <Validity bill={bill} />
      </Section>
      <CustomsDocument
        operation="download_bill"
        message="EMS111"
        path={`/api/books/${encodeURIComponent(bookNo)}/bills/${bill.productItemNo}/${encodeURIComponent(bill.billVersion)}/customs-document`}
      />
    </DocumentPage>
  );
}

function Validity({ bill }: { readonly bill: Bill }) {
  const { t } = useTranslation();
  return (
    <KeyValueList
      items={[
        { name: t('processing.validFrom'), value: <DayText day={bill.validFrom} /> },
        {
          name: t('book.validThrough'),
          value: bill.validThrough === null ? t('book.noEnd') : <DayText day={bill.validThrough} />,
        },
        { name: t('processing.declaredAt'), value: <InstantText at={bill.declaredAt} /> },
        {
          name: t('processing.firstUsed'),
          value: bill.firstUsedAt === null ? t('processing.notUsed') : <InstantText at={bill.firstUsedAt} />,
        },
      ]}
    />
  );
}

function Lines({ bookNo, lines }: { readonly bookNo: string; readonly lines: Whole['lines'] }) {
  const { t } = useTranslation();
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th>{t('processing.material')}</th>
          <th className="number">{t('processing.net')}</th>
          <th className="number">{t('processing.tangible')}</th>
          <th className="number">{t('processing.intangible')}</th>
          <th className="number">{t('processing.bonded')}</th>
          <th className="number">{t('processing.unitConsumption')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.materialItemNo}>
            <td>
              <ItemName bookNo={bookNo} itemNo={line.materialItemNo} />
            </td>
            <td className="number">{groupDigits(line.net)}</td>
            <td className="number">{fractionToPercent(line.tangibleLossRate)}</td>
            <td className="number">{fractionToPercent(line.intangibleLossRate)}</td>
            <td className="number">{fractionToPercent(line.bondedShare)}</td>
            <td className="number">
              <UnitConsumption line={line} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function BillMoves({ bookNo, bill }: { readonly bookNo: string; readonly bill: Bill }) {
  const navigate = useNavigate();
  const { productItemNo, billVersion, state, validThrough } = bill;
  const input = { bookNo, productItemNo, billVersion };
  const params = { bookNo, productItemNo: String(productItemNo), billVersion };
  const any = ['declared', 'confirmed', 'questioned'];
  const moves: DocumentMove[] = [
    {
      ...{ move: 'confirm', operation: 'confirm_bill', input, from: ['declared', 'questioned'] },
      ...{ allowed: bill.moves.includes('confirm'), effect: 'processing.effect.confirm' },
    },
    {
      ...{ move: 'question', operation: 'question_bill', input, from: ['declared', 'confirmed'] },
      ...{ allowed: bill.moves.includes('question'), effect: 'processing.effect.question', reasonField: 'reason' },
    },
    {
      ...{ move: 'change', operation: 'change_bill', input, from: any },
      ...{ allowed: bill.firstUsedAt === null, effect: 'processing.effect.change' },
      open: () => void navigate({ to: '/books/$bookNo/bills/$productItemNo/$billVersion/change', params }),
    },
    {
      ...{ move: 'end', operation: 'end_bill', input, from: any },
      ...{ allowed: validThrough === null, effect: 'processing.effect.end' },
      asks: { field: 'validThrough', label: 'processing.lastDay', required: true },
    },
  ];
  return <DocumentMoves moves={moves} moveList="billMove" stateList="billState" state={state} />;
}
