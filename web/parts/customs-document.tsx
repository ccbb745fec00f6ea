import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OperationName } from '../api/operations.ts';
import { useMay } from '../api/permissions.ts';
import { Section } from './document-page.tsx';

interface CustomsDocumentProps {
  /** The operation behind the download; who may not use it sees nothing. */
  readonly operation: OperationName;
  /** The message whose form is not published. */
  readonly message: string;
  readonly path: string;
  /** Where a page has several of them: what this one is. */
  readonly subject?: string;
}

/** A document for the customs window that has no message: why, and the two files it comes in. */
export function CustomsDocument({ operation, message, path, subject }: CustomsDocumentProps) {
  const { t, i18n } = useTranslation();
  const may = useMay();
  if (!may(operation)) return null;
  const language = i18n.language.startsWith('zh') ? 'zh' : 'en';
  const title = [t('customsDocument.title'), subject].filter((text) => text !== undefined).join(' · ');
  const files = (['xlsx', 'json'] as const).map((format) => (
    <Button
      key={format}
      component="a"
      href={`${path}?format=${format}&language=${language}`}
      download
      variant="default"
      size="compact-sm"
    >
      {t('customsDocument.download', { format: format.toUpperCase() })}
    </Button>
  ));
  return (
    <Section title={title} tools={<span className="dialog-buttons">{files}</span>}>
      <p className="dimmed">{t('customsDocument.why', { message })}</p>
    </Section>
  );
}
