import type { Day } from '../../../kernel/index.ts';

export interface OwnRecord {
  readonly itemNo: number;
  readonly kind: 'in' | 'out' | 'produce' | 'consume';
  readonly quantity: string;
  readonly document: string;
}

type Side = 'enterprise' | 'warehouse';
interface Row extends OwnRecord {
  readonly recordNo: string;
  readonly occurredAt: string;
}

const sources: Readonly<Record<Side, string>> = { enterprise: 'erp', warehouse: 'wms' };

/** What the workshop's own two systems write down of the same goods, until it is submitted. */
export class OwnRecords {
  private rows: Record<Side, Row[]> = { enterprise: [], warehouse: [] };
  private readonly counts: Record<Side, number> = { enterprise: 0, warehouse: 0 };

  /** In both systems alike. */
  note(on: Day, record: OwnRecord): void {
    this.noteIn('enterprise', on, record);
    this.noteIn('warehouse', on, record);
  }

  /** In one of them alone: so it is with mistakes. */
  noteIn(side: Side, on: Day, record: OwnRecord): void {
    this.counts[side] += 1;
    const recordNo = `${sources[side].toUpperCase()}-${String(this.counts[side]).padStart(5, '0')}`;
    this.rows[side].push({ ...record, recordNo, occurredAt: `${on}T16:00:00+08:00` });
  }

  /** What is to be submitted, each system apart; then it is gone from here. */
  take(): ReadonlyArray<{ readonly source: string; readonly side: Side; readonly rows: readonly Row[] }> {
    const sides = (Object.keys(sources) as Side[]).filter((side) => this.rows[side].length > 0);
    const taken = sides.map((side) => ({ source: sources[side], side, rows: this.rows[side] }));
    this.rows = { enterprise: [], warehouse: [] };
    return taken;
  }
}
