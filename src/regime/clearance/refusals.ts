import { defineRefusals } from '../../kernel/index.ts';

export const refuse = defineRefusals({
  line_lots_differ: {
    status: 400,
    zh: '第 {lineNo} 行：所列批次数量合计 {total}，与申报数量 {declared} 不符。请核对批次数量。',
    en: 'Line {lineNo}: the lots named come to {total}, the line declares {declared}. Check the quantities of the lots.',
  },
  related_list_taken: {
    status: 422,
    zh: '关联清单 {related} 已被清单 {by} 引用，一份转入清单只能对应一份转出清单。请核对关联清单编号，或先删除对方清单。',
    en: 'The related list {related} is quoted by {by} already; one in-list goes with one out-list. Check the related list number, or delete the other list first.',
  },
  transfer_differs: {
    status: 422,
    zh: '清单 {list} 与关联清单 {related} 不一致：第 {lineNo} 行 {field} 本方为 {ours}，对方为 {theirs}。转移双方的商品、数量、单位、美元值和原产国须一致，请更正后再申报。',
    en: 'The list {list} differs from the related list {related}: line {lineNo}, {field} is {ours} here and {theirs} there. Goods, quantities, units, US-dollar value and origin must be equal on both sides; correct one of them.',
  },
  list_no_transfer: {
    status: 422,
    zh: '清单 {list} 没有关联账册，不是转移。转移通知只用于保税间转移和区内流转。',
    en: 'The list {list} names no related book, so it is no transfer. Notices are for transfers between books.',
  },
  counterpart_in_zone: {
    status: 422,
    zh: '关联账册 {bookNo} 就在本区，双方清单齐备后自动同时核扣，无需登记转移通知（清单 {list}）。',
    en: 'The related book {bookNo} is of this zone: both lists post together when both are ready, without a notice (list {list}).',
  },
  notice_not_for_list: {
    status: 422,
    zh: '转移通知（账册 {bookNo}，清单 {noticeList}）与清单 {list} 的关联账册、关联清单或方向不符。请核对后重新登记。',
    en: 'The transfer notice (book {bookNo}, list {noticeList}) does not fit the related book, related list or direction of the list {list}. Check it and record it again.',
  },
  notice_not_ready: {
    status: 422,
    zh: '对方清单 {noticeList} 尚未具备核扣条件，清单 {list} 继续等待。请在对方放行、过卡后重新取得通知。',
    en: 'The other side ({noticeList}) is not ready to post yet, so the list {list} goes on waiting. Fetch its notice again after release and gate.',
  },
  list_follows_notes: {
    status: 422,
    zh: '清单 {list} 是集中申报清单，表体由出入库单汇总而成，不能手工修改。请删除清单，更正出入库单后重新生成。',
    en: 'The list {list} is a consolidated declaration whose lines follow its stock notes. Delete it, correct the notes and draw it up again.',
  },
  list_unknown: {
    status: 404,
    zh: '没有清单 {list}，或您无权查看。请核对清单编号、预录入编号或企业内部编号。',
    en: 'There is no list {list}, or it is not yours to see. Check the list number, the pre-entry number or your own number.',
  },
  list_exists: {
    status: 409,
    zh: '企业内部清单编号 {internalNo} 已使用。请换一个编号，或打开已有的清单。',
    en: 'Your own number {internalNo} is taken by another list. Use another number, or open the existing list.',
  },
  list_move_not_allowed: {
    status: 422,
    zh: '清单 {list} 处于“{state}”状态，不能执行“{move}”。',
    en: 'The list {list} is {state}; "{move}" is not possible now.',
  },
  list_empty: {
    status: 422,
    zh: '清单 {list} 没有表体。请至少填写一行商品。',
    en: 'The list {list} has no lines. Enter at least one line of goods.',
  },
  list_lines_not_numbered: {
    status: 400,
    zh: '表体序号须从 1 起连续编号，第 {position} 行的序号是 {lineNo}。',
    en: 'Lines are numbered from 1 without gaps; the line at position {position} has number {lineNo}.',
  },
  list_line_unknown: {
    status: 404,
    zh: '清单 {list} 没有第 {lineNo} 行。请核对表体序号。',
    en: 'The list {list} has no line {lineNo}. Check the line number.',
  },
  list_item_unknown: {
    status: 422,
    zh: '第 {lineNo} 行：账册 {bookNo} 没有第 {itemNo} 项。请先备案该商品，或核对备案序号。',
    en: 'Line {lineNo}: the book {bookNo} has no item {itemNo}. File the goods first, or check the item number.',
  },
  repair_goods_must_return: {
    status: 422,
    zh: '第 {lineNo} 行：第 {itemNo} 项是境外来的待修货物或其换下的坏件，只能复运出境或销毁，不得内销。请改报一线出境或销毁清单。',
    en: 'Line {lineNo}: item {itemNo} came from abroad for repair, or was taken out of such goods. It goes back abroad or is destroyed and is never sold in the country. Declare a list to abroad, or a destruction.',
  },
  mode_not_for_zone: {
    status: 422,
    zh: '监管方式 {mode}（{zh}）不适用于综合保税区。请按货物流向选择综合保税区的监管方式，如一线 5034、二线 5000。',
    en: 'Supervision mode {mode} ({en}) is not used in a comprehensive bonded area. Choose one that is, such as 5034 at the first line or 5000 at the second.',
  },
  mode_of_other_line: {
    status: 422,
    zh: '监管方式 {mode}（{zh}）用于 {modeLine} 线，本清单为 {line} 线（first 一线，second 二线）。一线用 5034、5014、5015、5335 等，二线用 5000、5100、5300。',
    en: 'Supervision mode {mode} ({en}) belongs to the {modeLine} line, the list is of the {line} line. First line: 5034, 5014, 5015, 5335 and others; second line: 5000, 5100, 5300.',
  },
  transfer_type_goods: {
    status: 422,
    zh: '清单 {list}：结转类型 {transferType} 的本方货物应为“{expected}”，而不是“{goodsKind}”。深加工结转转出成品、转入料件；余料和区间料件为料件；不作价设备为设备。',
    en: 'List {list}: with transfer type {transferType} this side hands over "{expected}", not "{goodsKind}". Deep processing gives products and takes materials; surplus and material between zones are materials; free equipment is equipment.',
  },
  transfer_type_differs: {
    status: 422,
    zh: '清单 {list} 的结转类型（{ours}）与转入清单 {related}（{theirs}）不一致。请双方填写同一结转类型。',
    en: 'List {list} names transfer type {ours}, the in-list {related} names {theirs}. Both sides name the same.',
  },
  carry_over_other_enterprise: {
    status: 422,
    zh: '余料结转只在同一企业的账册之间进行：清单 {list} 与 {related} 属于不同企业。请改用深加工结转或区间料件。',
    en: 'Surplus is carried over between the books of one enterprise only: lists {list} and {related} belong to two. Use another kind of transfer.',
  },
  line_item_required: {
    status: 422,
    zh: '第 {lineNo} 行未填备案序号。出区和可累计账册的清单必须填写账册备案序号。',
    en: 'Line {lineNo} names no item of the book. Outbound lists and lists of accumulating books need the item number.',
  },
  line_total_differs: {
    status: 422,
    zh: '第 {lineNo} 行总价 {total} 与数量×单价 {expected} 不符。请核对单价或总价。',
    en: 'The total {total} of line {lineNo} differs from quantity times price, {expected}. Check the price or the total.',
  },
  line_value_missing: {
    status: 422,
    zh: '第 {lineNo} 行币制 {currency} 不是美元，请填写美元统计总金额。',
    en: 'Line {lineNo} is in currency {currency}, not US dollars. Enter its value in US dollars too.',
  },
  line_amount_negative: {
    status: 400,
    zh: '第 {lineNo} 行 {field} 的值 {text} 为负数。金额和数量不得为负，退货请使用退货单证。',
    en: 'Line {lineNo}: {field} is {text}. Amounts and quantities must not be negative; use the return document for returned goods.',
  },
  line_code_unknown: {
    status: 422,
    zh: '第 {lineNo} 行 {field} 的代码 {code} 不在已发布的代码表中。请核对代码。',
    en: 'Line {lineNo}: the code {code} in {field} is in none of the published tables. Check the code.',
  },
  posting_not_ready: {
    status: 409,
    zh: '海关已核扣清单 {list}，但本系统中该清单为“{state}”、过卡状态为“{gate}”。收到放行和过卡回执后将自动确认。',
    en: 'Customs has posted the list {list}, but here it is {state} and its gate state is "{gate}". It is confirmed as soon as the release and the passages have arrived.',
  },
  line_exceeds_list: {
    status: 422,
    zh: '清单 {list} 第 {lineNo} 行剩余可绑定数量 {left}，核放单申报 {requested}。请减少数量。',
    en: 'Line {lineNo} of the list {list} has {left} left for gate passes, {requested} was asked. Reduce the quantity.',
  },
  list_not_ready_for_gate: {
    status: 422,
    zh: '清单 {list} 处于“{state}”状态，尚不能绑定核放单。请等海关审核通过（预扣）后再申报。',
    en: 'The list {list} is {state}; gate passes can use it only after customs has approved it. Wait for the approval.',
  },
  list_has_gate_passes: {
    status: 422,
    zh: '清单 {list} 第 {lineNo} 行已绑定核放单 {used}。请先作废未过卡的核放单。',
    en: 'Line {lineNo} of the list {list} has {used} bound to gate passes. Void the passes that have not passed first.',
  },
  list_gate_not_needed: {
    status: 422,
    zh: '清单 {list} 不经卡口（区内流转或无货物实际进出），不需要核放单。',
    en: 'The list {list} does not go through a gate (circulation inside the zone, or no movement of goods); it needs no gate pass.',
  },
  related_list_missing: {
    status: 422,
    zh: '清单 {list} 须填写关联账册号 {field}：转出清单关联已审批的转入清单。',
    en: 'The list {list} must name {field}: an out-list of a transfer quotes the approved in-list of the other side.',
  },
  related_list_not_approved: {
    status: 422,
    zh: '清单 {list} 关联的转入清单 {related} 在账册 {bookNo} 中不存在或尚未审批。请先由转入方申报并审批。',
    en: 'The in-list {related} that the list {list} quotes is not in the book {bookNo} or not approved yet. The side that takes the goods in must have its list approved first.',
  },
  sale_needs_declaration: {
    status: 422,
    zh: '清单 {list} 第 {lineNo} 行照章征税出区内销，须报关。请改为报关清单，或填写实际的征减免税方式。',
    en: 'Line {lineNo} of the list {list} is sold to the domestic market under full tax, so the list needs a declaration. Make it a declared list, or enter the levy mode that applies.',
  },
  declaration_not_needed: {
    status: 422,
    zh: '清单 {list} 为非报关清单，没有报关单需要放行。',
    en: 'The list {list} needs no declaration, so none can be released.',
  },
});
