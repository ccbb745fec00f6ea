import type { Words } from '../api/model.ts';
import { useWords } from './format/language.ts';
import './state-badge.css';

/** Red is for what is late or refused, amber for what will be; everything else is calm. */
export type Tone = 'neutral' | 'active' | 'done' | 'soon' | 'late';

interface StateBadgeProps {
  readonly words: Words;
  readonly tone?: Tone;
}

export function StateBadge({ words, tone = 'neutral' }: StateBadgeProps) {
  const inWords = useWords();
  return (
    <span className="state-badge" data-tone={tone}>
      {inWords(words)}
    </span>
  );
}
