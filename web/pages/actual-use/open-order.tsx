import { Button, Checkbox } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/submission.ts';
import { Page } from '../../parts/document-page.tsx';
import { TextField } from '../../parts/form/fields.tsx';
import { normalizeNumber } from '../../parts/format/numbers.ts';
import { CallErrorAlert } from '../../parts/refusal-alert.tsx';
import { useItem } from '../processing/frame.tsx';

const blank = { orderNo: '', item: '', quantity: '', catalogueEntry: '', customerName: '', returnBy: '', remark: '' };

/** Goods that came for repair get their order: on what ground, for whom, and until when they go back. */
export function OpenRepairOrderPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { bookNo } = useParams({ from: '/signed-in/books/$bookNo/repair-orders/new' });
  const open = useCommand('open_repair_order');
  const [draft, setDraft] = useState(blank);
  const [isOwnBrand, setOwnBrand] = useState(false);
  const goods = useItem(bookNo, draft.item);
  const field = (name: keyof typeof blank, label: string) => ({
    label: t(label),
    value: draft[name],
    onChange: (value: string) => setDraft({ ...draft, [name]: value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { item, quantity, ...rest } = draft;
    const goodsItemNo = Number.parseInt(item, 10) || 0;
    open.mutate(
      { bookNo, ...rest, orderNo: draft.orderNo.trim(), goodsItemNo, quantity: normalizeNumber(quantity), isOwnBrand },
      {
        onSuccess: ({ orderNo }) =>
          void navigate({ to: '/books/$bookNo/repair-orders/$orderNo', params: { bookNo, orderNo } }),
      },
    );
  };
  return (
    <Page title={t('use.openOrder')} lead={t('use.openLead')}>
      <form className="stack" onSubmit={submit}>
        <div className="form-grid">
          <TextField {...field('orderNo', 'use.orderNo')} required />
          <TextField
            {...field('item', 'use.goodsItem')}
            hint={goods ? `${goods.materialNo} ${goods.name}` : t('use.goodsHint')}
            kind="number"
            required
          />
          <TextField {...field('quantity', 'field.quantity')} kind="number" required />
          <TextField {...field('customerName', 'use.customer')} required />
          <TextField {...field('returnBy', 'use.returnBy')} kind="day" required />
          <TextField {...field('catalogueEntry', 'use.catalogue')} hint={t('use.catalogueHint')} />
          <Checkbox
            label={t('use.ownBrand')}
            checked={isOwnBrand}
            onChange={(event) => setOwnBrand(event.currentTarget.checked)}
          />
          <TextField {...field('remark', 'list.remark')} />
        </div>
        {open.error ? <CallErrorAlert error={open.error} /> : null}
        <div className="dialog-buttons">
          <Button type="submit" loading={open.isPending}>
            {t('use.openOrder')}
          </Button>
        </div>
      </form>
    </Page>
  );
}
