import type { LineOf, TableShape } from '../spreadsheet/index.ts';

/**
 * The lines of a verification list as warehouses and brokers keep them. Lengths and digits as the customs window takes
 * them; units, currency and country stand as code or as name, and whoever applies the lines looks them up.
 */
export const listLines = {
  name: 'list-lines',
  fields: [
    {
      name: 'lineNo',
      required: false,
      kind: 'code',
      words: { zh: '商品序号', en: 'Line no.' },
      aliases: ['序号', '项号', '清单序号', '表体序号', 'line', 'no', 'seq', 'sequence'],
      pattern: { source: '^[1-9]\\d{0,8}$', example: '1' },
    },
    {
      name: 'itemNo',
      required: false,
      kind: 'code',
      words: { zh: '备案序号', en: 'Book item no.' },
      aliases: ['账册项号', '账册序号', '账册备案序号', '底账序号', '备案项号', 'item no', 'item'],
      pattern: { source: '^[1-9]\\d{0,8}$', example: '2255' },
    },
    {
      name: 'materialNo',
      required: true,
      kind: 'code',
      words: { zh: '商品料号', en: 'Material no.' },
      aliases: [
        '料号',
        '货号',
        '物料编码',
        '物料号',
        '物料代码',
        '存货编码',
        'sku',
        'part no',
        'part number',
        'material',
      ],
      maxLength: 32,
    },
    {
      name: 'hsCode',
      required: true,
      kind: 'code',
      words: { zh: '商品编码', en: 'HS code' },
      aliases: ['商品编号', '税号', '税则号', '税则号列', 'HS编码', 'HS', 'hscode', 'commodity code', 'tariff code'],
      pattern: { source: '^\\d{10}$', example: '8482102000' },
    },
    {
      name: 'name',
      required: true,
      kind: 'text',
      words: { zh: '商品名称', en: 'Goods name' },
      aliases: ['品名', '货物名称', '货名', '名称', 'name', 'description', 'goods', 'commodity'],
      maxLength: 512,
    },
    {
      name: 'model',
      required: false,
      kind: 'text',
      words: { zh: '规格型号', en: 'Model' },
      aliases: ['商品规格型号', '型号', '规格', '申报要素', '规格/型号', 'specification', 'spec'],
      maxLength: 255,
    },
    {
      name: 'declaredUnit',
      required: true,
      kind: 'code',
      words: { zh: '申报单位', en: 'Declared unit' },
      aliases: ['申报计量单位', '成交单位', '成交计量单位', '计量单位', '单位', 'unit', 'uom'],
      maxLength: 20,
    },
    {
      name: 'declaredQuantity',
      required: true,
      kind: 'quantity',
      words: { zh: '申报数量', en: 'Declared quantity' },
      aliases: ['成交数量', '数量', '件数', 'quantity', 'qty', 'pcs'],
    },
    {
      name: 'legalUnit1',
      required: false,
      kind: 'code',
      words: { zh: '法定单位', en: 'First legal unit' },
      aliases: [
        '法定计量单位',
        '第一法定单位',
        '法定第一单位',
        '法一单位',
        'statutory unit',
        'legal unit',
        'legal unit 1',
      ],
      maxLength: 20,
    },
    {
      name: 'legalQuantity1',
      required: false,
      kind: 'quantity',
      words: { zh: '法定数量', en: 'First legal quantity' },
      aliases: ['第一法定数量', '法定第一数量', '法一数量', 'statutory quantity', 'legal quantity', 'legal quantity 1'],
    },
    {
      name: 'legalUnit2',
      required: false,
      kind: 'code',
      words: { zh: '第二法定单位', en: 'Second legal unit' },
      aliases: [
        '法定第二单位',
        '第二法定计量单位',
        '法定第二计量单位',
        '法二单位',
        'legal unit 2',
        'second statutory unit',
      ],
      maxLength: 20,
    },
    {
      name: 'legalQuantity2',
      required: false,
      kind: 'quantity',
      words: { zh: '第二法定数量', en: 'Second legal quantity' },
      aliases: ['法定第二数量', '法二数量', 'legal quantity 2', 'second statutory quantity'],
      // Forms that know no empty cell write 0 where the goods have no second unit.
      zeroAllowed: true,
    },
    {
      name: 'unitPrice',
      required: true,
      kind: 'price',
      words: { zh: '申报单价', en: 'Unit price' },
      aliases: ['企业申报单价', '成交单价', '单价', 'price'],
    },
    {
      name: 'currency',
      required: true,
      kind: 'code',
      words: { zh: '币制', en: 'Currency' },
      aliases: ['币种', '申报币制', '成交币制', '货币', 'ccy', 'cur'],
      maxLength: 20,
    },
    {
      name: 'totalPrice',
      required: true,
      kind: 'money',
      words: { zh: '申报总价', en: 'Total price' },
      aliases: ['企业申报总价', '成交总价', '总价', '总金额', '金额', 'total', 'amount', 'total amount'],
    },
    {
      name: 'originCountry',
      required: false,
      kind: 'code',
      words: { zh: '原产国', en: 'Country of origin' },
      aliases: ['原产国(地区)', '原产地', '产销国', '原产国别', 'origin', 'origin country', 'coo'],
      maxLength: 40,
    },
    {
      name: 'grossWeightKg',
      required: false,
      kind: 'quantity',
      words: { zh: '毛重', en: 'Gross weight (kg)' },
      aliases: ['毛重(千克)', '毛重(kg)', '毛重(公斤)', '总毛重', 'gross weight', 'gross', 'gw'],
      zeroAllowed: true,
    },
    {
      name: 'netWeightKg',
      required: false,
      kind: 'quantity',
      words: { zh: '净重', en: 'Net weight (kg)' },
      aliases: ['净重(千克)', '净重(kg)', '净重(公斤)', '总净重', 'net weight', 'net', 'nw'],
      zeroAllowed: true,
    },
    {
      name: 'remark',
      required: false,
      kind: 'text',
      words: { zh: '备注', en: 'Remark' },
      aliases: ['备注说明', '说明', 'remarks', 'note', 'notes', 'comment'],
      maxLength: 255,
    },
  ],
} as const satisfies TableShape;

/** A line as it was read: exact numbers, codes and names as the clerk wrote them. */
export type ListLineRow = LineOf<typeof listLines>;

/** A sheet of a stocktake: what was found, by material number or item number. */
export const countTable = {
  name: 'counts',
  fields: [
    {
      name: 'code',
      required: true,
      kind: 'code',
      words: { zh: '料号或备案序号', en: 'Material or item no.' },
      aliases: [
        '商品料号',
        '料号',
        '货号',
        '备案序号',
        '物料编码',
        '物料号',
        '物料代码',
        '存货编码',
        '条码',
        'material no',
        'material',
        'item no',
        'item',
        'sku',
        'part no',
        'barcode',
        'code',
      ],
      maxLength: 64,
    },
    {
      name: 'stage',
      required: false,
      kind: 'text',
      words: { zh: '存放环节', en: 'Stage' },
      aliases: ['环节', '库存状态', '所在环节', 'stock stage'],
      maxLength: 20,
    },
    {
      name: 'quantity',
      required: true,
      kind: 'quantity',
      words: { zh: '实盘数量', en: 'Counted quantity' },
      aliases: [
        '盘点数量',
        '实盘',
        '实存数量',
        '实存',
        '实点数量',
        '盘点数',
        '数量',
        'counted',
        'count',
        'quantity',
        'qty',
      ],
      // Nothing found is a count too.
      zeroAllowed: true,
    },
  ],
} as const satisfies TableShape;

export type CountTableRow = LineOf<typeof countTable>;

/** An extract of an enterprise's own system (ERP or WMS): what moved, or what lay there at a day's end. */
export const recordTable = {
  name: 'records',
  fields: [
    {
      name: 'recordNo',
      required: true,
      kind: 'code',
      words: { zh: '记录编号', en: 'Record no.' },
      aliases: [
        '流水号',
        '记录号',
        '单据编号',
        '凭证号',
        '过账凭证',
        '物料凭证',
        'record',
        'document id',
        'transaction no',
        'id',
      ],
      maxLength: 64,
    },
    {
      name: 'occurredAt',
      required: true,
      kind: 'text',
      words: { zh: '发生时间', en: 'Time' },
      aliases: [
        '时间',
        '日期',
        '过账日期',
        '业务日期',
        '出入库时间',
        '发生日期',
        'date',
        'posting date',
        'occurred at',
        'timestamp',
      ],
      maxLength: 40,
    },
    {
      name: 'itemNo',
      required: false,
      kind: 'code',
      words: { zh: '备案序号', en: 'Book item no.' },
      aliases: ['账册项号', '账册序号', '备案项号', 'item no', 'item'],
      pattern: { source: '^[1-9]\\d{0,8}$', example: '12' },
    },
    {
      name: 'materialNo',
      required: false,
      kind: 'code',
      words: { zh: '商品料号', en: 'Material no.' },
      aliases: ['料号', '货号', '物料', '物料编码', '物料号', '物料代码', '存货编码', 'sku', 'part no', 'material'],
      maxLength: 64,
    },
    {
      name: 'kind',
      required: true,
      kind: 'text',
      words: { zh: '业务类别', en: 'Kind' },
      aliases: ['类别', '类型', '业务类型', '移动类型', '出入库类型', 'movement', 'movement type', 'type'],
      maxLength: 20,
    },
    {
      name: 'quantity',
      required: true,
      // As it is written: how many decimals the enterprise keeps is evidence of rounding, and adjustments may be negative.
      kind: 'text',
      words: { zh: '数量', en: 'Quantity' },
      aliases: ['业务数量', '出入库数量', '发生数量', 'qty'],
      maxLength: 32,
    },
    {
      name: 'unit',
      required: false,
      kind: 'text',
      words: { zh: '单位', en: 'Unit' },
      aliases: ['计量单位', '基本单位', 'uom', 'unit of measure'],
      maxLength: 20,
    },
    {
      name: 'document',
      required: false,
      kind: 'code',
      words: { zh: '关联单证', en: 'Document' },
      aliases: ['单证', '核注清单', '核注清单编号', '来源单号', '参考单号', 'reference', 'source document'],
      maxLength: 64,
    },
    {
      name: 'lot',
      required: false,
      kind: 'code',
      words: { zh: '批次', en: 'Lot' },
      aliases: ['批号', '批次号', 'batch', 'lot no'],
      maxLength: 64,
    },
  ],
} as const satisfies TableShape;

export type RecordTableRow = LineOf<typeof recordTable>;

/** Every table that people may bring, by the name of its shape. */
export const intakeShapes: Readonly<Record<string, TableShape>> = {
  [listLines.name]: listLines,
  [countTable.name]: countTable,
  [recordTable.name]: recordTable,
};

/** How the target names the document that a table of a shape belongs to. */
export const targetNames: Readonly<Record<string, 'list' | 'writeOff' | 'book'>> = {
  [listLines.name]: 'list',
  [countTable.name]: 'writeOff',
  [recordTable.name]: 'book',
};
