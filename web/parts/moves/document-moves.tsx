import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Words } from '../../api/model.ts';
import type { InputOf, OperationName } from '../../api/operations.ts';
import { useMay } from '../../api/permissions.ts';
import { useCommand } from '../../api/submission.ts';
import { type CodeList, useCodeWords } from '../codes/code-text.ts';
import { ConfirmMove } from './confirm-move.tsx';
import { MoveButtons } from './move-buttons.tsx';
import type { Move } from './moves.ts';

/** One move as the document's view sends it, and what stands behind its button. */
export interface DocumentMove {
  readonly move: string;
  readonly allowed: boolean;
  /** States in which the move is legal. */
  readonly from: readonly string[];
  readonly operation: OperationName;
  /** What the command is told beside the reason. */
  readonly input: Readonly<Record<string, unknown>>;
  /** The name of the reason in the command, for moves that need one. */
  readonly reasonField?: 'reason' | 'note';
  /** A number that people read from a paper: asked for, and left out when empty. */
  readonly asks?: { readonly field: string; readonly label: string; readonly required?: boolean };
  /** The key of the sentence that says what will happen. */
  readonly effect: string;
  /** Opens a page instead of a question. */
  readonly open?: () => void;
}

interface DocumentMovesProps {
  readonly moves: readonly DocumentMove[];
  /** Which lists of codes name the moves and the states. */
  readonly moveList: CodeList;
  readonly stateList: CodeList;
  readonly state: string;
  /** The article that the transition table rests on. */
  readonly source?: string;
}

/** The legal next moves of a document; each is asked once, with its reason where one is needed. */
export function DocumentMoves({ moves, moveList, stateList, state, source }: DocumentMovesProps) {
  const words = useCodeWords();
  const blockedBy = useBlockedBy(stateList, state);
  const may = useMay();
  const [chosen, setChosen] = useState<DocumentMove | null>(null);
  const shown = moves.map((move): Move => {
    const allowed = move.allowed && may(move.operation);
    const common = { name: move.move, words: words(moveList, move.move), allowed };
    if (allowed) return common;
    const refusal = blockedBy(move);
    return source === undefined || !may(move.operation) ? { ...common, refusal } : { ...common, refusal, source };
  });
  const pick = (name: string) => {
    const move = moves.find((candidate) => candidate.move === name);
    if (move?.open) move.open();
    else setChosen(move ?? null);
  };
  return (
    <>
      <MoveButtons moves={shown} onMove={(move) => pick(move.name)} />
      {chosen === null ? null : (
        <AskMove key={chosen.move} move={chosen} words={words(moveList, chosen.move)} onClose={() => setChosen(null)} />
      )}
    </>
  );
}

interface AskMoveProps {
  readonly move: DocumentMove;
  readonly words: Words;
  readonly onClose: () => void;
}

function AskMove({ move, words, onClose }: AskMoveProps) {
  const { t } = useTranslation();
  const command = useCommand(move.operation);
  const [answer, setAnswer] = useState('');
  const confirm = (reason: string) => {
    const input: Record<string, unknown> = { ...move.input };
    if (move.reasonField !== undefined) input[move.reasonField] = reason;
    if (move.asks && answer.trim() !== '') input[move.asks.field] = answer.trim();
    command.mutate(input as unknown as InputOf<OperationName>, { onSuccess: onClose });
  };
  return (
    <ConfirmMove
      move={{ name: move.move, words, allowed: true }}
      needsReason={move.reasonField !== undefined}
      pending={command.isPending}
      error={command.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{t(move.effect)}</p>
      {move.asks ? (
        <TextInput
          label={t(move.asks.label)}
          required={move.asks.required ?? false}
          withAsterisk={false}
          value={answer}
          onChange={(event) => setAnswer(event.currentTarget.value)}
        />
      ) : null}
    </ConfirmMove>
  );
}

/** Why a move is not drawn: the state is another one, its conditions are not met, or the role may not. */
function useBlockedBy(stateList: CodeList, state: string) {
  const { i18n } = useTranslation();
  const words = useCodeWords();
  const may = useMay();
  return (move: DocumentMove) => {
    const key = !may(move.operation)
      ? 'moves.notYours'
      : move.from.includes(state)
        ? 'moves.notNeeded'
        : move.from.length === 0
          ? 'moves.never'
          : 'moves.wrongState';
    const inLanguage = (language: 'zh' | 'en') =>
      i18n.getFixedT(language)(key, {
        from: move.from.map((name) => words(stateList, name)[language]).join(language === 'zh' ? '、' : ', '),
        state: words(stateList, state)[language],
      });
    return { code: 'move_not_legal', message: { zh: inLanguage('zh'), en: inLanguage('en') }, facts: {} };
  };
}
