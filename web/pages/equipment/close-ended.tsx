import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/submission.ts';
import { useCodeWords } from '../../parts/codes/code-text.ts';
import { ConfirmMove } from '../../parts/moves/confirm-move.tsx';

/** Takes the machines whose supervision has ended off the book; says how many there were. */
export function CloseEnded() {
  const { t } = useTranslation();
  const words = useCodeWords();
  const close = useCommand('close_ended_supervision');
  const [asked, setAsked] = useState(false);
  const move = { name: 'close_ended', words: words('equipmentMove', 'close_ended'), allowed: true };
  return (
    <>
      {close.data ? (
        <span role="status">
          {t(close.data.more ? 'equipment.closedMore' : 'equipment.closed', { count: close.data.closed.length })}
        </span>
      ) : null}
      <Button variant="default" onClick={() => setAsked(true)}>
        {t('code.equipmentMove.close_ended')}
      </Button>
      <ConfirmMove
        move={asked ? move : null}
        pending={close.isPending}
        error={close.error}
        onConfirm={() => close.mutate({}, { onSuccess: () => setAsked(false) })}
        onClose={() => setAsked(false)}
      >
        <p>{t('equipment.closeEffect')}</p>
      </ConfirmMove>
    </>
  );
}
