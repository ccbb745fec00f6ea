import type { Words } from '../../platform/operations/index.ts';

/**
 * What each kind of event is called. The rooms that emit them are above this floor, so the table stands here, and a
 * test reads their sources to see that no kind lacks its words.
 */
export const eventWords: Readonly<Record<string, Words>> = {
  list_drafted: { zh: '录入核注清单', en: 'List drafted' },
  list_lines_replaced: { zh: '修改清单表体', en: 'Lines of the list replaced' },
  list_declared: { zh: '申报核注清单', en: 'List declared' },
  list_stored: { zh: '清单入库成功', en: 'List stored by customs' },
  list_store_failed: { zh: '清单入库失败', en: 'List could not be stored by customs' },
  list_manual_review: { zh: '清单转人工审核', en: 'List under manual review' },
  list_rejected: { zh: '清单被退单', en: 'List rejected' },
  list_pre_deducted: { zh: '清单审核通过，已预扣', en: 'List approved, goods pre-deducted' },
  list_approved: { zh: '清单审核通过', en: 'List approved' },
  list_changed: { zh: '清单变更', en: 'List changed' },
  list_posted: { zh: '清单正式核扣', en: 'List posted to the book' },
  list_completed: { zh: '清单办结', en: 'List completed' },
  list_written_off: { zh: '清单已核销', en: 'List written off' },
  list_deleted: { zh: '清单删除', en: 'List deleted' },
  list_bound_to_gate_pass: { zh: '清单商品已绑定核放单', en: 'Goods of the list bound to a gate pass' },
  list_freed_from_gate_pass: { zh: '清单商品已从核放单释放', en: 'Goods of the list freed from a gate pass' },
  list_passed_gate: { zh: '清单商品已过卡', en: 'Goods of the list passed the gate' },
  list_posting_confirmed: { zh: '海关确认核扣', en: 'Posting confirmed by customs' },
  declaration_generated: { zh: '报关单已生成', en: 'Declaration generated' },
  declaration_generation_failed: { zh: '报关单生成失败', en: 'Declaration could not be generated' },
  declaration_released: { zh: '报关单放行', en: 'Declaration released' },
  tax_assessed: { zh: '核定内销税款', en: 'Tax of the sale assessed' },
  pass_drafted: { zh: '录入核放单', en: 'Gate pass drafted' },
  pass_stored: { zh: '核放单入库成功', en: 'Gate pass stored by customs' },
  pass_declared: { zh: '申报核放单', en: 'Gate pass declared' },
  pass_approved: { zh: '核放单审核通过', en: 'Gate pass approved' },
  pass_rejected: { zh: '核放单被退单', en: 'Gate pass rejected' },
  pass_passed_first: { zh: '车辆通过第一道卡口', en: 'Vehicle passed the first gate' },
  pass_passed: { zh: '车辆已过卡', en: 'Vehicle passed' },
  pass_used_twice: { zh: '已过卡的核放单再次使用', en: 'Used gate pass presented again' },
  pass_void: { zh: '核放单作废', en: 'Gate pass voided' },
  pass_deleted: { zh: '核放单删除', en: 'Gate pass deleted' },
  demonstration_begun: { zh: '开始加载示范数据', en: 'Loading of the demonstration zone began' },
  demonstration_loaded: { zh: '示范数据加载完成', en: 'Demonstration zone loaded' },
  message_retried: { zh: '重新发送外发报文', en: 'Outgoing message sent again' },
  book_filed: { zh: '账册备案', en: 'Account book filed' },
  book_declared: { zh: '账册申报', en: 'Account book declared' },
  book_approved: { zh: '账册批准', en: 'Account book approved' },
  book_rejected: { zh: '账册被退单', en: 'Account book rejected' },
  book_paused: { zh: '账册暂停', en: 'Account book paused' },
  book_cancelled: { zh: '账册注销', en: 'Account book cancelled' },
  book_items_filed: { zh: '商品备案', en: 'Items filed in the book' },
  discrepancy_recorded: { zh: '登记差异', en: 'Discrepancy recorded' },
  discrepancy_open: { zh: '差异待处理', en: 'Discrepancy open' },
  discrepancy_queried: { zh: '质疑差异', en: 'Discrepancy queried' },
  discrepancy_held: { zh: '差异暂扣处理', en: 'Discrepancy held' },
  discrepancy_cleared: { zh: '差异办结', en: 'Discrepancy cleared' },
  party_registered: { zh: '登记主体', en: 'Party registered' },
  party_changed: { zh: '变更主体信息', en: 'Party changed' },
  place_added: { zh: '新增场所', en: 'Place added' },
  account_created: { zh: '开通账号', en: 'Account created' },
  tariff_imported: { zh: '导入税则', en: 'Tariff imported' },
};

/** The words of a kind; history may hold kinds that no room emits any more, and those are shown as they are. */
export function wordsOfEvent(kind: string): Words {
  return eventWords[kind] ?? { zh: kind, en: kind };
}
