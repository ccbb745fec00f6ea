import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ListView } from '../../api/views.ts';
import { useCode } from '../../parts/codes/code-text.ts';
import { useReferenceName } from '../../parts/codes/reference.ts';
import { DayText } from '../../parts/format/values.tsx';
import { type KeyValue, KeyValueList } from '../../parts/key-value-list.tsx';

/** What the declarant decided, with the codes as they are sent and their names. */
export function ListTerms({ list }: { readonly list: ListView }) {
  const { t } = useTranslation();
  const code = useCode();
  const mode = useReferenceName('supervision-modes');
  const transport = useReferenceName('transport-modes');
  const customs = useReferenceName('customs-districts');
  const country = useReferenceName('countries');
  const listType = useReferenceName('verification-list-type');
  const named = (value: string, name: (value: string) => string) =>
    name(value) === value ? value : `${value} ${name(value)}`;
  const items: KeyValue[] = [
    { name: t('list.internalNo'), value: list.internalNo },
    { name: t('list.preEntryNo'), value: list.preEntryNo },
    { name: t('list.direction'), value: `${code('line', list.line)} ${code('direction', list.direction)}` },
    { name: t('list.type'), value: named(list.listType, listType) },
    { name: t('list.goodsKind'), value: code('goodsKind', list.goodsKind) },
    { name: t('list.supervisionMode'), value: named(list.supervisionMode, mode) },
    { name: t('list.transportMode'), value: named(list.transportMode, transport) },
    { name: t('list.customs'), value: named(list.customsCode, customs) },
    { name: t('list.port'), value: list.portCode === null ? null : named(list.portCode, customs) },
    { name: t('list.country'), value: list.countryCode === null ? null : named(list.countryCode, country) },
    { name: t('list.deductionMode'), value: `${list.deductionMode} ${code('deductionMode', list.deductionMode)}` },
    { name: t('list.entryNo'), value: list.entryNo },
    {
      name: t('list.relatedList'),
      value: list.relatedListNo === null ? null : <RelatedList no={list.relatedListNo} />,
    },
    { name: t('list.relatedBook'), value: list.relatedBookNo },
    {
      name: t('list.transferType'),
      value: list.transferType === null ? null : `${list.transferType} ${code('transferType', list.transferType)}`,
    },
    { name: t('list.changes'), value: list.changeCount === 0 ? null : list.changeCount },
    { name: t('list.postedOn'), value: list.postedOn === null ? null : <DayText day={list.postedOn} /> },
    { name: t('list.remark'), value: list.remark === '' ? null : list.remark },
  ];
  return <KeyValueList items={items.filter((item) => item.value !== null)} />;
}

function RelatedList({ no }: { readonly no: string }) {
  return (
    <Link to="/lists/$list" params={{ list: no }}>
      {no}
    </Link>
  );
}
