import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { uploadFiles } from '../../api/upload.ts';
import { FileDrop } from '../../parts/file-drop.tsx';
import { CallErrorAlert } from '../../parts/refusal-alert.tsx';
import type { Target } from './target-fields.tsx';

interface TableDropProps {
  readonly hint: string;
  /** What the page that takes the table knows of where it belongs. */
  readonly named: Target;
}

/** A table is stored as it came, then its columns are confirmed and it is tried on its own page. */
export function TableDrop({ hint, named }: TableDropProps) {
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
      if (messageId) await navigate({ to: '/imports/$messageId', params: { messageId }, search: { ...named } });
    } catch (failure) {
      setError(failure);
    } finally {
      setSending(false);
    }
  };
  return (
    <>
      <FileDrop accept=".xlsx,.csv" hint={hint} disabled={sending} onFiles={(files) => void send(files)} />
      {error === null ? null : <CallErrorAlert error={error} />}
    </>
  );
}
