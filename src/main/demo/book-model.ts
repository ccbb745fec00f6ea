import { type Article, articlesOf, type CaseLine, quantityOf, stepOf } from './articles.ts';
import type { DemoBook, DemoEnterprise } from './enterprises.ts';
import type { Random } from './random.ts';

const articlesInBook = 48;

interface Stock {
  readonly itemNo: number;
  readonly article: Article;
  available: bigint;
}

/** What the history knows of a book: enough never to ask for more than the ledger will give. */
export class BookModel {
  readonly enterprise: DemoEnterprise;
  readonly book: DemoBook;
  readonly articles: readonly Article[];
  private readonly stock = new Map<number, Stock>();
  private arriving: CaseLine[] = [];
  private nextItemNo: number;

  constructor(enterprise: DemoEnterprise, book: DemoBook, random: Random) {
    this.enterprise = enterprise;
    this.book = book;
    this.articles = articlesOf(enterprise, articlesInBook, random);
    this.nextItemNo = this.accumulates ? this.articles.length + 1 : 1;
  }

  get accumulates(): boolean {
    return this.book.bookkeepingMode === 'accumulate';
  }

  /** Items that hold something to sell. */
  get stocked(): number {
    let count = 0;
    for (const { available } of this.stock.values()) if (available > 0n) count += 1;
    return count;
  }

  /** Lines of an inbound list: different articles in ordinary quantities. */
  inboundLines(count: number, random: Random): CaseLine[] {
    return random.sample(this.articles, count).map((article) => ({
      article,
      itemNo: this.accumulates ? this.articles.indexOf(article) + 1 : null,
      quantity: quantityOf(article, random),
    }));
  }

  /** Lines of an outbound list, taken from what is there and claimed at once. */
  outboundLines(count: number, random: Random): CaseLine[] {
    const held = [...this.stock.values()].filter(({ available }) => available > 0n);
    return random.sample(held, count).map((stock) => {
      const quantity = this.share(stock, random);
      stock.available -= quantity;
      return { article: stock.article, itemNo: stock.itemNo, quantity };
    });
  }

  private share({ article, available }: Stock, random: Random): bigint {
    const step = stepOf(article.goods);
    if (available <= step || random.percent(this.accumulates ? 5 : 45)) return available;
    const part = ((available * BigInt(random.between(15, this.accumulates ? 60 : 85))) / 100n / step) * step;
    return part > 0n ? part : step;
  }

  /** What a deleted or changed outbound list gives back. */
  giveBack(lines: readonly CaseLine[]): void {
    for (const { itemNo, quantity } of lines) {
      const stock = itemNo === null ? undefined : this.stock.get(itemNo);
      if (stock) stock.available += quantity;
    }
  }

  /** The lines with the items that their approval opens, in the order of the lines. */
  openItems(lines: readonly CaseLine[]): CaseLine[] {
    return lines.map((line) => {
      if (line.itemNo !== null) return line;
      this.nextItemNo += 1;
      return { ...line, itemNo: this.nextItemNo - 1 };
    });
  }

  /** Goods that were posted today can leave from tomorrow. */
  receive(lines: readonly CaseLine[]): void {
    this.arriving.push(...lines);
  }

  startDay(): void {
    for (const { itemNo, article, quantity } of this.arriving) {
      if (itemNo === null) continue;
      const stock = this.stock.get(itemNo);
      if (stock) stock.available += quantity;
      else this.stock.set(itemNo, { itemNo, article, available: quantity });
    }
    this.arriving = [];
  }
}
