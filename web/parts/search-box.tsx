import { TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface SearchBoxProps {
  /** Called with what was typed or scanned, without the spaces around it. */
  readonly onScan: (text: string) => void;
  readonly pending?: boolean;
}

/** The one box for anything that can be scanned or typed. `/` focuses it; a scanner ends with Enter, as a hand does. */
export function SearchBox({ onScan, pending = false }: SearchBoxProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focusOnSlash = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      box.current?.select();
    };
    document.addEventListener('keydown', focusOnSlash);
    return () => document.removeEventListener('keydown', focusOnSlash);
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const scanned = text.trim();
    if (scanned === '') return;
    onScan(scanned);
    // The next scan replaces this one without anybody touching the keyboard.
    box.current?.select();
  };
  return (
    <search>
      <form onSubmit={submit}>
        <TextInput
          ref={box}
          type="search"
          size="sm"
          aria-label={t('scan.label')}
          aria-keyshortcuts="/"
          aria-busy={pending}
          placeholder={t('scan.placeholder')}
          value={text}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </form>
    </search>
  );
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}
