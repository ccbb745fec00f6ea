import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn, textsOf } from './route-roots.tsx';

/** The pages of what is made, repaired, researched and handed on. */
const getParentRoute = () => signedIn;

const bills = createRoute({
  getParentRoute,
  path: '/books/$bookNo/bills',
  component: lazyRouteComponent(() => import('./pages/processing/bills.tsx'), 'BillsPage'),
});

const declareBill = createRoute({
  getParentRoute,
  path: '/books/$bookNo/bills/new',
  component: lazyRouteComponent(() => import('./pages/processing/declare-bill.tsx'), 'DeclareBillPage'),
});

const bill = createRoute({
  getParentRoute,
  path: '/books/$bookNo/bills/$productItemNo/$billVersion',
  component: lazyRouteComponent(() => import('./pages/processing/bill.tsx'), 'BillPage'),
});

const changeBill = createRoute({
  getParentRoute,
  path: '/books/$bookNo/bills/$productItemNo/$billVersion/change',
  component: lazyRouteComponent(() => import('./pages/processing/declare-bill.tsx'), 'ChangeBillPage'),
});

const workOrders = createRoute({
  getParentRoute,
  path: '/books/$bookNo/work-orders',
  validateSearch: textsOf('state'),
  component: lazyRouteComponent(() => import('./pages/processing/work-orders.tsx'), 'WorkOrdersPage'),
});

const workOrder = createRoute({
  getParentRoute,
  path: '/books/$bookNo/work-orders/$workOrderNo',
  component: lazyRouteComponent(() => import('./pages/processing/work-order.tsx'), 'WorkOrderPage'),
});

const productions = createRoute({
  getParentRoute,
  path: '/books/$bookNo/productions',
  component: lazyRouteComponent(() => import('./pages/processing/productions.tsx'), 'ProductionsPage'),
});

const recordProduction = createRoute({
  getParentRoute,
  path: '/books/$bookNo/productions/new',
  validateSearch: textsOf('workOrder'),
  component: lazyRouteComponent(() => import('./pages/processing/record-production.tsx'), 'RecordProductionPage'),
});

const production = createRoute({
  getParentRoute,
  path: '/books/$bookNo/productions/$internalNo',
  component: lazyRouteComponent(() => import('./pages/processing/production.tsx'), 'ProductionPage'),
});

const repairOrders = createRoute({
  getParentRoute,
  path: '/repair-orders',
  validateSearch: textsOf('bookNo', 'state'),
  component: lazyRouteComponent(() => import('./pages/actual-use/orders.tsx'), 'RepairOrdersPage'),
});

const openRepairOrder = createRoute({
  getParentRoute,
  path: '/books/$bookNo/repair-orders/new',
  component: lazyRouteComponent(() => import('./pages/actual-use/open-order.tsx'), 'OpenRepairOrderPage'),
});

const repairOrder = createRoute({
  getParentRoute,
  path: '/books/$bookNo/repair-orders/$orderNo',
  component: lazyRouteComponent(() => import('./pages/actual-use/order.tsx'), 'RepairOrderPage'),
});

const uses = createRoute({
  getParentRoute,
  path: '/books/$bookNo/uses',
  component: lazyRouteComponent(() => import('./pages/actual-use/uses.tsx'), 'UsesPage'),
});

const recordUse = createRoute({
  getParentRoute,
  path: '/books/$bookNo/uses/new',
  validateSearch: textsOf('order'),
  component: lazyRouteComponent(() => import('./pages/actual-use/record-use.tsx'), 'RecordUsePage'),
});

const use = createRoute({
  getParentRoute,
  path: '/books/$bookNo/uses/$internalNo',
  component: lazyRouteComponent(() => import('./pages/actual-use/use.tsx'), 'UsePage'),
});

const losses = createRoute({
  getParentRoute,
  path: '/losses',
  validateSearch: textsOf('bookNo', 'cause', 'state', 'search'),
  component: lazyRouteComponent(() => import('./pages/losses/losses.tsx'), 'LossesPage'),
});

const reportLoss = createRoute({
  getParentRoute,
  path: '/books/$bookNo/losses/new',
  component: lazyRouteComponent(() => import('./pages/losses/report.tsx'), 'ReportLossPage'),
});

const loss = createRoute({
  getParentRoute,
  path: '/books/$bookNo/losses/$internalNo',
  component: lazyRouteComponent(() => import('./pages/losses/loss.tsx'), 'LossPage'),
});

const transfers = createRoute({
  getParentRoute,
  path: '/transfers',
  validateSearch: textsOf('bookNo', 'state'),
  component: lazyRouteComponent(() => import('./pages/clearance/transfers.tsx'), 'TransfersPage'),
});

const driftList = createRoute({
  getParentRoute,
  path: '/drift',
  validateSearch: textsOf('bookNo', 'state', 'from', 'through'),
  component: lazyRouteComponent(() => import('./pages/drift/drift-list.tsx'), 'DriftListPage'),
});

const drift = createRoute({
  getParentRoute,
  path: '/drift/$bookNo/$productItemNo/$billVersion/$materialItemNo',
  component: lazyRouteComponent(() => import('./pages/drift/drift.tsx'), 'DriftPage'),
});

const lots = createRoute({
  getParentRoute,
  path: '/books/$bookNo/lots',
  validateSearch: textsOf('itemNo', 'search'),
  component: lazyRouteComponent(() => import('./pages/lineage/lots.tsx'), 'LotsPage'),
});

const lot = createRoute({
  getParentRoute,
  path: '/books/$bookNo/lots/$lotNo',
  component: lazyRouteComponent(() => import('./pages/lineage/lot.tsx'), 'LotPage'),
});

const trace = createRoute({
  getParentRoute,
  path: '/trace',
  validateSearch: textsOf('document'),
  component: lazyRouteComponent(() => import('./pages/lineage/document.tsx'), 'TracePage'),
});

const controlBook = createRoute({
  getParentRoute,
  path: '/control-book',
  component: lazyRouteComponent(() => import('./pages/comparison/control.tsx'), 'ControlBookPage'),
});

const comparison = createRoute({
  getParentRoute,
  path: '/books/$bookNo/comparison',
  component: lazyRouteComponent(() => import('./pages/comparison/items.tsx'), 'ComparisonPage'),
});

const records = createRoute({
  getParentRoute,
  path: '/books/$bookNo/comparison/records',
  component: lazyRouteComponent(() => import('./pages/comparison/records.tsx'), 'RecordsPage'),
});

const itemComparison = createRoute({
  getParentRoute,
  path: '/books/$bookNo/comparison/$itemNo',
  component: lazyRouteComponent(() => import('./pages/comparison/item.tsx'), 'ItemComparisonPage'),
});

const stateStock = createRoute({
  getParentRoute,
  path: '/state-stock',
  validateSearch: textsOf('search', 'mixedOnly'),
  component: lazyRouteComponent(() => import('./pages/state-storage/stock.tsx'), 'StateStockPage'),
});

const stateMoves = createRoute({
  getParentRoute,
  path: '/state-moves',
  validateSearch: textsOf('search', 'bookNo', 'kind'),
  component: lazyRouteComponent(() => import('./pages/state-storage/moves.tsx'), 'StateMovesPage'),
});

const recordStateMove = createRoute({
  getParentRoute,
  path: '/books/$bookNo/state-moves/new',
  component: lazyRouteComponent(() => import('./pages/state-storage/record-move.tsx'), 'RecordStateMovePage'),
});

const stateMove = createRoute({
  getParentRoute,
  path: '/books/$bookNo/state-moves/$internalNo',
  component: lazyRouteComponent(() => import('./pages/state-storage/move.tsx'), 'StateMovePage'),
});

const stateApprovals = createRoute({
  getParentRoute,
  path: '/state-approvals',
  component: lazyRouteComponent(() => import('./pages/state-storage/approvals.tsx'), 'StateApprovalsPage'),
});

const easyEntries = createRoute({
  getParentRoute,
  path: '/easy-entries',
  validateSearch: textsOf('kind', 'state', 'search'),
  component: lazyRouteComponent(() => import('./pages/easy-entry/entries.tsx'), 'EasyEntriesPage'),
});

const recordEasyEntry = createRoute({
  getParentRoute,
  path: '/easy-entries/new',
  component: lazyRouteComponent(() => import('./pages/easy-entry/record-entry.tsx'), 'RecordEasyEntryPage'),
});

const easyEntry = createRoute({
  getParentRoute,
  path: '/easy-entries/$record',
  component: lazyRouteComponent(() => import('./pages/easy-entry/entry.tsx'), 'EasyEntryPage'),
});

const easySuspensions = createRoute({
  getParentRoute,
  path: '/easy-suspensions',
  component: lazyRouteComponent(() => import('./pages/easy-entry/suspensions.tsx'), 'EasySuspensionsPage'),
});

export const workshopRoutes = [
  stateStock,
  stateMoves,
  recordStateMove,
  stateMove,
  stateApprovals,
  easyEntries,
  recordEasyEntry,
  easyEntry,
  easySuspensions,
  controlBook,
  comparison,
  records,
  itemComparison,
  lots,
  lot,
  trace,
  bills,
  declareBill,
  bill,
  changeBill,
  workOrders,
  workOrder,
  productions,
  recordProduction,
  production,
  repairOrders,
  openRepairOrder,
  repairOrder,
  uses,
  recordUse,
  use,
  losses,
  reportLoss,
  loss,
  transfers,
  driftList,
  drift,
] as const;
