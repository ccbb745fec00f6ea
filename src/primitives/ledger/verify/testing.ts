import type { Problem } from './index.ts';

/** A change behind the ledger's back, and what verification must name. The books are those of the test beside. */
export interface Tampering {
  readonly what: string;
  readonly table: string;
  readonly sql: string;
  readonly found: readonly Partial<Problem>[];
}

const onHand = { itemNo: 1, stage: 'on_hand' };

export const tamperings: readonly Tampering[] = [
  {
    what: 'the quantity of an entry',
    table: 'ledger_entries',
    sql: 'update ledger_entries set declared = declared + 1 where entry_no = 3',
    found: [
      { kind: 'hash_differs', groupNo: '3', firstEntryNo: '3', lastEntryNo: '3' },
      { kind: 'entry_lots_do_not_add_up', entryNo: '3' },
      { kind: 'balance_differs', ...onHand, field: 'posted.declared' },
    ],
  },
  {
    what: 'the value of an entry',
    table: 'ledger_entries',
    sql: 'update ledger_entries set value = value - 1 where entry_no = 3',
    found: [
      { kind: 'hash_differs', groupNo: '3', firstEntryNo: '3', lastEntryNo: '3' },
      { kind: 'balance_differs', ...onHand, field: 'posted.value' },
    ],
  },
  {
    what: 'the event of an entry',
    table: 'ledger_entries',
    sql: `update ledger_entries set event_id = '00000000-0000-7000-8000-000000000001' where entry_no = 4`,
    found: [{ kind: 'group_head_differs', groupNo: '4', entryNo: '4', field: 'event_id' }],
  },
  {
    what: 'the instant of an entry',
    table: 'ledger_entries',
    sql: `update ledger_entries set recorded_at = recorded_at - interval '1 day' where entry_no = 4`,
    found: [{ kind: 'group_head_differs', groupNo: '4', entryNo: '4', field: 'recorded_at' }],
  },
  {
    what: 'an entry removed',
    table: 'ledger_entries',
    sql: 'delete from ledger_entries where entry_no = 3',
    found: [
      { kind: 'entry_missing', entryNo: '3', through: '3' },
      { kind: 'group_without_entries', groupNo: '3' },
      { kind: 'hash_differs', groupNo: '3' },
      { kind: 'entry_lot_without_entry', entryNo: '3', lotNo: '3' },
      { kind: 'lot_unknown', lotNo: '3' },
    ],
  },
  {
    what: 'the last entry removed',
    table: 'ledger_entries',
    sql: 'delete from ledger_entries where entry_no = 13',
    found: [
      { kind: 'head_differs', field: 'entry_no', recorded: '13', replayed: '12' },
      { kind: 'pending_differs', reference: 'out-4', field: 'state' },
    ],
  },
  {
    what: 'an entry that ends a claim a second time',
    table: 'ledger_entries',
    sql: `insert into ledger_entries select zone_id, book_id, 14, owner_id, item_no, from_stage, to_stage, kind, reference,
      declared, legal1, legal2, value, effective_on, recorded_at, event_id, document, line_no from ledger_entries where entry_no = 8`,
    found: [
      { kind: 'entry_without_group', entryNo: '14' },
      { kind: 'pending_not_open', entryNo: '14', reference: 'out-2' },
      { kind: 'head_differs', field: 'entry_no' },
    ],
  },
  {
    what: 'a claim opened a second time',
    table: 'ledger_entries',
    sql: `insert into ledger_entries select zone_id, book_id, 14, owner_id, item_no, from_stage, to_stage, kind, reference,
      declared, legal1, legal2, value, effective_on, recorded_at, event_id, document, line_no from ledger_entries where entry_no = 9`,
    found: [{ kind: 'pending_opened_twice', entryNo: '14', reference: 'out-3' }],
  },
  {
    what: 'a settlement of more than was claimed',
    table: 'ledger_entries',
    sql: 'update ledger_entries set legal1 = legal1 + 1 where entry_no = 6',
    found: [
      { kind: 'hash_differs', groupNo: '5', firstEntryNo: '5', lastEntryNo: '6' },
      { kind: 'pending_exceeded', entryNo: '6', reference: 'out-1' },
    ],
  },
  {
    what: 'a void of less than was left',
    table: 'ledger_entries',
    sql: 'update ledger_entries set value = value - 1 where entry_no = 8',
    found: [{ kind: 'pending_rest_not_released', entryNo: '8', reference: 'out-2' }],
  },
  {
    what: 'more taken than there was',
    table: 'ledger_entries',
    sql: 'update ledger_entries set value = 9999999999 where entry_no = 10',
    found: [{ kind: 'negative', entryNo: '10', ...onHand, unit: 'value' }],
  },
  {
    what: 'more claimed than there was',
    table: 'ledger_entries',
    sql: 'update ledger_entries set value = 9999999999 where entry_no = 9',
    found: [{ kind: 'available_negative', entryNo: '9', ...onHand, unit: 'value' }],
  },
  {
    what: 'an entry taken out of the lots it moved',
    table: 'ledger_entry_lots',
    sql: 'update ledger_entry_lots set quantity = quantity - 1 where entry_no = 10',
    found: [
      { kind: 'hash_differs', groupNo: '8', firstEntryNo: '9', lastEntryNo: '10' },
      { kind: 'entry_lots_do_not_add_up', entryNo: '10' },
      { kind: 'layer_differs', ...onHand, field: 'quantity' },
    ],
  },
  {
    what: 'an entry moved to a lot that never came in',
    table: 'ledger_entry_lots',
    sql: 'update ledger_entry_lots set lot_no = 9 where entry_no = 10',
    found: [{ kind: 'layer_negative', entryNo: '10', ...onHand, lotNo: '9' }],
  },
  {
    what: 'the hash of a group',
    table: 'ledger_groups',
    sql: "update ledger_groups set hash = sha256('x') where group_no = 4",
    found: [{ kind: 'hash_differs', groupNo: '4', firstEntryNo: '4', lastEntryNo: '4' }],
  },
  {
    what: 'the hash of the last group',
    table: 'ledger_groups',
    sql: "update ledger_groups set hash = sha256('x') where group_no = 11",
    found: [{ kind: 'hash_differs', groupNo: '11', firstEntryNo: '13', lastEntryNo: '13' }],
  },
  {
    what: 'a group removed',
    table: 'ledger_groups',
    sql: 'delete from ledger_groups where group_no = 4',
    found: [
      { kind: 'group_missing', groupNo: '4', through: '4' },
      { kind: 'entry_without_group', entryNo: '4' },
    ],
  },
  {
    what: 'the head of the book',
    table: 'ledger_books',
    sql: "update ledger_books set head_hash = sha256('x'), head_group_no = 12, head_entry_no = 20 where true",
    found: [
      { kind: 'head_differs', field: 'entry_no', recorded: '20', replayed: '13' },
      { kind: 'head_differs', field: 'group_no', recorded: '12', replayed: '11' },
      { kind: 'head_differs', field: 'hash' },
    ],
  },
  {
    what: 'a balance',
    table: 'ledger_balances',
    sql: 'update ledger_balances set legal2 = legal2 + 1, out_value = out_value - 1 where item_no = 1',
    found: [
      { kind: 'balance_differs', ...onHand, field: 'posted.legal2' },
      { kind: 'balance_differs', ...onHand, field: 'pendingOut.value' },
    ],
  },
  {
    what: 'what is expected',
    table: 'ledger_balances',
    sql: "update ledger_balances set in_declared = 0, last_effective_on = '2026-01-06' where item_no = 2",
    found: [
      { kind: 'balance_differs', itemNo: 2, stage: 'on_hand', field: 'pendingIn.declared' },
      { kind: 'balance_differs', itemNo: 2, stage: 'on_hand', field: 'lastEffectiveOn', recorded: '2026-01-06' },
    ],
  },
  {
    what: 'a balance removed',
    table: 'ledger_balances',
    sql: 'delete from ledger_balances where item_no = 2',
    found: [{ kind: 'balance_differs', itemNo: 2, stage: 'on_hand', field: 'row', recorded: null }],
  },
  {
    what: 'a layer',
    table: 'ledger_layers',
    sql: 'update ledger_layers set quantity = quantity + 1 where lot_no = 3',
    found: [
      { kind: 'layer_differs', ...onHand, lotNo: '3', field: 'quantity' },
      { kind: 'layers_do_not_add_up', ...onHand },
    ],
  },
  {
    what: 'the age of a layer',
    table: 'ledger_layers',
    sql: "update ledger_layers set opened_on = '2025-01-01' where lot_no = 3",
    found: [{ kind: 'layer_differs', ...onHand, lotNo: '3', field: 'opened_on', recorded: '2025-01-01' }],
  },
  {
    what: 'a layer removed',
    table: 'ledger_layers',
    sql: 'delete from ledger_layers where lot_no = 3',
    found: [
      { kind: 'layer_differs', ...onHand, lotNo: '3', field: 'quantity', recorded: null },
      { kind: 'layers_do_not_add_up', ...onHand },
    ],
  },
  {
    what: 'what a layer has claimed',
    table: 'ledger_layers',
    sql: 'update ledger_layers set out_quantity = 0 where lot_no = 2',
    found: [{ kind: 'layer_differs', ...onHand, lotNo: '2', field: 'out_quantity', recorded: '0' }],
  },
  {
    what: 'a lot',
    table: 'ledger_lots',
    sql: "update ledger_lots set document = 'list:other' where lot_no = 3",
    found: [{ kind: 'lot_differs', lotNo: '3', field: 'document', recorded: 'list:other', replayed: 'list:T' }],
  },
  {
    what: 'what a lot remembers for the duty law',
    table: 'ledger_lots',
    sql: "update ledger_lots set origin_country = '502', memory = '{}' where lot_no = 3",
    found: [{ kind: 'hash_differs', firstEntryNo: '3' }],
  },
  {
    what: 'a lot removed',
    table: 'ledger_lots',
    sql: 'delete from ledger_lots where lot_no = 3',
    found: [
      { kind: 'lot_missing', lotNo: '3' },
      { kind: 'layer_differs', lotNo: '3', field: 'opened_on', replayed: null },
    ],
  },
  {
    what: 'an open claim',
    table: 'ledger_pendings',
    sql: "update ledger_pendings set declared = declared + 1, item_no = 3, lots = '[]' where reference = 'out-3'",
    found: [
      { kind: 'pending_differs', reference: 'out-3', field: 'itemNo', recorded: 3, replayed: 1 },
      { kind: 'pending_differs', reference: 'out-3', field: 'declared' },
      { kind: 'pending_differs', reference: 'out-3', field: 'lots' },
    ],
  },
  {
    what: 'an ended claim opened again',
    table: 'ledger_pendings',
    sql: "update ledger_pendings set state = 'open' where reference = 'out-2'",
    found: [{ kind: 'pending_differs', reference: 'out-2', field: 'state', recorded: 'open', replayed: 'voided' }],
  },
  {
    what: 'an open claim removed',
    table: 'ledger_pendings',
    sql: "delete from ledger_pendings where reference = 'in-2'",
    found: [{ kind: 'pending_differs', reference: 'in-2', entryNo: '11', field: 'state', recorded: null }],
  },
  {
    what: 'a claim that no entry opened',
    table: 'ledger_pendings',
    sql: `insert into ledger_pendings select zone_id, book_id, 'forged', owner_id, item_no, from_stage, to_stage, state,
      declared, legal1, legal2, value, lots, lot_opening, document, line_no, expires_on from ledger_pendings where reference = 'out-3'`,
    found: [{ kind: 'pending_unknown', reference: 'forged' }],
  },
];
