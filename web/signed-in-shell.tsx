import { Outlet, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { jobStore } from './api/jobs.ts';
import { useSession, useSignOut } from './api/session.ts';
import { SearchBox } from './parts/search-box.tsx';
import { Shell } from './parts/shell/shell.tsx';
import { placesFor } from './places.ts';

/** The shell around every page behind sign-in. */
export function SignedInShell() {
  const session = useSession();
  const signOut = useSignOut();
  const navigate = useNavigate();
  useEffect(() => jobStore.resume(), []);
  if (session === null) return null;
  const leave = async () => {
    await signOut();
    jobStore.forgetAll();
    await navigate({ to: '/sign-in' });
  };
  return (
    <Shell
      session={session}
      places={placesFor(session.permissions)}
      scanBox={<SearchBox onScan={(text) => void navigate({ to: '/calculators/identifier', search: { text } })} />}
      onSignOut={() => void leave()}
    >
      <Outlet />
    </Shell>
  );
}
