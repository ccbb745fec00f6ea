export type Device = 'desk' | 'phone';

/** One page to look at: who opens it, and where it is once the zone's own numbers are filled in. */
export interface Screen {
  readonly name: string;
  readonly who: 'clerk' | 'officer' | 'director' | null;
  readonly path: string;
  readonly devices: readonly Device[];
}

/** Numbers of documents that the demonstration zone really has. */
export interface Samples {
  readonly postedList: string;
  readonly openList: string;
  readonly saleList: string;
  readonly draftList: string;
  readonly transfer: string;
  /** A lot of the factory's first material. */
  readonly lot: string;
  readonly book: string;
  readonly passed: string;
  readonly waiting: string;
  readonly event: string;
  readonly party: string;
}

const desk: readonly Device[] = ['desk'];
const both: readonly Device[] = ['desk', 'phone'];

export function screensOf(samples: Samples): readonly Screen[] {
  const { book } = samples;
  return [
    { name: 'sign-in', who: null, path: '/sign-in', devices: both },
    { name: 'desk', who: 'clerk', path: '/desk', devices: both },
    { name: 'exceptions', who: 'officer', path: '/exceptions', devices: desk },
    { name: 'overview', who: 'director', path: '/overview', devices: desk },
    { name: 'lists', who: 'officer', path: '/lists', devices: desk },
    { name: 'list-open', who: 'officer', path: `/lists/${samples.openList}`, devices: both },
    { name: 'list-posted', who: 'officer', path: `/lists/${samples.postedList}`, devices: desk },
    { name: 'list-sale', who: 'officer', path: `/lists/${samples.saleList}`, devices: desk },
    { name: 'list-draft', who: 'officer', path: `/lists/${samples.draftList}`, devices: desk },
    { name: 'list-new', who: 'clerk', path: '/lists/new', devices: desk },
    { name: 'list-edit', who: 'officer', path: `/lists/${samples.openList}/lines`, devices: desk },
    { name: 'passes', who: 'officer', path: '/gate-passes', devices: desk },
    { name: 'pass', who: 'officer', path: `/gate-passes/${samples.passed}`, devices: both },
    { name: 'pass-new', who: 'clerk', path: '/gate-passes/new', devices: desk },
    { name: 'passage', who: 'officer', path: `/passage?pass=${samples.waiting}`, devices: both },
    { name: 'passage-used', who: 'officer', path: `/passage?pass=${samples.passed}`, devices: ['phone'] },
    { name: 'forms', who: 'officer', path: '/delivery-forms', devices: both },
    { name: 'form', who: 'officer', path: '/delivery-forms/SJ-FS-A1', devices: both },
    { name: 'form-new', who: 'clerk', path: '/delivery-forms/new', devices: desk },
    { name: 'consolidate', who: 'clerk', path: '/delivery-forms/SJ-FS-A1/consolidate', devices: desk },
    { name: 'notes', who: 'officer', path: '/stock-notes', devices: desk },
    { name: 'note', who: 'officer', path: '/stock-notes/SJN0001', devices: both },
    { name: 'note-new', who: 'clerk', path: '/stock-notes/new?form=SJ-FS-A1', devices: desk },
    { name: 'books', who: 'officer', path: '/books', devices: desk },
    { name: 'book', who: 'officer', path: `/books/${book}`, devices: desk },
    { name: 'item', who: 'officer', path: `/books/${book}/items/1`, devices: desk },
    { name: 'entries', who: 'officer', path: `/books/${book}/entries`, devices: desk },
    { name: 'book-new', who: 'clerk', path: '/books/new', devices: desk },
    { name: 'file-items', who: 'officer', path: `/books/${book}/file-items`, devices: desk },
    { name: 'lots', who: 'officer', path: '/books/T1510H000001/lots', devices: desk },
    { name: 'lot', who: 'officer', path: `/books/T1510H000001/lots/${samples.lot}`, devices: both },
    { name: 'trace', who: 'officer', path: '/trace?document=production%3AT1510H000001%2FSJM0004', devices: both },
    { name: 'control-book', who: 'officer', path: '/control-book', devices: both },
    { name: 'comparison', who: 'officer', path: '/books/T1510H00M001/comparison', devices: desk },
    { name: 'comparison-item', who: 'officer', path: '/books/T1510H00M001/comparison/2', devices: both },
    { name: 'records', who: 'officer', path: '/books/T1510H00R001/comparison/records', devices: desk },
    { name: 'bills', who: 'officer', path: '/books/T1510H000001/bills', devices: desk },
    { name: 'bill', who: 'officer', path: '/books/T1510H000001/bills/4/FS2601', devices: both },
    { name: 'productions', who: 'officer', path: '/books/T1510H000001/productions', devices: desk },
    { name: 'production', who: 'officer', path: '/books/T1510H000001/productions/SJM0001', devices: both },
    { name: 'production-new', who: 'clerk', path: '/books/T1510H000001/productions/new', devices: desk },
    { name: 'work-orders', who: 'officer', path: '/books/T1510H000001/work-orders', devices: desk },
    { name: 'repairs', who: 'officer', path: '/repair-orders', devices: both },
    { name: 'losses', who: 'officer', path: '/losses', devices: both },
    { name: 'loss', who: 'officer', path: '/books/T1510H000001/losses/MS-001', devices: both },
    { name: 'loss-open', who: 'officer', path: '/books/T1510H000001/losses/MS-004', devices: both },
    { name: 'loss-new', who: 'clerk', path: '/books/T1510H000001/losses/new', devices: both },
    { name: 'state-stock', who: 'officer', path: '/state-stock?mixedOnly=true', devices: both },
    { name: 'state-moves', who: 'clerk', path: '/state-moves?bookNo=T1510W00S001', devices: desk },
    { name: 'state-move', who: 'officer', path: '/books/T1510W00S001/state-moves/SJFB0001', devices: desk },
    { name: 'state-move-new', who: 'clerk', path: '/books/T1510W00S001/state-moves/new', devices: both },
    { name: 'state-approvals', who: 'officer', path: '/state-approvals', devices: desk },
    { name: 'easy-entries', who: 'officer', path: '/easy-entries', devices: both },
    { name: 'easy-entry', who: 'officer', path: '/easy-entries/SJB0003', devices: desk },
    { name: 'easy-entry-new', who: 'clerk', path: '/easy-entries/new', devices: desk },
    { name: 'easy-suspensions', who: 'officer', path: '/easy-suspensions', devices: desk },
    { name: 'uses', who: 'officer', path: '/books/T1510H00R001/uses', devices: desk },
    { name: 'use-new', who: 'officer', path: '/books/T1510H00R001/uses/new', devices: desk },
    { name: 'transfer', who: 'officer', path: `/lists/${samples.transfer}`, devices: desk },
    { name: 'transfers', who: 'officer', path: '/transfers', devices: both },
    { name: 'drift', who: 'officer', path: '/drift', devices: both },
    { name: 'drift-one', who: 'officer', path: '/drift/T1510H000001/4/FS2601/3', devices: both },
    { name: 'equipment', who: 'officer', path: '/equipment', devices: both },
    { name: 'equipment-register', who: 'clerk', path: '/equipment/register', devices: desk },
    { name: 'write-offs', who: 'officer', path: '/write-offs', devices: both },
    { name: 'write-off', who: 'officer', path: '/write-offs/T1510H000001-001', devices: both },
    { name: 'write-off-new', who: 'clerk', path: '/write-offs/new', devices: desk },
    { name: 'write-off-line', who: 'officer', path: '/write-offs/T1510H000001-001/lines/1', devices: both },
    { name: 'write-off-counts', who: 'officer', path: '/write-offs/T1510H000001-001/counts', devices: both },
    { name: 'write-off-differences', who: 'officer', path: '/write-offs/T1510H000001-001/differences', devices: both },
    { name: 'write-off-print', who: 'officer', path: '/write-offs/T1510H000001-001/print', devices: desk },
    { name: 'events', who: 'officer', path: '/events', devices: desk },
    { name: 'event', who: 'officer', path: `/events/${samples.event}`, devices: desk },
    { name: 'parties', who: 'officer', path: '/parties', devices: desk },
    { name: 'party', who: 'officer', path: `/parties/${samples.party}`, devices: desk },
    { name: 'places', who: 'director', path: '/places', devices: desk },
    { name: 'tariff', who: 'officer', path: '/tariff', devices: desk },
    { name: 'tariff-line', who: 'officer', path: '/tariff/0202200090', devices: desk },
    { name: 'imports', who: 'clerk', path: '/imports', devices: desk },
    { name: 'search', who: 'officer', path: '/search?text=QD1510', devices: desk },
  ];
}
