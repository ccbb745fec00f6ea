import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn, textsOf } from './route-roots.tsx';

/** The pages of the yearly write-off of a book. */
const getParentRoute = () => signedIn;

const writeOffs = createRoute({
  getParentRoute,
  path: '/write-offs',
  validateSearch: textsOf('bookNo', 'state'),
  component: lazyRouteComponent(() => import('./pages/write-off/write-offs.tsx'), 'WriteOffsPage'),
});

const openWriteOff = createRoute({
  getParentRoute,
  path: '/write-offs/new',
  validateSearch: textsOf('bookNo'),
  component: lazyRouteComponent(() => import('./pages/write-off/open.tsx'), 'OpenWriteOffPage'),
});

const writeOff = createRoute({
  getParentRoute,
  path: '/write-offs/$writeOff',
  component: lazyRouteComponent(() => import('./pages/write-off/write-off.tsx'), 'WriteOffPage'),
});

const writeOffLine = createRoute({
  getParentRoute,
  path: '/write-offs/$writeOff/lines/$lineNo',
  component: lazyRouteComponent(() => import('./pages/write-off/line.tsx'), 'WriteOffLinePage'),
});

const counts = createRoute({
  getParentRoute,
  path: '/write-offs/$writeOff/counts',
  component: lazyRouteComponent(() => import('./pages/write-off/counts.tsx'), 'CountsPage'),
});

const differences = createRoute({
  getParentRoute,
  path: '/write-offs/$writeOff/differences',
  component: lazyRouteComponent(() => import('./pages/write-off/differences.tsx'), 'DifferencesPage'),
});

const printWriteOff = createRoute({
  getParentRoute,
  path: '/write-offs/$writeOff/print',
  component: lazyRouteComponent(() => import('./pages/write-off/print.tsx'), 'PrintWriteOffPage'),
});

export const writeOffRoutes = [
  writeOffs,
  openWriteOff,
  writeOff,
  writeOffLine,
  counts,
  differences,
  printWriteOff,
] as const;
