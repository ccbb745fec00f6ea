import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn, textsOf } from './route-roots.tsx';
import { workshopRoutes } from './workshop-routes.tsx';
import { writeOffRoutes } from './write-off-routes.tsx';

/** The pages of the rooms, each loaded when it is first opened. */
const getParentRoute = () => signedIn;

const desk = createRoute({
  getParentRoute,
  path: '/desk',
  validateSearch: textsOf('kind'),
  component: lazyRouteComponent(() => import('./pages/today/desk.tsx'), 'DeskPage'),
});

const exceptions = createRoute({
  getParentRoute,
  path: '/exceptions',
  validateSearch: textsOf('kind'),
  component: lazyRouteComponent(() => import('./pages/today/exceptions.tsx'), 'ExceptionsPage'),
});

const overview = createRoute({
  getParentRoute,
  path: '/overview',
  component: lazyRouteComponent(() => import('./pages/today/overview.tsx'), 'OverviewPage'),
});

const search = createRoute({
  getParentRoute,
  path: '/search',
  validateSearch: textsOf('text'),
  component: lazyRouteComponent(() => import('./pages/search/search.tsx'), 'SearchPage'),
});

const lists = createRoute({
  getParentRoute,
  path: '/lists',
  validateSearch: textsOf('search', 'state', 'direction', 'bookNo'),
  component: lazyRouteComponent(() => import('./pages/clearance/lists.tsx'), 'ListsPage'),
});

const newList = createRoute({
  getParentRoute,
  path: '/lists/new',
  validateSearch: textsOf('book'),
  component: lazyRouteComponent(() => import('./pages/clearance/editor/new-list.tsx'), 'NewListPage'),
});

const list = createRoute({
  getParentRoute,
  path: '/lists/$list',
  component: lazyRouteComponent(() => import('./pages/clearance/list.tsx'), 'ListPage'),
});

const editLines = createRoute({
  getParentRoute,
  path: '/lists/$list/lines',
  component: lazyRouteComponent(() => import('./pages/clearance/editor/edit-lines.tsx'), 'EditLinesPage'),
});

const forms = createRoute({
  getParentRoute,
  path: '/delivery-forms',
  validateSearch: textsOf('search', 'state', 'businessType'),
  component: lazyRouteComponent(() => import('./pages/delivery/forms.tsx'), 'FormsPage'),
});

const newForm = createRoute({
  getParentRoute,
  path: '/delivery-forms/new',
  component: lazyRouteComponent(() => import('./pages/delivery/new-form.tsx'), 'NewFormPage'),
});

const form = createRoute({
  getParentRoute,
  path: '/delivery-forms/$form',
  component: lazyRouteComponent(() => import('./pages/delivery/form.tsx'), 'FormPage'),
});

const consolidate = createRoute({
  getParentRoute,
  path: '/delivery-forms/$form/consolidate',
  component: lazyRouteComponent(() => import('./pages/delivery/consolidate.tsx'), 'ConsolidatePage'),
});

const notes = createRoute({
  getParentRoute,
  path: '/stock-notes',
  validateSearch: textsOf('search', 'state', 'away'),
  component: lazyRouteComponent(() => import('./pages/delivery/notes.tsx'), 'NotesPage'),
});

const newNote = createRoute({
  getParentRoute,
  path: '/stock-notes/new',
  validateSearch: textsOf('form', 'returns'),
  component: lazyRouteComponent(() => import('./pages/delivery/new-note.tsx'), 'NewNotePage'),
});

const note = createRoute({
  getParentRoute,
  path: '/stock-notes/$note',
  component: lazyRouteComponent(() => import('./pages/delivery/note.tsx'), 'NotePage'),
});

const passes = createRoute({
  getParentRoute,
  path: '/gate-passes',
  validateSearch: textsOf('search', 'state', 'direction'),
  component: lazyRouteComponent(() => import('./pages/gate/passes.tsx'), 'PassesPage'),
});

const newPass = createRoute({
  getParentRoute,
  path: '/gate-passes/new',
  validateSearch: textsOf('list', 'stockNote'),
  component: lazyRouteComponent(() => import('./pages/gate/new-pass.tsx'), 'NewPassPage'),
});

const pass = createRoute({
  getParentRoute,
  path: '/gate-passes/$pass',
  component: lazyRouteComponent(() => import('./pages/gate/pass.tsx'), 'PassPage'),
});

const passage = createRoute({
  getParentRoute,
  path: '/passage',
  validateSearch: textsOf('pass'),
  component: lazyRouteComponent(() => import('./pages/gate/passage.tsx'), 'PassagePage'),
});

const books = createRoute({
  getParentRoute,
  path: '/books',
  validateSearch: textsOf('search', 'state'),
  component: lazyRouteComponent(() => import('./pages/books/books.tsx'), 'BooksPage'),
});

const newBook = createRoute({
  getParentRoute,
  path: '/books/new',
  component: lazyRouteComponent(() => import('./pages/books/new-book.tsx'), 'NewBookPage'),
});

const book = createRoute({
  getParentRoute,
  path: '/books/$bookNo',
  component: lazyRouteComponent(() => import('./pages/books/book.tsx'), 'BookPage'),
});

const entries = createRoute({
  getParentRoute,
  path: '/books/$bookNo/entries',
  component: lazyRouteComponent(() => import('./pages/books/entries.tsx'), 'EntriesPage'),
});

const fileItems = createRoute({
  getParentRoute,
  path: '/books/$bookNo/file-items',
  component: lazyRouteComponent(() => import('./pages/books/file-items.tsx'), 'FileItemsPage'),
});

const item = createRoute({
  getParentRoute,
  path: '/books/$bookNo/items/$itemNo',
  component: lazyRouteComponent(() => import('./pages/books/item.tsx'), 'ItemPage'),
});

const equipmentList = createRoute({
  getParentRoute,
  path: '/equipment',
  validateSearch: textsOf('search', 'state', 'bookNo', 'endsThrough'),
  component: lazyRouteComponent(() => import('./pages/equipment/equipment-list.tsx'), 'EquipmentListPage'),
});

const registerEquipment = createRoute({
  getParentRoute,
  path: '/equipment/register',
  component: lazyRouteComponent(() => import('./pages/equipment/register.tsx'), 'RegisterEquipmentPage'),
});

const equipment = createRoute({
  getParentRoute,
  path: '/equipment/$bookNo/$equipmentNo',
  component: lazyRouteComponent(() => import('./pages/equipment/equipment.tsx'), 'EquipmentPage'),
});

const events = createRoute({
  getParentRoute,
  path: '/events',
  validateSearch: textsOf('subject'),
  component: lazyRouteComponent(() => import('./pages/events/events.tsx'), 'EventsPage'),
});

const event = createRoute({
  getParentRoute,
  path: '/events/$eventId',
  component: lazyRouteComponent(() => import('./pages/events/event.tsx'), 'EventPage'),
});

const parties = createRoute({
  getParentRoute,
  path: '/parties',
  validateSearch: textsOf('text', 'role'),
  component: lazyRouteComponent(() => import('./pages/parties/parties.tsx'), 'PartiesPage'),
});

const party = createRoute({
  getParentRoute,
  path: '/parties/$partyId',
  component: lazyRouteComponent(() => import('./pages/parties/party.tsx'), 'PartyPage'),
});

const tariff = createRoute({
  getParentRoute,
  path: '/tariff',
  component: lazyRouteComponent(() => import('./pages/tariff/tariff.tsx'), 'TariffPage'),
});

const tariffLine = createRoute({
  getParentRoute,
  path: '/tariff/$code',
  component: lazyRouteComponent(() => import('./pages/tariff/line.tsx'), 'TariffLinePage'),
});

const places = createRoute({
  getParentRoute,
  path: '/places',
  component: lazyRouteComponent(() => import('./pages/places/places.tsx'), 'PlacesPage'),
});

const placeChosen = createRoute({
  getParentRoute,
  path: '/places/$code',
  component: lazyRouteComponent(() => import('./pages/places/places.tsx'), 'PlacesPage'),
});

const imports = createRoute({
  getParentRoute,
  path: '/imports',
  validateSearch: textsOf('state'),
  component: lazyRouteComponent(() => import('./pages/intake/imports.tsx'), 'ImportsPage'),
});

const importedFile = createRoute({
  getParentRoute,
  path: '/imports/$messageId',
  validateSearch: textsOf('writeOff', 'book', 'side', 'source'),
  component: lazyRouteComponent(() => import('./pages/intake/file.tsx'), 'FilePage'),
});

export const roomRoutes = [
  desk,
  exceptions,
  overview,
  search,
  lists,
  newList,
  list,
  editLines,
  forms,
  newForm,
  form,
  consolidate,
  notes,
  newNote,
  note,
  passes,
  newPass,
  pass,
  passage,
  books,
  newBook,
  book,
  entries,
  fileItems,
  item,
  ...workshopRoutes,
  ...writeOffRoutes,
  equipmentList,
  registerEquipment,
  equipment,
  events,
  event,
  parties,
  party,
  tariff,
  tariffLine,
  places,
  placeChosen,
  imports,
  importedFile,
] as const;
