import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { uploadFiles } from '../../api/upload.ts';
import { FileDrop } from '../../parts/file-drop.tsx';
import { CallErrorAlert } from '../../parts/refusal-alert.tsx';

/** A sheet of counts: it is stored, then its columns are confirmed and it is tried before anything is counted. */
export function CountSheet({ writeOffNo }: { readonly writeOffNo: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const send = async ([file]: readonly File[]) => {
    if (!file) return;
    setSending(true);
    setError(null);
    try {
      const options = { idempotencyKey: crypto.randomUUID(), onProgress: () => undefined };
      const { files } = await uploadFiles([file], options);
      const messageId = files[0]?.messageId;
      if (messageId) {
        await navigate({ to: '/imports/$messageId', params: { messageId }, search: { writeOff: writeOffNo } });
      }
    } catch (failure) {
      setError(failure);
    } finally {
      setSending(false);
    }
  };
  return (
    <>
      <p className="dimmed">{t('writeOff.sheetLead')}</p>
      <FileDrop
        accept=".xlsx,.csv"
        hint={t('writeOff.sheetHint')}
        disabled={sending}
        onFiles={(files) => void send(files)}
      />
      {error === null ? null : <CallErrorAlert error={error} />}
    </>
  );
}
