import { StateBadge, type Tone } from '../state-badge.tsx';
import { type CodeList, useCodeWords } from './code-text.ts';

/** Red for what was refused, amber for what waits for somebody; everything that goes its way is calm. */
const tones: Readonly<Record<string, Tone>> = {
  declared: 'active',
  stored: 'active',
  store_failed: 'late',
  manual_review: 'soon',
  rejected: 'late',
  pre_deducted: 'active',
  approved: 'active',
  posted: 'done',
  completed: 'done',
  written_off: 'done',
  passed_first: 'active',
  passed: 'done',
  paused: 'soon',
  closed: 'done',
  open: 'late',
  queried: 'soon',
  held: 'soon',
  cleared: 'done',
  high: 'late',
  medium: 'soon',
  applied: 'done',
  waiting: 'soon',
  refused: 'late',
  supervised: 'active',
  out: 'soon',
  overdue: 'late',
  released: 'done',
  confirmed: 'done',
  questioned: 'late',
  above: 'late',
  below: 'late',
  not_in_bill: 'late',
  noticed: 'active',
  counting: 'active',
  reported: 'active',
  report_review: 'soon',
  report_rejected: 'late',
  accepted: 'active',
  final_review: 'soon',
  final_rejected: 'late',
  holds: 'done',
  recorded: 'soon',
  inside: 'active',
};

/** Where the same code says something else: an open discrepancy is late, an open work order is in work. */
const tonesOfList: Readonly<Record<string, Tone>> = {
  'bookState.approved': 'done',
  'lossState.reported': 'soon',
  'workOrderState.open': 'active',
  'writeOffState.confirmed': 'active',
};

interface CodeBadgeProps {
  readonly list: CodeList;
  readonly code: string;
}

/** The state of a document, named and toned. */
export function CodeBadge({ list, code }: CodeBadgeProps) {
  const words = useCodeWords();
  const tone = tonesOfList[`${list}.${code}`] ?? tones[code] ?? 'neutral';
  return <StateBadge words={words(list, code)} tone={tone} />;
}
