import { type Amounts, type Book, type Claim, nothing, plus, type Stock, type Verdict } from './state.ts';

export function stockOf(book: Book, item: number): Stock {
  const known = book.stocks.get(item);
  if (known) return known;
  const fresh: Stock = { posted: nothing(), out: nothing(), coming: nothing(), lots: [] };
  book.stocks.set(item, fresh);
  return fresh;
}

/** Quotient rounded half up; both are positive. */
export function halfUp(numerator: bigint, denominator: bigint): bigint {
  return (numerator * 2n + denominator) / (denominator * 2n);
}

export function expectIn(book: Book, name: string, item: number, amounts: Amounts): void {
  const stock = stockOf(book, item);
  stock.coming = plus(stock.coming, amounts);
  book.claims.set(name, { item, coming: true, amounts, lots: [] });
  book.entries += 1;
}

export function free(stock: Stock): bigint {
  return stock.posted[0] - stock.out[0];
}

/** Claims goods to leave: their share of everything that is not claimed yet, from the oldest lots. */
export function claimOut(book: Book, name: string, item: number, quantity: bigint): Verdict {
  const stock = stockOf(book, item);
  if (quantity > free(stock)) return 'insufficient_balance';
  const open = stock.lots.filter((lot) => lot.quantity > lot.claimed);
  if (book.lotOrder === 'named' && open.length > 1) return 'lot_required';
  const pool = plus(stock.posted, stock.out, -1n);
  const share = (amount: bigint) => (quantity === pool[0] ? amount : halfUp(amount * quantity, pool[0]));
  const amounts: Amounts = [quantity, share(pool[1]), share(pool[2]), share(pool[3])];
  const lots: Array<readonly [number, bigint]> = [];
  let rest = quantity;
  for (const lot of open) {
    const left = lot.quantity - lot.claimed;
    let taken = left;
    if (rest < left) taken = rest;
    if (taken === 0n) continue;
    lot.claimed += taken;
    lots.push([lot.lotNo, taken]);
    rest -= taken;
  }
  stock.out = plus(stock.out, amounts);
  book.claims.set(name, { item, coming: false, amounts, lots });
  book.entries += 1;
  return null;
}

function takeClaim(book: Book, name: string): { claim: Claim; stock: Stock } {
  const claim = book.claims.get(name);
  if (!claim) throw new Error(`the model has no claim ${name}`);
  book.claims.delete(name);
  const stock = stockOf(book, claim.item);
  if (claim.coming) stock.coming = plus(stock.coming, claim.amounts, -1n);
  else stock.out = plus(stock.out, claim.amounts, -1n);
  for (const [lotNo, quantity] of claim.lots) {
    for (const lot of stock.lots) if (lot.lotNo === lotNo) lot.claimed -= quantity;
  }
  book.entries += 1;
  return { claim, stock };
}

export function giveBack(book: Book, name: string): void {
  takeClaim(book, name);
}

/** The goods really move: a lot opens, or the lots of the claim shrink. */
export function carryOut(book: Book, name: string, today: string, listId: string, lineNo: number): void {
  const { claim, stock } = takeClaim(book, name);
  stock.posted = plus(stock.posted, claim.amounts, claim.coming ? 1n : -1n);
  if (claim.coming) {
    const quantity = claim.amounts[0];
    stock.lots.push({ lotNo: book.entries, openedOn: today, listId, lineNo, quantity, claimed: 0n });
  }
  for (const [lotNo, quantity] of claim.lots) {
    for (const lot of stock.lots) if (lot.lotNo === lotNo) lot.quantity -= quantity;
  }
  stock.lots = stock.lots.filter((lot) => lot.quantity > 0n);
}
