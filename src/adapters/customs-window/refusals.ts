import { defineRefusals } from '../../kernel/index.ts';

/** Everything for which a file of the customs window, or a message that we are to send to it, is turned back. */
export const refuse = defineRefusals({
  message_file_too_large: {
    status: 413,
    zh: '文件大小为 {sizeMegabytes} MB，超过上限 {limitMegabytes} MB，未读取。请确认选择的是海关回执文件，或拆分后重新导入。',
    en: 'The file has {sizeMegabytes} MB; the limit is {limitMegabytes} MB, so it was not read. Check that it is a customs receipt, or split it and import the parts.',
  },
  encoding_utf16: {
    status: 400,
    zh: '文件采用 UTF-16 或 UTF-32 编码，海关报文只使用 UTF-8 或 GB18030。请另存为 UTF-8 后重新导入。',
    en: 'The file is in UTF-16 or UTF-32; customs messages use UTF-8 or GB18030 only. Save it as UTF-8 and import it again.',
  },
  encoding_unknown: {
    status: 400,
    zh: '无法识别文件的字符编码（文件声明为“{declared}”）。请另存为 UTF-8 或 GB18030 后重新导入。',
    en: 'The characters of the file cannot be read (it declares "{declared}"). Save it as UTF-8 or GB18030 and import it again.',
  },
  not_xml: {
    status: 400,
    zh: '文件不是有效的 XML 报文（{reason}）。请从海关客户端重新导出原始回执文件，不要手工修改。',
    en: 'The file is not a valid XML message ({reason}). Export the original receipt from the customs client again and do not edit it.',
  },
  xml_truncated: {
    status: 400,
    zh: '报文不完整，缺少结尾标签 {closingTag}。文件可能尚未传完，请重新获取后再导入。',
    en: 'The message is cut off: its closing tag {closingTag} is missing. The file may not have arrived whole; fetch it again and import it.',
  },
  xml_doctype_forbidden: {
    status: 400,
    zh: '报文含有文档类型或实体声明（{declaration}），出于安全原因不予读取。海关回执不含此类内容，请核实文件来源。',
    en: 'The message holds a document type or entity declaration ({declaration}) and is not read for safety. Customs receipts hold none: check where the file comes from.',
  },
  xml_too_deep: {
    status: 400,
    zh: '报文的标签嵌套超过 {limit} 层，不是海关报文。请核实文件来源。',
    en: 'The elements of the message are nested more than {limit} levels deep; this is no customs message. Check where the file comes from.',
  },
  xml_too_many_elements: {
    status: 413,
    zh: '报文的标签超过 {limit} 个，未读取。请确认选择的是海关回执文件，或拆分后重新导入。',
    en: 'The message has more than {limit} tags and was not read. Check that it is a customs receipt, or split it and import the parts.',
  },
  message_type_unknown: {
    status: 422,
    zh: '无法识别报文类型“{type}”。文件未作任何处理，请确认它来自海关特殊监管区域系统。',
    en: 'The message type "{type}" is not known. Nothing was done with the file; check that it comes from the customs system of special areas.',
  },
  message_type_unsupported: {
    status: 422,
    zh: '报文 {type}（{aboutZh}）已识别，但系统尚不处理。已保留类型、报文编号 {messageId} 和单证编号 {documentNo}，未改动任何单证；如需办理，请在海关客户端查看。',
    en: 'The message {type} ({aboutEn}) is recognised but not processed. Its type, message number {messageId} and document number {documentNo} are kept and no document was changed; look at it in the customs client if it needs action.',
  },
  message_field_missing: {
    status: 422,
    zh: '报文缺少必填项 {path}。文件未作任何处理，请从海关客户端重新导出完整回执。',
    en: 'The message lacks the required field {path}. Nothing was done with the file; export the complete receipt from the customs client again.',
  },
  message_field_malformed: {
    status: 422,
    zh: '报文中 {path} 的值“{text}”不符合要求：应为{expectedZh}。文件未作任何处理，请核对原始回执。',
    en: 'The value "{text}" of {path} in the message is not as it must be: {expectedEn}. Nothing was done with the file; compare it with the original receipt.',
  },
  document_number_malformed: {
    status: 422,
    zh: '报文中 {path} 的单证编号“{text}”为空或超过 {maxLength} 个字符。文件未作任何处理，请核对原始回执。',
    en: 'The document number "{text}" at {path} is empty or longer than {maxLength} characters. Nothing was done with the file; compare it with the original receipt.',
  },
  message_value_missing: {
    status: 422,
    zh: '申报报文缺少必填项 {field}，报文未生成。请补填后重新申报。',
    en: 'The message cannot be written: {field} is required. Fill it in and declare again.',
  },
  message_value_out_of_limits: {
    status: 422,
    zh: '申报报文的 {field} 值“{text}”超出海关窗口的限制：应为{expectedZh}，报文未生成。请修改后重新申报。',
    en: 'The message cannot be written: the value "{text}" of {field} is outside the limits of the customs window ({expectedEn}). Correct it and declare again.',
  },
  list_lines_not_consecutive: {
    status: 422,
    zh: '核注清单表体第 {position} 行的商品序号为 {lineNo}。商品序号必须从 1 开始连续编号且至少一行，请重新编号后申报。',
    en: 'Line {position} of the verification list has the number {lineNo}. Lines are numbered 1, 2, 3 … without gaps and there is at least one; renumber them and declare again.',
  },
  gate_pass_documents_forbidden: {
    status: 422,
    zh: '核放单类型为“{passType}”时，绑定类型、关联单证类型和关联单证编号应为空。请清空后重新申报。',
    en: 'A gate pass of type "{passType}" names no documents: leave binding, document kind and document numbers empty and declare again.',
  },
  gate_pass_documents_mismatch: {
    status: 422,
    zh: '核放单绑定类型为“{binding}”，不能关联 {count} 份单证。一车多票至少关联一份，一票一车和一票多车只能关联一份，请修改后重新申报。',
    en: 'A gate pass with the binding "{binding}" cannot name {count} documents: one vehicle with many documents names at least one, the other bindings exactly one. Correct it and declare again.',
  },
});
