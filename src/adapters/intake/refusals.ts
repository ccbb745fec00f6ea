import { defineRefusals } from '../../kernel/index.ts';

export const refuse = defineRefusals({
  intake_file_empty: {
    status: 400,
    zh: '文件“{file}”是空的，未导入。请重新获取完整文件后导入。',
    en: 'The file "{file}" is empty and was not taken. Fetch the complete file and import it.',
  },
  intake_file_too_large: {
    status: 413,
    zh: '文件“{file}”超过 {limitMegabytes} MB，未导入。请拆分后重新导入。',
    en: 'The file "{file}" is larger than {limitMegabytes} MB and was not taken. Split it and import the parts.',
  },
  intake_kind_unknown: {
    status: 400,
    zh: '文件“{file}”既不是海关报文（XML），也不是表格（XLSX、CSV）。文件已留存，未作任何处理；请选择正确的文件。',
    en: 'The file "{file}" is neither a customs message (XML) nor a table (XLSX, CSV). It was kept and nothing was done with it; choose the right file.',
  },
  intake_mapping_needed: {
    status: 422,
    zh: '文件“{file}”的列尚未全部对应。请打开该文件，为每个必填项选择列后导入；下次同样的表头会自动对应。',
    en: 'The columns of "{file}" are not all mapped yet. Open the file, choose a column for each required field and import it; files with the same headings are then mapped by themselves.',
  },
  intake_target_needed: {
    status: 422,
    zh: '文件“{file}”已识别，但尚未指明导入到哪一份单证。请打开该文件选择目标单证后导入。',
    en: 'The file "{file}" was recognised, but nobody has said which document it is for. Open the file, choose the document and import it.',
  },
  intake_file_unknown: {
    status: 404,
    zh: '没有编号为 {messageId} 的导入文件。请从导入清单中选择。',
    en: 'There is no imported file {messageId}. Choose one from the list of imports.',
  },
  intake_not_a_table: {
    status: 422,
    zh: '文件“{file}”不是表格，没有列可以对应。海关报文会自动处理，无需此操作。',
    en: 'The file "{file}" is not a table and has no columns to map. Messages of customs are worked off by themselves.',
  },
  intake_shape_unknown: {
    status: 422,
    zh: '没有名为“{shape}”的表格类型。可选：{shapes}。',
    en: 'There is no kind of table named "{shape}". Choose one of: {shapes}.',
  },
  intake_already_applied: {
    status: 409,
    zh: '文件“{file}”已经导入，不能再次导入。请查看该文件的处理结果。',
    en: 'The file "{file}" was imported already and is not imported again. Look at what it did.',
  },
});
