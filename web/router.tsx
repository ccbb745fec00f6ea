import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { sessionQuery } from './api/session.ts';
import { PageError } from './crash-boundary.tsx';
import { NotFoundPage } from './pages/not-found.tsx';
import { LoadingState } from './parts/states.tsx';
import { firstPlaceFor } from './places.ts';
import { roomRoutes } from './room-routes.tsx';
import { root, signedIn } from './route-roots.tsx';

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

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  beforeLoad: ({ context }) => {
    throw redirect({ to: firstPlaceFor(context.session) });
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

const domesticSale = createRoute({
  getParentRoute: () => calculators,
  path: '/domestic-sale',
  component: lazyRouteComponent(() => import('./pages/duty/domestic-sale.tsx'), 'DomesticSalePage'),
});

const interest = createRoute({
  getParentRoute: () => calculators,
  path: '/interest',
  component: lazyRouteComponent(() => import('./pages/duty/interest.tsx'), 'InterestPage'),
});

const equipmentRelease = createRoute({
  getParentRoute: () => calculators,
  path: '/equipment-release',
  component: lazyRouteComponent(() => import('./pages/duty/equipment-release.tsx'), 'EquipmentReleasePage'),
});

const equipmentPilotYear = createRoute({
  getParentRoute: () => calculators,
  path: '/equipment-pilot-year',
  component: lazyRouteComponent(() => import('./pages/duty/equipment-pilot-year.tsx'), 'EquipmentPilotYearPage'),
});

const retailImport = createRoute({
  getParentRoute: () => calculators,
  path: '/retail-import',
  component: lazyRouteComponent(() => import('./pages/duty/retail-import.tsx'), 'RetailImportPage'),
});

const consumption = createRoute({
  getParentRoute: () => calculators,
  path: '/consumption',
  component: lazyRouteComponent(() => import('./pages/duty/consumption.tsx'), 'ConsumptionPage'),
});

const consolidatedDue = createRoute({
  getParentRoute: () => calculators,
  path: '/consolidated-due',
  component: lazyRouteComponent(() => import('./pages/duty/consolidated-due.tsx'), 'ConsolidatedDuePage'),
});

const writeOff = createRoute({
  getParentRoute: () => calculators,
  path: '/write-off',
  component: lazyRouteComponent(() => import('./pages/duty/write-off.tsx'), 'WriteOffCalculatorPage'),
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
    ...roomRoutes,
    calculators.addChildren([
      calculatorsHome,
      importTax,
      customsValue,
      domesticSale,
      interest,
      equipmentRelease,
      equipmentPilotYear,
      retailImport,
      consumption,
      consolidatedDue,
      writeOff,
      split,
      identifier,
    ]),
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
