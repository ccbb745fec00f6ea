import type { Party } from '../../../primitives/parties/index.ts';
import type { AccountBook } from '../../../regime/books/index.ts';
import { type Field, field } from '../model.ts';
import { sources } from './sources.ts';

/** Who files a document; the book says under which code. What is not on record is empty, to be filled in by hand. */
export interface Filer {
  readonly party: Party | null;
  readonly book: Pick<AccountBook, 'enterpriseCustomsCode' | 'enterpriseName'> | null;
}

const { book, party } = sources;

export const filerFields: ReadonlyArray<Field<Filer>> = [
  field(
    'text',
    'enterpriseName',
    '经营企业名称',
    'Name of the enterprise',
    { source: book, citation: 'C.6', knownName: 'BizopEtpsNm' },
    (filer) => filer.book?.enterpriseName ?? filer.party?.nameZh ?? null,
  ),
  field(
    'code',
    'enterpriseCustomsCode',
    '海关注册编码（10 位）',
    'Customs registration code (10 characters)',
    { source: book, citation: 'C.6', knownName: 'BizopEtpsno' },
    (filer) => filer.book?.enterpriseCustomsCode ?? filer.party?.customsCode ?? null,
  ),
  field(
    'code',
    'enterpriseCreditCode',
    '统一社会信用代码（18 位）',
    'Unified social credit code (18 characters)',
    { source: party, citation: 'C.6', knownName: 'BizopEtpsSccd' },
    (filer) => filer.party?.uscc ?? null,
  ),
];
