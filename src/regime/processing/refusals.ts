import { defineRefusals } from '../../kernel/index.ts';

export const refuse = defineRefusals({
  consumption_rounds_to_nothing: {
    status: 422,
    zh: '第 {productItemNo} 项成品数量 {quantity} 太小，按单耗折算不耗用任何料件（不足 0.00001）。请核对数量和计量单位。',
    en: 'So little of product {productItemNo} ({quantity}) takes less than 0.00001 of every material. Check the quantity and its unit.',
  },
  bill_version_missing: {
    status: 422,
    zh: '第 {lineNo} 行：成品退换进区须写明单耗版本号，才能按原版本冲回。请补填单耗版本号。',
    en: 'Line {lineNo}: products that come back for exchange must name their bill of material version. Fill in the version.',
  },
  loss_rates_too_high: {
    status: 422,
    zh: '有形损耗率与无形损耗率合计必须小于 1（即 100%）。请核对单耗备案数据。',
    en: 'The tangible and intangible loss rates must add up to less than 1 (100 %). Check the filed unit consumption.',
  },
  book_not_processing: {
    status: 422,
    zh: '账册 {bookNo} 不是加工账册，不能登记单耗、工单或生产。请使用加工账册。',
    en: 'Book {bookNo} is not a processing book: it takes no bill of material, work order or production. Use a processing book.',
  },
  production_computed_at_export: {
    status: 422,
    zh: '账册 {bookNo} 以企业为单元，成品出区时按单耗计算耗用，不逐笔登记生产。请直接申报成品出区清单。',
    en: 'Book {bookNo} goes by the enterprise as unit: consumption is computed by the bill of material when products leave, so productions are not recorded one by one. Declare the outbound list of the products.',
  },
  bill_unknown: {
    status: 404,
    zh: '账册 {bookNo} 第 {productItemNo} 项成品没有单耗版本“{billVersion}”。请先申报单耗。',
    en: 'Product item {productItemNo} of book {bookNo} has no bill of material version "{billVersion}". Declare it first.',
  },
  bill_exists: {
    status: 409,
    zh: '第 {productItemNo} 项成品的单耗版本“{billVersion}”已存在。请换用新的版本号。',
    en: 'Version "{billVersion}" of the bill of material of product item {productItemNo} exists already. Use a new version number.',
  },
  bill_in_use: {
    status: 422,
    zh: '第 {productItemNo} 项成品的单耗版本“{billVersion}”已有产品按其生产或出区，不能再修改。请申报新版本。',
    en: 'Products were made by version "{billVersion}" of product item {productItemNo}; it is not changed any more. Declare a new version.',
  },
  bill_material_twice: {
    status: 400,
    zh: '单耗中料件第 {materialItemNo} 项出现两次。请合并为一行。',
    en: 'Material item {materialItemNo} stands twice in the bill of material. Make it one line.',
  },
  bill_material_dropped: {
    status: 422,
    zh: '单耗版本“{billVersion}”原有料件第 {materialItemNo} 项，变更时不能去掉。请保留该行，或申报新版本。',
    en: 'Version "{billVersion}" has a line for material item {materialItemNo}, which a change cannot drop. Keep it, or declare a new version.',
  },
  bill_rates_impossible: {
    status: 400,
    zh: '料件第 {materialItemNo} 项：净耗 {net} 和保税料件比例必须大于 0，有形与无形损耗率之和必须小于 1。请核对单耗。',
    en: 'Material item {materialItemNo}: net consumption {net} and bonded share must be greater than 0, the two loss rates together less than 1. Check the bill of material.',
  },
  bill_item_kind: {
    status: 422,
    zh: '账册 {bookNo} 第 {itemNo} 项为“{goodsKind}”，单耗中此处应为“{expected}”。请核对备案序号。',
    en: 'Item {itemNo} of book {bookNo} is {goodsKind}; a bill of material needs {expected} here. Check the item number.',
  },
  bill_item_unknown: {
    status: 404,
    zh: '账册 {bookNo} 没有第 {itemNo} 项。请先备案该商品。',
    en: 'Book {bookNo} has no item {itemNo}. File the goods first.',
  },
  bill_not_in_force: {
    status: 422,
    zh: '第 {productItemNo} 项成品的单耗版本“{billVersion}”在 {on} 不适用（有效期 {validFrom} 至 {validThrough}）。请选用当日有效的版本。',
    en: 'Version "{billVersion}" of product item {productItemNo} is not in force on {on} (valid {validFrom} to {validThrough}). Choose a version of that day.',
  },
  bill_questioned: {
    status: 422,
    zh: '第 {productItemNo} 项成品的单耗版本“{billVersion}”正被海关质疑，暂不能使用。请先答复质疑，或使用其他版本。',
    en: 'Customs has questioned version "{billVersion}" of product item {productItemNo}; it cannot be used now. Answer the question, or use another version.',
  },
  bill_version_required: {
    status: 422,
    zh: '第 {lineNo} 行：第 {productItemNo} 项成品在 {on} 有 {count} 个有效单耗版本，请在清单行上写明版本号。',
    en: 'Line {lineNo}: product item {productItemNo} has {count} bill of material versions in force on {on}. Name the version on the line.',
  },
  bill_move_not_allowed: {
    status: 422,
    zh: '单耗版本“{billVersion}”处于“{state}”状态，不能执行“{move}”。',
    en: 'Bill of material version "{billVersion}" is {state}; "{move}" is not possible now.',
  },
  bill_period_reversed: {
    status: 400,
    zh: '单耗有效期止 {validThrough} 早于有效期起 {validFrom}。请核对日期。',
    en: 'The bill of material would end on {validThrough}, before it begins on {validFrom}. Check the days.',
  },
  work_order_unknown: {
    status: 404,
    zh: '账册 {bookNo} 没有工单 {workOrderNo}，或您无权查看。',
    en: 'Book {bookNo} has no work order {workOrderNo}, or it is not yours to see.',
  },
  work_order_exists: {
    status: 409,
    zh: '账册 {bookNo} 已有工单 {workOrderNo}。请换用新的工单号。',
    en: 'Book {bookNo} has a work order {workOrderNo} already. Use a new number.',
  },
  work_order_closed: {
    status: 422,
    zh: '工单 {workOrderNo} 已结单，不能再领料、退料或入库。',
    en: 'Work order {workOrderNo} is closed: nothing is issued to it, returned from it or made under it any more.',
  },
  work_order_product_differs: {
    status: 422,
    zh: '工单 {workOrderNo} 生产第 {expected} 项成品，不是第 {productItemNo} 项。请核对工单。',
    en: 'Work order {workOrderNo} makes product item {expected}, not item {productItemNo}. Check the work order.',
  },
  work_order_exceeded: {
    status: 422,
    zh: '工单 {workOrderNo} 料件第 {materialItemNo} 项在车间尚有 {left}，要求 {requested}。请先领料或减少数量。',
    en: 'Work order {workOrderNo} has {left} of material item {materialItemNo} in the workshop, {requested} was asked. Issue more, or use less.',
  },
  work_order_not_empty: {
    status: 422,
    zh: '工单 {workOrderNo} 料件第 {materialItemNo} 项在车间尚有 {left}，不能结单。请先退料。',
    en: 'Work order {workOrderNo} still has {left} of material item {materialItemNo} in the workshop and cannot be closed. Return it first.',
  },
  production_exists: {
    status: 409,
    zh: '账册 {bookNo} 已有生产单 {internalNo}。请换用新的单号。',
    en: 'Book {bookNo} has a production {internalNo} already. Use a new number.',
  },
  production_unknown: {
    status: 404,
    zh: '没有生产单 {production}，或您无权查看。',
    en: 'There is no production {production}, or it is not yours to see.',
  },
  production_without_materials: {
    status: 422,
    zh: '生产单 {internalNo} 既没有单耗版本，也没有实际耗用的料件。请填写其中之一。',
    en: 'Production {internalNo} names neither a bill of material version nor the materials really used. Give one of them.',
  },
  losses_exceed_consumption: {
    status: 400,
    zh: '料件第 {materialItemNo} 项的损耗合计 {losses} 大于耗用量 {consumed}。请核对数量。',
    en: 'The losses of material item {materialItemNo} come to {losses}, more than the {consumed} consumed. Check the quantities.',
  },
});
