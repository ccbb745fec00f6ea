import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../../api/use-operation.ts';
import { LinkButton } from '../../parts/link-button.tsx';

/** From one of the three lists of a book's processing to the others, and back to the book. */
export function ProcessingLinks({ bookNo }: { readonly bookNo: string }) {
  const { t } = useTranslation();
  const common = { params: { bookNo }, variant: 'default', size: 'compact-sm' } as const;
  return (
    <nav className="dialog-buttons" aria-label={t('processing.rooms')}>
      <Link to="/books/$bookNo" params={{ bookNo }}>
        {bookNo}
      </Link>
      <LinkButton to="/books/$bookNo/bills" {...common}>
        {t('processing.bills')}
      </LinkButton>
      <LinkButton to="/books/$bookNo/work-orders" {...common}>
        {t('processing.workOrders')}
      </LinkButton>
      <LinkButton to="/books/$bookNo/productions" {...common}>
        {t('processing.productions')}
      </LinkButton>
      <LinkButton to="/drift" search={{ bookNo }} variant="default" size="compact-sm">
        {t('nav.drift')}
      </LinkButton>
    </nav>
  );
}

interface ItemNameProps {
  readonly bookNo: string;
  readonly itemNo: number;
  readonly children?: ReactNode;
}

/** An item of a book by its number, with what it is called, one click from its own page. */
export function ItemName({ bookNo, itemNo }: ItemNameProps) {
  const item = useOperation('get_book_item', { bookNo, itemNo }).data?.item;
  return (
    <Link to="/books/$bookNo/items/$itemNo" params={{ bookNo, itemNo: String(itemNo) }}>
      {itemNo}
      {item ? ` · ${item.materialNo} ${item.name}` : ''}
    </Link>
  );
}

/** What an item of a book is called, as soon as its number is known to be one; null until then. */
export function useItem(bookNo: string, itemNo: string) {
  const isNumber = /^[1-9]\d{0,8}$/.test(itemNo.trim());
  const input = { bookNo, itemNo: isNumber ? Number.parseInt(itemNo, 10) : 1 };
  const found = useOperation('get_book_item', input, { enabled: isNumber });
  return isNumber ? (found.data?.item ?? null) : null;
}
