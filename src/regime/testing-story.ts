import { formatMoney, formatQuantity, type Id } from '../kernel/index.ts';
import { balancesOfBook, statementOf } from '../primitives/ledger/index.ts';
import { loadBook } from './books/index.ts';
import { approveList, declareList, draftLists, type ListDraft, type LoadedList, loadList } from './clearance/index.ts';
import { releaseListDeclaration } from './duty/index.ts';
import { approvePass, type DraftPassInput, declarePass, draftPass, recordPassage } from './gate/index.ts';
import { accepted, partyA, type TestZone, testZoneId } from './testing.ts';

/** The steps that most stories of the regime are made of. */
export interface Story {
  draft(draft: ListDraft, owner?: Id): Promise<string>;
  declare(draft: ListDraft, owner?: Id): Promise<string>;
  approve(draft: ListDraft, owner?: Id): Promise<string>;
  release(list: string): Promise<void>;
  /** A pass for some of the lines of one list, as far as it goes. */
  bind(pass: StoryPass, until?: 'drafted' | 'declared' | 'approved' | 'passed'): Promise<string>;
  loaded(list: string): Promise<LoadedList>;
  /** The balance on hand of an item, with only the quantities that are not 0. */
  balance(bookNo: string, itemNo?: number): Promise<Record<string, string>>;
  /** The entries of a book, oldest first: kind, direction and declared quantity. */
  entries(bookNo: string): Promise<string[]>;
}

export interface StoryPass {
  readonly internalNo: string;
  readonly list: string;
  readonly quantity: string;
  readonly lineNo?: number;
  readonly direction?: 'in' | 'out';
  readonly bindType?: '1' | '2' | '3';
  readonly owner?: Id;
}

/** The draft of a second-line pass that carries some of one line. */
export function passDraft({
  internalNo,
  list,
  quantity,
  lineNo = 1,
  direction = 'in',
  bindType = '3',
}: StoryPass): DraftPassInput {
  return {
    internalNo,
    passType: '3',
    bindType,
    direction,
    customsCode: '1510',
    vehicleNo: '吉A12345',
    vehicleWeightKg: '13000',
    lines: [{ list, lineNo, quantity, grossWeightKg: '1' }],
  };
}

export function tell(zone: TestZone): Story {
  const officer = () => zone.as('customs_officer');
  const clerk = (owner: Id) => zone.as('enterprise_clerk', owner);
  const read = officer().caller.settings;
  const story: Story = {
    async draft(draft, owner = partyA) {
      accepted(await draftLists(clerk(owner), [draft]));
      return draft.internalNo;
    },
    async declare(draft, owner = partyA) {
      const list = await story.draft(draft, owner);
      accepted(await declareList(clerk(owner), { list }));
      return list;
    },
    async approve(draft, owner = partyA) {
      const list = await story.declare(draft, owner);
      accepted(await approveList(officer(), { list }));
      return list;
    },
    async release(list) {
      accepted(await releaseListDeclaration(officer(), { list }));
    },
    async bind(pass, until = 'passed') {
      const { internalNo, owner = partyA } = pass;
      accepted(await draftPass(clerk(owner), passDraft(pass)));
      if (until === 'drafted') return internalNo;
      accepted(await declarePass(clerk(owner), { pass: internalNo }));
      if (until === 'declared') return internalNo;
      accepted(await approvePass(officer(), { pass: internalNo }));
      if (until === 'approved') return internalNo;
      accepted(await recordPassage(officer(), { pass: internalNo }));
      return internalNo;
    },
    loaded: (list) => zone.database.read(read, async (tx) => accepted(await loadList(tx, testZoneId, list))),
    balance: (bookNo, itemNo = 1) => balanceOf(zone, bookNo, itemNo),
    entries: (bookNo) =>
      zone.database.read(read, async (tx) => {
        const { bookId } = accepted(await loadBook(tx, testZoneId, bookNo));
        const lines = await statementOf(tx, testZoneId, bookId, { itemNo: null, before: null, limit: 1000 });
        return lines
          .reverse()
          .map(({ kind, from, to, vector }) => `${kind} ${from} → ${to} ${short(formatQuantity(vector.declared))}`);
      }),
  };
  return story;
}

function balanceOf(zone: TestZone, bookNo: string, itemNo: number): Promise<Record<string, string>> {
  return zone.database.read(zone.as('customs_officer').caller.settings, async (tx) => {
    const { bookId } = accepted(await loadBook(tx, testZoneId, bookNo));
    const balances = await balancesOfBook(tx, testZoneId, bookId, [itemNo]);
    const balance = balances.find(({ stage }) => stage === 'on_hand');
    if (!balance) return {};
    const { posted, pendingOut, pendingIn } = balance;
    const shown = {
      actual: formatQuantity(posted.declared),
      legal2: formatQuantity(posted.legal2),
      value: formatMoney(posted.value),
      preMinus: formatQuantity(pendingOut.declared),
      prePlus: formatQuantity(pendingIn.declared),
    };
    return Object.fromEntries(
      Object.entries(shown)
        .map(([name, text]) => [name, short(text)] as const)
        .filter(([, text]) => text !== '0'),
    );
  });
}

/** Without idle zeros: `3894.00000` is `3894`. */
function short(text: string): string {
  return text.replace(/\.?0+$/, '');
}
