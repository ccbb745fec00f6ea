/** What a recognised but unprocessed message is about. */
export interface MessageSubject {
  readonly zh: string;
  readonly en: string;
}

const subjects: Readonly<Record<string, MessageSubject>> = {
  EMS101: { zh: '联网企业档案库', en: 'enterprise archive' },
  EMS111: { zh: '加工贸易账册', en: 'processing book' },
  EMS121: { zh: '报核', en: 'write-off application' },
  EMS201: { zh: '联网企业档案库审核回执', en: 'audit of the enterprise archive' },
  EMS211: { zh: '加工贸易账册审核回执', en: 'audit of a processing book' },
  EMS212: { zh: '单耗质疑、磋商', en: 'question or consultation on a bill of materials' },
  EMS221: { zh: '报核审核回执', en: 'audit of a write-off application' },
  EMS241: { zh: '账册局部变更、暂停、恢复', en: 'partial change, pause or resumption of a book' },
  EMS301: { zh: '账册同步', en: 'synchronisation of a book' },
  BWS101: { zh: '物流账册', en: 'logistics book' },
  BWS200: { zh: '物流账册入库回执', en: 'storing of a logistics book' },
  BWS201: { zh: '物流账册审核回执', en: 'audit of a logistics book' },
  INV101: { zh: '核注清单申报报文', en: 'our own declaration of a verification list' },
  INV200: { zh: '核注清单入库回执', en: 'storing of a verification list' },
  SAS101: { zh: '业务申报表', en: 'business declaration' },
  SAS200: { zh: '业务申报表入库回执', en: 'storing of a business declaration' },
  SAS201: { zh: '业务申报表审核回执', en: 'audit of a business declaration' },
  SAS202: { zh: '业务申报表暂停、恢复', en: 'pause or resumption of a business declaration' },
  SAS203: { zh: '业务申报表同步', en: 'synchronisation of a business declaration' },
  SAS111: { zh: '出入库单', en: 'stock note' },
  SAS211: { zh: '出入库单审核回执', en: 'audit of a stock note' },
  SAS212: { zh: '出入库单变更回执', en: 'change of a stock note' },
  SAS213: { zh: '出入库单同步', en: 'synchronisation of a stock note' },
  SAS121: { zh: '核放单申报报文', en: 'our own declaration of a gate pass' },
  SAS222: { zh: '核放单变更回执', en: 'change of a gate pass' },
  SAS224: { zh: '核放单后续回执，含义未公开', en: 'a later receipt of a gate pass whose meaning is not published' },
  SAS131: { zh: '车辆备案', en: 'vehicle filing' },
  SAS231: { zh: '车辆备案审核回执', en: 'audit of a vehicle filing' },
  CMB101: { zh: '耗料单', en: 'consumption note' },
  CMB201: { zh: '耗料单审核回执', en: 'audit of a consumption note' },
  ICP101: { zh: '两步申报核放单', en: 'gate pass of the two-step declaration' },
  SAS251: { zh: '两步申报核放单审核回执', en: 'audit of a gate pass of the two-step declaration' },
  SAS253: { zh: '两步申报核放单过卡回执', en: 'passage of a gate pass of the two-step declaration' },
};

const families: ReadonlyArray<readonly [RegExp, MessageSubject]> = [
  [/^EMS\d{3}$/, { zh: '加工贸易账册类报文', en: 'a message of the processing books' }],
  [/^BWS\d{3}$/, { zh: '物流账册类报文', en: 'a message of the logistics books' }],
  [/^CMB\d{3}$/, { zh: '耗料单类报文', en: 'a message of the consumption notes' }],
];

/** What a receipt that we cannot act on by its contents is a receipt of. */
export type DocumentKind =
  | 'declaration_form'
  | 'stock_note'
  | 'gate_pass'
  | 'book'
  | 'write_off'
  | 'vehicle'
  | 'consumption_note';

const documentKinds: Readonly<Record<string, DocumentKind>> = {
  SAS200: 'declaration_form',
  SAS201: 'declaration_form',
  SAS202: 'declaration_form',
  SAS203: 'declaration_form',
  SAS211: 'stock_note',
  SAS212: 'stock_note',
  SAS213: 'stock_note',
  SAS222: 'gate_pass',
  SAS224: 'gate_pass',
  SAS251: 'gate_pass',
  SAS253: 'gate_pass',
  SAS231: 'vehicle',
  BWS200: 'book',
  BWS201: 'book',
  EMS211: 'book',
  EMS212: 'book',
  EMS241: 'book',
  EMS301: 'book',
  EMS221: 'write_off',
  CMB201: 'consumption_note',
};

/** The document that a receipt of that type is about; undefined where it is no receipt of a document of ours. */
export function documentKindOf(messageType: string): DocumentKind | undefined {
  return Object.hasOwn(documentKinds, messageType) ? documentKinds[messageType] : undefined;
}

/** The subject of a message whose contents have no known schema; undefined when the type itself is unknown. */
export function unsupportedSubject(messageType: string): MessageSubject | undefined {
  if (Object.hasOwn(subjects, messageType)) return subjects[messageType];
  return families.find(([pattern]) => pattern.test(messageType))?.[1];
}
