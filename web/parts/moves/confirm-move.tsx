import { Button, Modal, Textarea } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../format/language.ts';
import { CallErrorAlert } from '../refusal-alert.tsx';
import type { Move } from './moves.ts';

interface ConfirmMoveProps {
  /** The move to confirm; null keeps the dialog closed. */
  readonly move: Move | null;
  /** What it will do, in the words of the page. */
  readonly children?: ReactNode;
  /** Whether the move needs a reason: holds, deletions, send-backs. */
  readonly needsReason?: boolean;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks once before a move takes effect; a refusal is shown where the decision was made and keeps what was typed. */
export function ConfirmMove(props: ConfirmMoveProps) {
  const { move, onClose } = props;
  const { t } = useTranslation();
  const inWords = useWords();
  return (
    <Modal
      opened={move !== null}
      onClose={onClose}
      title={move ? inWords(move.words) : ''}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
    >
      {move ? <ConfirmForm key={move.name} {...props} move={move} /> : null}
    </Modal>
  );
}

function ConfirmForm(props: ConfirmMoveProps & { readonly move: Move }) {
  const { move, children, needsReason = false, pending, error, onConfirm, onClose } = props;
  const { t } = useTranslation();
  const inWords = useWords();
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onConfirm(reason.trim());
  };
  return (
    <form className="stack" onSubmit={submit}>
      {children}
      {needsReason ? (
        <Textarea
          label={t('dialog.reason')}
          required
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          data-autofocus
        />
      ) : null}
      {error === null || error === undefined ? null : <CallErrorAlert error={error} />}
      <div className="dialog-buttons">
        <Button type="submit" loading={pending} data-autofocus={!needsReason || undefined}>
          {inWords(move.words)}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('dialog.cancel')}
        </Button>
      </div>
    </form>
  );
}
