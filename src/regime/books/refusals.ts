import { defineRefusals } from '../../kernel/index.ts';

export const refuse = defineRefusals({
  book_unknown: {
    status: 404,
    zh: '没有账册 {bookNo}，或您无权查看。请核对 12 位账册号。',
    en: 'There is no book {bookNo}, or it is not yours to see. Check the 12-character book number.',
  },
  book_no_malformed: {
    status: 400,
    zh: '账册号“{bookNo}”应为 12 位大写字母和数字，例如 T1510W000001。',
    en: 'The book number "{bookNo}" must be 12 capital letters and digits, for example T1510W000001.',
  },
  book_purpose_not_processing: {
    status: 422,
    zh: '账册 {bookNo} 的用途“{purpose}”只适用于加工账册。请选择加工账册，或改为普通用途。',
    en: 'Book {bookNo}: the purpose "{purpose}" belongs to processing books. Choose a processing book, or the ordinary purpose.',
  },
  book_purpose_not_logistics: {
    status: 422,
    zh: '账册 {bookNo} 的用途“{purpose}”只适用于物流账册。请选择物流账册，或改为普通用途。',
    en: 'Book {bookNo}: the purpose "{purpose}" belongs to logistics books. Choose a logistics book, or the ordinary purpose.',
  },
  book_not_under_bond: {
    status: 422,
    zh: '账册 {bookNo} 记的是非保税货物（分类监管），不能申报清单、申报表或单耗。请用非报关货物进出登记；保税货物请用保税账册。',
    en: 'Book {bookNo} is the account of goods that are not under bond: no list, form or bill is drawn up for it. Record their moves instead, or use a bonded book.',
  },
  book_exists: {
    status: 409,
    zh: '账册 {bookNo} 已备案。如需修改，请办理变更。',
    en: 'The book {bookNo} is filed already. To change it, file a change.',
  },
  book_move_not_allowed: {
    status: 422,
    zh: '账册 {bookNo} 处于“{state}”状态，不能执行“{move}”。',
    en: 'The book {bookNo} is {state}; "{move}" is not possible now.',
  },
  book_not_open: {
    status: 422,
    zh: '账册 {bookNo} 处于“{state}”状态，不能进出货物。请先恢复账册。',
    en: 'The book {bookNo} is {state}; goods can neither enter nor leave under it. Have it resumed first.',
  },
  book_expired: {
    status: 422,
    zh: '账册 {bookNo} 的有效期至 {validThrough}，{on} 已过期。请先办理延期。',
    en: 'The book {bookNo} was valid through {validThrough} and has expired on {on}. Have it extended first.',
  },
  item_unknown: {
    status: 404,
    zh: '账册 {bookNo} 没有第 {itemNo} 项。请先备案该商品，或核对备案序号。',
    en: 'The book {bookNo} has no item {itemNo}. File the goods first, or check the item number.',
  },
  item_exists: {
    status: 409,
    zh: '账册 {bookNo} 中料号 {materialNo} 已备案为第 {itemNo} 项。',
    en: 'Material {materialNo} is item {itemNo} of the book {bookNo} already.',
  },
  item_stopped: {
    status: 422,
    zh: '账册 {bookNo} 第 {itemNo} 项的海关执行标志为“{mark}”，本次方向不允许。',
    en: 'Customs marks item {itemNo} of the book {bookNo} as "{mark}"; this direction is not allowed.',
  },
  unit_differs_from_item: {
    status: 422,
    zh: '第 {lineNo} 行的计量单位 {unit} 与账册第 {itemNo} 项备案的 {itemUnit} 不一致。请按备案单位填报。',
    en: 'Line {lineNo} uses unit {unit}, but item {itemNo} of the book was filed with {itemUnit}. Use the unit of the book.',
  },
});
