import type { GatePassAuditReceipt, Receipt, ReceiptOrigin } from '../../../adapters/customs-window/index.ts';
import type { AccountBook } from '../../../regime/books/index.ts';
import type { LoadedList } from '../../../regime/clearance/index.ts';
import type { GatePass, GatePassLine } from '../../../regime/gate/index.ts';
import { instantOf, lastDay } from '../calendar.ts';
import { headFacts, itemFacts, type ListStanding, lineFacts } from './list-facts.ts';
import { type PassStanding, passFacts, passLineFacts } from './pass-facts.ts';

export interface WaitingList extends LoadedList {
  readonly book: AccountBook;
}

export interface WaitingPass {
  readonly pass: GatePass;
  readonly lines: readonly GatePassLine[];
}

const customsCode = '1510';
const year = lastDay.slice(2, 4);
/** Far above the numbers of the history, so that no two documents meet. */
const firstNumber = 900_000_000;

/** Makes the window's next messages; numbers and instants count up from the evening of the last day. */
export class MessageMaker {
  private count = 0;

  /** INV201 and INV202 for a list that customs has not decided: pre-deducted, its declaration generated. */
  decideList({ list, lines, book }: WaitingList): Receipt[] {
    const [first, second] = [this.origin('INV201'), this.origin('INV202')];
    const letter = list.direction === 'in' ? 'I' : 'E';
    const standing: ListStanding = {
      listNo: list.listNo ?? `QD${customsCode}${year}${letter}${this.number()}`,
      preEntryNo: list.preEntryNo ?? `20${year}${String(this.number()).padStart(14, '0')}`,
      entryNo: null,
      preDeductedAt: first.sentAt,
      postedAt: null,
    };
    const { listNo, preEntryNo } = standing;
    const decided = { changeCount: list.changeCount, businessTypeCode: null, decidedAt: first.sentAt, remark: null };
    const head = headFacts(list, book, standing);
    return [
      {
        ...first,
        ...decided,
        kind: 'list_audit',
        preEntryNo,
        listNo,
        result: 'pre_deducted',
        notes: ['[通过]'],
        head,
        lines: lines.map((line) => lineFacts(line, listNo)),
      },
      {
        ...second,
        kind: 'declaration_generated',
        preEntryNo,
        listNo,
        declarationUnifiedNo: `I20${year}${String(this.number()).padStart(13, '0')}`,
        declarationNo: this.entryNo(list.direction),
        result: 'generated',
        createdAt: second.sentAt,
        reason: null,
      },
    ];
  }

  /** SAS221: the pass is approved. */
  approvePass({ pass, lines }: WaitingPass): { readonly receipt: Receipt; readonly standing: PassStanding } {
    const origin = this.origin('SAS221');
    const letter = pass.direction === 'in' ? 'I' : 'E';
    const serial = String(this.number()).padStart(12, '0');
    const standing: PassStanding = {
      passNo: pass.passNo ?? `Z${customsCode}${letter}${lastDay.slice(2).replaceAll('-', '')}${serial}`,
      preEntryNo: pass.preEntryNo ?? pass.internalNo,
      passedAt: null,
    };
    const receipt: GatePassAuditReceipt = {
      ...origin,
      kind: 'gate_pass_audit',
      preEntryNo: standing.preEntryNo,
      gatePassNo: standing.passNo,
      changeCount: 0,
      businessTypeCode: null,
      result: 'passed',
      decidedAt: origin.sentAt,
      remark: null,
      notes: ['[通过]'],
      head: passFacts(pass, lines, standing),
      lines: lines.map((line) => passLineFacts(line, standing.passNo)),
      relatedDocuments: [],
    };
    return { receipt, standing };
  }

  /** SAS223: the vehicle has passed and was weighed. */
  passVehicle({ pass, lines }: WaitingPass, approved: PassStanding): Receipt {
    const origin = this.origin('SAS223');
    const standing = { ...approved, passedAt: origin.sentAt };
    return {
      ...origin,
      kind: 'gate_passed',
      preEntryNo: standing.preEntryNo,
      gatePassNo: standing.passNo,
      changeCount: 0,
      businessTypeCode: null,
      result: 'passed',
      decidedAt: origin.sentAt,
      remark: null,
      notes: [],
      head: passFacts(pass, lines, standing),
    };
  }

  /** INV211: customs has posted the list, so its declaration is released. */
  postList(waiting: WaitingList): Receipt {
    const origin = this.origin('INV211');
    const { list, book } = waiting;
    const postedAt = origin.sentAt;
    const standing: ListStanding = {
      listNo: list.listNo ?? list.internalNo,
      preEntryNo: list.preEntryNo ?? list.internalNo,
      entryNo: list.entryNo ?? this.entryNo(list.direction),
      preDeductedAt: list.preDeductedAt ?? postedAt,
      postedAt,
    };
    const head = { ...headFacts(list, book, standing), deductedAt: postedAt };
    return { ...origin, kind: 'list_posted', head, items: itemFacts(waiting, standing.listNo) };
  }

  private origin(messageType: string): ReceiptOrigin {
    this.count += 1;
    const sentAt = instantOf(lastDay, 19 * 60 + this.count, 7);
    const messageId = `${messageType}_${customsCode}_${lastDay.replaceAll('-', '')}${String(this.count).padStart(6, '0')}`;
    return { messageId, sentAt, part: { no: 1, total: 1 } };
  }

  private number(): number {
    this.count += 1;
    return firstNumber + this.count;
  }

  private entryNo(direction: 'in' | 'out'): string {
    return `${customsCode}20${year}${direction === 'in' ? 1 : 0}${this.number()}`;
  }
}
