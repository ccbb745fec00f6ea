import { Button } from '@mantine/core';
import { type DragEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import './file-drop.css';

interface FileDropProps {
  readonly onFiles: (files: readonly File[]) => void;
  /** As the `accept` of a file input: `.xml,.xlsx,.csv`. */
  readonly accept?: string;
  /** What may be dropped, in words. */
  readonly hint?: string;
  readonly disabled?: boolean;
}

/** Takes many files at once, dropped or chosen; the button is the keyboard's way. */
export function FileDrop({ onFiles, accept, hint, disabled = false }: FileDropProps) {
  const { t } = useTranslation();
  const hintId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])];
    if (files.length > 0 && !disabled) onFiles(files);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <section
      className="file-drop"
      data-over={over}
      aria-label={t('files.label')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>{t('files.drop')}</p>
      <Button variant="default" disabled={disabled} aria-describedby={hintId} onClick={() => input.current?.click()}>
        {t('files.choose')}
      </Button>
      <p id={hintId} className="dimmed">
        {hint}
      </p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={accept}
        aria-label={t('files.choose')}
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file may be chosen again after it was mended.
          event.currentTarget.value = '';
        }}
      />
    </section>
  );
}
