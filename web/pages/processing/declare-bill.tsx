import { Button } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../api/operations.ts';
import { useCommand } from '../../api/submission.ts';
import { useOperation } from '../../api/use-operation.ts';
import { Page } from '../../parts/document-page.tsx';
import { TextField } from '../../parts/form/fields.tsx';
import { CallErrorAlert } from '../../parts/refusal-alert.tsx';
import { ErrorState, LoadingState } from '../../parts/states.tsx';
import { BillEditor } from './bill-editor.tsx';
import { blankLine, draftOf, linesOf } from './draft-lines.ts';
import { ProcessingLinks, useItem } from './frame.tsx';

interface BillHead {
  readonly product: string;
  readonly version: string;
  readonly from: string;
  readonly through: string;
}

/** What a bill is called and when it holds. */
function BillHeadFields({
  bookNo,
  head,
  onChange,
}: {
  readonly bookNo: string;
  readonly head: BillHead;
  readonly onChange: (head: BillHead) => void;
}) {
  const { t } = useTranslation();
  const product = useItem(bookNo, head.product);
  const set = (field: keyof BillHead) => (value: string) => onChange({ ...head, [field]: value });
  return (
    <div className="form-grid">
      <TextField
        label={t('processing.productItem')}
        hint={product ? `${product.materialNo} ${product.name}` : t('processing.productHint')}
        kind="number"
        value={head.product}
        onChange={set('product')}
        required
      />
      <TextField
        label={t('processing.billVersion')}
        hint={t('processing.versionHint')}
        value={head.version}
        onChange={set('version')}
        required
      />
      <TextField label={t('processing.validFrom')} kind="day" value={head.from} onChange={set('from')} />
      <TextField label={t('book.validThrough')} kind="day" value={head.through} onChange={set('through')} />
    </div>
  );
}

/** Declares a version of a product's bill. */
export function DeclareBillPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { bookNo } = useParams({ from: '/signed-in/books/$bookNo/bills/new' });
  const declare = useCommand('declare_bill');
  const [head, setHead] = useState<BillHead>({ product: '', version: '', from: '', through: '' });
  const [lines, setLines] = useState([blankLine('first')] as ReturnType<typeof blankLine>[]);
  const productItemNo = Number.parseInt(head.product, 10) || 0;
  const billVersion = head.version.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const days = {
      ...(head.from === '' ? {} : { validFrom: head.from }),
      ...(head.through === '' ? {} : { validThrough: head.through }),
    };
    declare.mutate(
      { bookNo, productItemNo, billVersion, ...days, lines: linesOf(lines) },
      {
        onSuccess: () =>
          void navigate({
            to: '/books/$bookNo/bills/$productItemNo/$billVersion',
            params: { bookNo, productItemNo: String(productItemNo), billVersion },
          }),
      },
    );
  };
  return (
    <Page title={t('processing.declareBill')} lead={t('processing.declareLead')}>
      <ProcessingLinks bookNo={bookNo} />
      <form className="stack" onSubmit={submit}>
        <BillHeadFields bookNo={bookNo} head={head} onChange={setHead} />
        <BillEditor bookNo={bookNo} lines={lines} onChange={(changed) => setLines([...changed])} />
        {declare.error ? <CallErrorAlert error={declare.error} /> : null}
        <div className="dialog-buttons">
          <Button type="submit" loading={declare.isPending} disabled={linesOf(lines).length === 0}>
            {t('processing.declareBill')}
          </Button>
        </div>
      </form>
    </Page>
  );
}

/** Changes the lines of a version that nothing was made by yet. */
export function ChangeBillPage() {
  const { bookNo, productItemNo, billVersion } = useParams({
    from: '/signed-in/books/$bookNo/bills/$productItemNo/$billVersion/change',
  });
  const name = { bookNo, productItemNo: Number.parseInt(productItemNo, 10) || 0, billVersion };
  const found = useOperation('get_bill', name);
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <LoadingState />;
  return <ChangeForm name={name} lines={found.data.lines} />;
}

interface ChangeFormProps {
  readonly name: { readonly bookNo: string; readonly productItemNo: number; readonly billVersion: string };
  readonly lines: OutputOf<'get_bill'>['lines'];
}

function ChangeForm({ name, lines: declared }: ChangeFormProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const change = useCommand('change_bill');
  const [lines, setLines] = useState(() => declared.map(draftOf));
  const { bookNo, productItemNo, billVersion } = name;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(
      { ...name, lines: linesOf(lines) },
      {
        onSuccess: () =>
          void navigate({
            to: '/books/$bookNo/bills/$productItemNo/$billVersion',
            params: { bookNo, productItemNo: String(productItemNo), billVersion },
          }),
      },
    );
  };
  return (
    <Page title={t('processing.changeBill', { version: billVersion })} lead={t('processing.effect.change')}>
      <form className="stack" onSubmit={submit}>
        <BillEditor bookNo={bookNo} lines={lines} onChange={(changed) => setLines([...changed])} />
        {change.error ? <CallErrorAlert error={change.error} /> : null}
        <div className="dialog-buttons">
          <Button type="submit" loading={change.isPending} disabled={linesOf(lines).length === 0}>
            {t('processing.saveChange')}
          </Button>
        </div>
      </form>
    </Page>
  );
}
