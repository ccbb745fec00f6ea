import { Button, Popover } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWords } from '../format/language.ts';
import { type Move, sortMoves, sourceOf } from './moves.ts';
import './moves.css';

interface MoveButtonsProps {
  readonly moves: readonly Move[];
  readonly onMove: (move: Move) => void;
  /** The name of the move under way, while the server decides. */
  readonly pending?: string | undefined;
}

/** The legal next moves as buttons. What is not legal now is not drawn; "why not?" lists it with its reason. */
export function MoveButtons({ moves, onMove, pending }: MoveButtonsProps) {
  const { t } = useTranslation();
  const inWords = useWords();
  const { legal, blocked } = sortMoves(moves);
  return (
    <section className="moves" aria-labelledby="moves-title">
      <h2 id="moves-title">{t('moves.title')}</h2>
      {legal.length === 0 ? <p className="dimmed">{t('moves.none')}</p> : null}
      {legal.map((move, index) => (
        <Button
          key={move.name}
          variant={index === 0 ? 'filled' : 'default'}
          fullWidth
          loading={pending === move.name}
          disabled={pending !== undefined && pending !== move.name}
          onClick={() => onMove(move)}
        >
          {inWords(move.words)}
        </Button>
      ))}
      {blocked.length > 0 ? <WhyNot blocked={blocked} /> : null}
    </section>
  );
}

function WhyNot({ blocked }: { readonly blocked: readonly Move[] }) {
  const { t } = useTranslation();
  const inWords = useWords();
  return (
    <Popover width={360} position="bottom-end" trapFocus withRoles>
      <Popover.Target>
        <Button className="why-not-button" variant="transparent" size="compact-sm">
          {t('moves.whyNot')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('moves.whyNot')}>
        {/* The list can be longer than the window: it scrolls, so it must take the keyboard's focus. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached with the keyboard */}
        <ul className="why-not" tabIndex={0} data-autofocus>
          {blocked.map((move) => (
            <li key={move.name}>
              <strong>{inWords(move.words)}</strong>
              {move.refusal ? <Reason move={move} /> : null}
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}

function Reason({ move }: { readonly move: Move }) {
  const source = sourceOf(move);
  return (
    <>
      <p lang="zh-CN">{move.refusal?.message.zh}</p>
      <p lang="en">{move.refusal?.message.en}</p>
      {source === null ? null : <p className="dimmed">{source}</p>}
    </>
  );
}
