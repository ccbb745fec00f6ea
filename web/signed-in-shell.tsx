import { useQueryClient } from '@tanstack/react-query';
import { Outlet, useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { call } from './api/client.ts';
import { jobStore } from './api/jobs.ts';
import { useSession, useSignOut } from './api/session.ts';
import { useOperation } from './api/use-operation.ts';
import { useDeskNumber } from './pages/today/desk-number.ts';
import { subjectOf } from './pages/today/evidence.ts';
import { DemoBanner } from './parts/demo-banner.tsx';
import { MyList, type MyListItem } from './parts/my-list.tsx';
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
      places={placesFor(session)}
      scanBox={<ScanBox searches={session.permissions.includes('search.read')} />}
      list={session.permissions.includes('today.read') ? <OwnList reach={session.reach} /> : undefined}
      banner={<DemoBanner />}
      onSignOut={() => void leave()}
    >
      <Outlet />
    </Shell>
  );
}

/** Goes straight to the one thing a text means; what means several things, or none, is shown as found. */
function ScanBox({ searches }: { readonly searches: boolean }) {
  const router = useRouter();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [pending, setPending] = useState(false);
  const scan = async (text: string) => {
    if (!searches) return navigate({ to: '/calculators/identifier', search: { text } });
    setPending(true);
    try {
      const queryFn = () => call('search', { text });
      const { rows } = await queries.fetchQuery({ queryKey: ['search', { text }], queryFn });
      const [only] = rows;
      if (rows.length === 1 && only) return router.history.push(only.path);
      await navigate({ to: '/search', search: { text } });
    } catch {
      // The page asks again and shows what happened.
      await navigate({ to: '/search', search: { text } });
    } finally {
      setPending(false);
    }
  };
  return <SearchBox pending={pending} onScan={(text) => void scan(text)} />;
}

const itemsShown = 30;

/** An enterprise's people see what is due; who watches over the zone sees what is out of order. */
function OwnList({ reach }: { readonly reach: string }) {
  return reach === 'party' ? <DueList /> : <ExceptionList />;
}

function ExceptionList() {
  const router = useRouter();
  const found = useOperation('list_exceptions', { limit: itemsShown }, { everySeconds: 60 });
  const items = (found.data?.rows ?? []).map(
    (row): MyListItem => ({
      id: `${row.kind}/${row.id}`,
      words: row.words,
      subject: subjectOf(row).replace(/^[a-z]+:/, ''),
      due: null,
      href: row.path,
    }),
  );
  const total = (found.data?.counts ?? []).reduce((sum, count) => sum + count.count, 0);
  return <MyList items={items} total={total} onOpen={(item) => router.history.push(item.href)} />;
}

/** What is due first; the desk has all of it. */
function DueList() {
  const router = useRouter();
  const numberOf = useDeskNumber();
  const desk = useOperation('get_desk', { limit: itemsShown }, { everySeconds: 60 });
  const items = (desk.data?.rows ?? []).map(
    (row): MyListItem => ({
      id: `${row.kind}/${row.subject}`,
      words: row.words,
      subject: numberOf(row.number),
      due: row.dueOn,
      href: row.path,
    }),
  );
  const total = (desk.data?.counts ?? []).reduce((sum, count) => sum + count.count, 0);
  return <MyList items={items} total={total} onOpen={(item) => router.history.push(item.href)} />;
}
