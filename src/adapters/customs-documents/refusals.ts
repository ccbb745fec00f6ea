import { defineRefusals } from '../../kernel/index.ts';

export const refuse = defineRefusals({
  vehicle_unknown: {
    status: 404,
    zh: '没有车辆 {vehicleNo} 的核放单，无法生成车辆备案数据。请核对车牌号，或先录入该车辆的核放单。',
    en: 'There is no gate pass of the vehicle {vehicleNo}, so nothing can be said of it. Check its number, or draft a pass of it first.',
  },
  pass_without_declaration: {
    status: 422,
    zh: '核放单 {pass} 所绑定的清单没有报关单编号，不能生成两步申报核放单。请在清单上登记报关单编号后再下载。',
    en: 'No list on the gate pass {pass} has a declaration number, so it is no pass of a two-step declaration. Record the number on the list, then download again.',
  },
  write_off_not_reported: {
    status: 422,
    zh: '核销周期 {writeOff} 尚未报核，没有可导出的报核数据。请先盘点并报核。',
    en: 'The write-off {writeOff} has not been reported, so there is no report to download. Count the stock and report it first.',
  },
});
