import { Button, Modal } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationName } from '../../api/operations.ts';
import { useCommand } from '../../api/submission.ts';
import { TextField } from '../../parts/form/fields.tsx';
import { type DocumentMove, DocumentMoves } from '../../parts/moves/document-moves.tsx';
import { CallErrorAlert } from '../../parts/refusal-alert.tsx';
import type { WriteOff } from './views.ts';

interface Behind {
  readonly operation: OperationName;
  readonly effect: string;
  readonly reasonField?: 'reason';
}

const behind: Readonly<Record<string, Behind>> = {
  notify: { operation: 'notify_stocktake', effect: 'writeOff.effect.notify' },
  count: { operation: 'scan_count', effect: 'writeOff.effect.count' },
  report: { operation: 'report_write_off', effect: 'writeOff.effect.report' },
  review_report: { operation: 'review_write_off_report', effect: 'writeOff.effect.review' },
  accept_report: { operation: 'accept_write_off_report', effect: 'writeOff.effect.accept' },
  reject_report: { operation: 'reject_write_off_report', effect: 'writeOff.effect.reject', reasonField: 'reason' },
  dispose: { operation: 'dispose_differences', effect: 'writeOff.effect.dispose' },
  confirm: { operation: 'confirm_differences', effect: 'writeOff.effect.confirm' },
  review_final: { operation: 'review_write_off_final', effect: 'writeOff.effect.review' },
  pass: { operation: 'pass_write_off', effect: 'writeOff.effect.pass' },
  reject_final: { operation: 'reject_write_off_final', effect: 'writeOff.effect.reject', reasonField: 'reason' },
  cancel: { operation: 'cancel_write_off', effect: 'writeOff.effect.cancel', reasonField: 'reason' },
};

/** What leads on stands first, what asks somebody else or leads back after it. */
const order = [
  ...['count', 'report', 'dispose', 'confirm', 'accept_report', 'pass'],
  ...['review_report', 'review_final', 'reject_report', 'reject_final', 'notify', 'cancel'],
];

/** The notice comes first until it was given; telling the day anew is the exception. */
function rankOf(move: string, { state }: WriteOff): number {
  return move === 'notify' && state === 'draft' ? -1 : order.indexOf(move);
}

/** The legal next moves of a cycle; counting, disposing and confirming have pages of their own, the notice asks for its day. */
export function CycleMoves({ writeOff }: { readonly writeOff: WriteOff }) {
  const navigate = useNavigate();
  const [noticing, setNoticing] = useState(false);
  const params = { writeOff: writeOff.writeOffNo };
  const pages: Readonly<Record<string, () => void>> = {
    notify: () => setNoticing(true),
    count: () => void navigate({ to: '/write-offs/$writeOff/counts', params }),
    dispose: () => void navigate({ to: '/write-offs/$writeOff/differences', params }),
    confirm: () => void navigate({ to: '/write-offs/$writeOff/differences', params }),
  };
  const moves = writeOff.moves.flatMap(({ move, allowed, from }): DocumentMove[] => {
    const known = behind[move];
    if (!known) return [];
    const open = pages[move];
    const nothing = move === 'dispose' && writeOff.differenceCount === 0;
    const common = { move, allowed: allowed && !nothing, from, input: params, ...known };
    return [open ? { ...common, open } : common];
  });
  const ordered = moves.toSorted((one, other) => rankOf(one.move, writeOff) - rankOf(other.move, writeOff));
  return (
    <>
      <DocumentMoves
        moves={ordered}
        moveList="writeOffMove"
        stateList="writeOffState"
        state={writeOff.state}
        source="海关总署公告2019年第26号 · GACC 2019/26"
      />
      <NoticeDialog writeOff={writeOff} opened={noticing} onClose={() => setNoticing(false)} />
    </>
  );
}

interface NoticeDialogProps {
  readonly writeOff: WriteOff;
  readonly opened: boolean;
  readonly onClose: () => void;
}

function NoticeDialog({ writeOff, opened, onClose }: NoticeDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('code.writeOffMove.notify')}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
    >
      {opened ? <NoticeForm writeOff={writeOff} onClose={onClose} /> : null}
    </Modal>
  );
}

function NoticeForm({ writeOff, onClose }: Omit<NoticeDialogProps, 'opened'>) {
  const { t } = useTranslation();
  const command = useCommand('notify_stocktake');
  const [stocktakeOn, setStocktakeOn] = useState(writeOff.stocktakeOn ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    command.mutate({ writeOff: writeOff.writeOffNo, stocktakeOn }, { onSuccess: onClose });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <p>{t('writeOff.effect.notify')}</p>
      <TextField label={t('writeOff.stocktakeOn')} kind="day" value={stocktakeOn} onChange={setStocktakeOn} required />
      {command.error ? <CallErrorAlert error={command.error} /> : null}
      <div className="dialog-buttons">
        <Button type="submit" loading={command.isPending} disabled={stocktakeOn === ''}>
          {t('code.writeOffMove.notify')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('dialog.cancel')}
        </Button>
      </div>
    </form>
  );
}
