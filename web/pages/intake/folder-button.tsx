import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface FolderButtonProps {
  readonly onFiles: (files: readonly File[]) => void;
  readonly disabled: boolean;
}

/** Takes every file of a folder: what a customs client has written there overnight. */
export function FolderButton({ onFiles, disabled }: FolderButtonProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant="default" disabled={disabled} onClick={() => input.current?.click()}>
        {t('imports.folder')}
      </Button>
      <input
        ref={(element) => {
          input.current = element;
          // React knows no such property; browsers do.
          element?.setAttribute('webkitdirectory', '');
        }}
        type="file"
        multiple
        hidden
        aria-label={t('imports.folder')}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])].filter((file) => !file.name.startsWith('.'));
          if (files.length > 0) onFiles(files);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
