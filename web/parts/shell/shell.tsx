import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '../../api/operations.ts';
import { useWords } from '../format/language.ts';
import { JobTray } from './job-tray.tsx';
import { MorePlaces } from './more-places.tsx';
import { LanguageSwitch, SchemeSwitch } from './switches.tsx';
import { UserMenu } from './user-menu.tsx';
import './shell.css';

export interface ShellPlace {
  readonly to: string;
  /** Key of the words file. */
  readonly label: string;
  /** Opened now and then: stands in the menu at the end of the top bar. */
  readonly seldom?: boolean;
}

interface ShellProps {
  readonly session: Session;
  /** The rooms the reader may enter. */
  readonly places: readonly ShellPlace[];
  readonly scanBox: ReactNode;
  /** My list; stands under the scan box. */
  readonly list?: ReactNode;
  /** Stands above every page while there is something that everybody must know. */
  readonly banner?: ReactNode;
  readonly children: ReactNode;
  readonly onSignOut: () => void;
}

/** The frame of every page: the zone and the reader on top, scan box and my list at the left, the thing in the middle. */
export function Shell({ session, places, scanBox, list, banner, children, onSignOut }: ShellProps) {
  const { t } = useTranslation();
  const inWords = useWords();
  const [open, setOpen] = useState(false);
  return (
    <div className="shell">
      <a className="skip-link" href="#middle">
        {t('shell.skip')}
      </a>
      <header className="shell-top">
        <Link to="/" className="shell-zone" title={inWords(session.zone.name)}>
          {inWords(session.zone.name)}
        </Link>
        <Button
          className="shell-toggle"
          variant="default"
          size="compact-sm"
          aria-expanded={open}
          aria-controls="shell-places shell-list"
          onClick={() => setOpen(!open)}
        >
          {t('shell.menu')}
        </Button>
        <nav id="shell-places" className="shell-places" data-open={open} aria-label={t('shell.places')}>
          {places
            .filter(({ seldom }) => !seldom)
            .map((place) => (
              <Link key={place.to} to={place.to} onClick={() => setOpen(false)}>
                {t(place.label)}
              </Link>
            ))}
          <MorePlaces places={places.filter(({ seldom }) => seldom)} onOpen={() => setOpen(false)} />
        </nav>
        <div className="shell-tools">
          <JobTray />
          <LanguageSwitch />
          <SchemeSwitch />
          <UserMenu session={session} onSignOut={onSignOut} />
        </div>
      </header>
      <div className="shell-left">
        {scanBox}
        {list === undefined ? null : (
          <div id="shell-list" className="shell-list" data-open={open}>
            {list}
          </div>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a scrolling region is reached with the keyboard */}
      <main id="middle" className="shell-middle" tabIndex={0}>
        {banner}
        {children}
      </main>
    </div>
  );
}
