import { Button, Textarea } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/submission.ts';
import { useCode } from '../../parts/codes/code-text.ts';
import { useReferenceName } from '../../parts/codes/reference.ts';
import { Page } from '../../parts/document-page.tsx';
import { CallErrorAlert } from '../../parts/refusal-alert.tsx';
import { itemsOf, missingColumns } from './item-rows.ts';

/** Files goods as items of a book: rows as they are copied from a spreadsheet, shown as they were understood. */
export function FileItemsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { bookNo } = useParams({ from: '/signed-in/books/$bookNo/file-items' });
  const file = useCommand('file_items');
  const [text, setText] = useState('');
  const items = itemsOf(text);
  const missing = missingColumns(items);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (items.length === 0 || missing.length > 0) return;
    file.mutate({ bookNo, items }, { onSuccess: () => void navigate({ to: '/books/$bookNo', params: { bookNo } }) });
  };
  return (
    <Page title={t('book.fileItemsOf', { book: bookNo })} lead={t('book.fileItemsLead')}>
      <form className="stack" onSubmit={submit}>
        <Textarea
          label={t('book.rows')}
          description={t('book.rowsHint')}
          rows={8}
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {missing.length === 0 ? null : <p role="alert">{t('book.rowsIncomplete', { rows: missing.join(', ') })}</p>}
        {items.length === 0 ? null : <UnderstoodItems items={items} />}
        {file.error ? <CallErrorAlert error={file.error} /> : null}
        <div className="dialog-buttons">
          <Button type="submit" loading={file.isPending} disabled={items.length === 0 || missing.length > 0}>
            {t('book.fileCount', { count: items.length })}
          </Button>
        </div>
      </form>
    </Page>
  );
}

/** The rows as they were understood. */
function UnderstoodItems({ items }: { readonly items: ReturnType<typeof itemsOf> }) {
  const { t } = useTranslation();
  const unit = useReferenceName('units');
  const country = useReferenceName('countries');
  const code = useCode();
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th>{t('line.materialNo')}</th>
          <th>{t('line.hsCode')}</th>
          <th>{t('line.name')}</th>
          <th>{t('line.unit')}</th>
          <th>{t('lineField.legalUnit1')}</th>
          <th>{t('lineField.legalUnit2')}</th>
          <th>{t('line.origin')}</th>
          <th>{t('list.goodsKind')}</th>
          <th>{t('book.repairOrigin')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the text
          <tr key={at}>
            <td>{item.materialNo}</td>
            <td>{item.hsCode}</td>
            <td>{item.name}</td>
            <td>{unit(item.declaredUnit)}</td>
            <td>{unit(item.legalUnit1)}</td>
            <td>{item.legalUnit2 ? unit(item.legalUnit2) : '–'}</td>
            <td>{item.originCountry ? country(item.originCountry) : '–'}</td>
            <td>{code('goodsKind', item.goodsKind ?? 'material')}</td>
            <td>{item.repairOrigin ? code('repairOrigin', item.repairOrigin) : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
