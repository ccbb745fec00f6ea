import { type Sector, sectors } from './goods.ts';
import { creditCode } from './numbers.ts';
import { readDemoTable } from './table.ts';

/** An invented enterprise of the zone with its books. */
export interface DemoEnterprise {
  /** Two letters, unique: part of its own document numbers. */
  readonly mark: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly uscc: string;
  /** 10 characters: Changchun, comprehensive bonded area, invented number. */
  readonly customsCode: string;
  readonly creditLevel: 'advanced_certified' | 'general';
  readonly sector: Sector;
  /** Part of each hundred lists of the zone that are its own, roughly. */
  readonly weight: number;
  readonly trade: Trade;
  readonly books: readonly DemoBook[];
}

/** What an enterprise lives from: imports sold at home, exports gathered in the zone, or goods passing through. */
export type Trade = (typeof trades)[number];

const trades = ['distribution', 'export', 'entrepot'] as const;

export interface DemoBook {
  readonly bookNo: string;
  readonly bookkeepingMode: 'accumulate' | 'per_line';
}

/** The first `count` enterprises of `demo/enterprises.csv`; the first three suffice for a zone that shows everything. */
export function demoEnterprises(count: number): DemoEnterprise[] {
  let bookCount = 0;
  return readDemoTable('enterprises.csv')
    .slice(0, count)
    .map((cell, index) => {
      const weight = Number(cell('weight'));
      // `a` keeps one item for each article, `p` opens one for each inbound line.
      const books = [...cell('books')].map((letter): DemoBook => {
        bookCount += 1;
        const bookNo = `T1510W${String(bookCount).padStart(6, '0')}`;
        return { bookNo, bookkeepingMode: letter === 'a' ? 'accumulate' : 'per_line' };
      });
      return {
        mark: cell('mark'),
        nameZh: `${cell('name_zh')}（示范）有限公司`,
        nameEn: `${cell('name_en')} (Demo) Co., Ltd.`,
        uscc: creditCode(index + 1),
        customsCode: `220166M${String(index + 1).padStart(3, '0')}`,
        creditLevel: weight >= 5 ? 'advanced_certified' : 'general',
        sector: oneOf(sectors, cell('sector')),
        weight,
        trade: oneOf(trades, cell('trade')),
        books,
      };
    });
}

function oneOf<T extends string>(known: readonly T[], text: string): T {
  const found = known.find((one) => one === text);
  if (found === undefined) throw new RangeError(`demo/enterprises.csv: "${text}" is none of ${known.join(', ')}`);
  return found;
}
