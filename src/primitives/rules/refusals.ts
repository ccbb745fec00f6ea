import { defineRefusals } from '../../kernel/index.ts';

export const refuse = defineRefusals({
  parameter_folder_unreadable: {
    status: 422,
    zh: '无法读取政策参数目录 {folder}。请检查该目录是否存在、是否有读取权限。',
    en: 'The folder of legal parameters {folder} cannot be read. Check that it exists and may be read.',
  },
  parameter_file_malformed: {
    status: 422,
    zh: '政策参数文件 {file} 第 {line} 行不是有效的 YAML：{reason}。请改正后重新加载。',
    en: 'The parameter file {file} is not valid YAML at line {line}: {reason}. Correct it and load again.',
  },
  parameter_field_invalid: {
    status: 422,
    zh: '政策参数文件 {file} 第 {line} 行，字段 {field} 有误：{reason}。请按 policy/README.md 的格式改正。',
    en: 'In the parameter file {file}, line {line}, the field {field} is wrong: {reason}. Correct it as policy/README.md describes.',
  },
  parameter_unknown: {
    status: 422,
    zh: '没有编号为 {id} 的政策参数。请在 policy/parameters 中补充该参数及其法规依据。',
    en: 'There is no legal parameter {id}. Add it, with its citation, to policy/parameters.',
  },
  parameter_not_in_force: {
    status: 422,
    zh: '政策参数 {id} 在 {day} 尚未生效（最早的值自 {from} 起）。请核对业务日期，或补充当时的法规依据。',
    en: 'The legal parameter {id} is not yet in force on {day} (its first value is from {from}). Check the date of the event, or add the law of that day.',
  },
  parameter_repealed: {
    status: 422,
    zh: '政策参数 {id} 已自 {from} 起废止，在 {day} 没有有效值。请核对业务日期。',
    en: 'The legal parameter {id} was repealed from {from} on and has no value on {day}. Check the date of the event.',
  },
  negative_amount: {
    status: 400,
    zh: '字段 {field} 不能为负数，收到的是 {text}。请填写 0 或正数。',
    en: 'The field {field} must not be negative, but {text} came. Enter 0 or more.',
  },
  rate_not_a_fraction: {
    status: 400,
    zh: '字段 {field} 的比率 {text} 超出范围（应小于 {limit}）。比率以小数填写：13% 写作 "0.13"。',
    en: 'The rate {text} in the field {field} is out of range (it must be below {limit}). Rates are fractions: 13 % is "0.13".',
  },
});
