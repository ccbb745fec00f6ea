import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { sessionQuery } from './api/session.ts';
import { PageError } from './crash-boundary.tsx';
import { NotFoundPage } from './pages/not-found.tsx';
import { LoadingState } from './parts/states.tsx';
import { placesFor } from './places.ts';
import { SignedInShell } from './signed-in-shell.tsx';

interface RouterContext {
  readonly queries: QueryClient;
}

const root = createRootRouteWithContext<RouterContext>()({ component: Outlet });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search): { next?: string } => nextOf(search.next),
  beforeLoad: async ({ context, search }) => {
    const session = await context.queries.ensureQueryData(sessionQuery);
    if (session !== null) throw redirect({ href: search.next ?? '/' });
  },
  component: lazyRouteComponent(() => import('./pages/auth/sign-in.tsx'), 'SignInPage'),
});

/** Only ways within the console: a link must not lead elsewhere after sign-in. */
function nextOf(next: unknown): { next?: string } {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? { next } : {};
}

/** Everything behind sign-in; without a session the reader signs in first and comes back to where she was going. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queries.ensureQueryData(sessionQuery);
    if (session === null) throw redirect({ to: '/sign-in', search: { next: location.href } });
    return { session };
  },
  component: SignedInShell,
});

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  beforeLoad: ({ context }) => {
    const first = placesFor(context.session.permissions)[0];
    if (first) throw redirect({ to: first.to });
  },
});

const calculators = createRoute({
  getParentRoute: () => signedIn,
  path: '/calculators',
  component: lazyRouteComponent(() => import('./pages/duty/calculators.tsx'), 'CalculatorsPage'),
});

const calculatorsHome = createRoute({
  getParentRoute: () => calculators,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/calculators/import-tax' });
  },
});

const importTax = createRoute({
  getParentRoute: () => calculators,
  path: '/import-tax',
  component: lazyRouteComponent(() => import('./pages/duty/import-tax.tsx'), 'ImportTaxPage'),
});

const customsValue = createRoute({
  getParentRoute: () => calculators,
  path: '/customs-value',
  component: lazyRouteComponent(() => import('./pages/duty/customs-value.tsx'), 'CustomsValuePage'),
});

const split = createRoute({
  getParentRoute: () => calculators,
  path: '/split',
  component: lazyRouteComponent(() => import('./pages/duty/split.tsx'), 'SplitPage'),
});

const identifier = createRoute({
  getParentRoute: () => calculators,
  path: '/identifier',
  validateSearch: (search): { text?: string } => (typeof search.text === 'string' ? { text: search.text } : {}),
  component: lazyRouteComponent(() => import('./pages/things/identifier.tsx'), 'IdentifierPage'),
});

/** Within the shell, so that a wrong address does not throw the reader out of the console. */
const elsewhere = createRoute({ getParentRoute: () => signedIn, path: '$', component: NotFoundPage });

const routes = root.addChildren([
  signIn,
  signedIn.addChildren([
    home,
    calculators.addChildren([calculatorsHome, importTax, customsValue, split, identifier]),
    elsewhere,
  ]),
]);

export function createConsoleRouter(queries: QueryClient) {
  return createRouter({
    routeTree: routes,
    context: { queries },
    // A scanned or pasted text in the address stays the text it is: no guessing at numbers.
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: (search) => {
      const query = new URLSearchParams(
        Object.entries(search).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
      ).toString();
      return query === '' ? '' : `?${query}`;
    },
    defaultPreload: 'intent',
    defaultErrorComponent: PageError,
    defaultNotFoundComponent: NotFoundPage,
    defaultPendingComponent: LoadingState,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createConsoleRouter>;
  }
}
