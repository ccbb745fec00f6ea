import { day } from '../../../kernel/index.ts';
import type { DatedRule } from '../../../primitives/rules/index.ts';

export const electionRule: readonly DatedRule[] = [
  {
    rule: 'election.actual_state',
    from: day('2007-10-03'),
    source: '中华人民共和国海关保税港区管理暂行办法（海关总署令第164号）',
    verified: false,
    text: {
      zh: '内销选择性征收关税尚未适用于所有综合保税区：按出区时的实际状态（成品）征税，不得按料件征税',
      en: 'the selective duty election is not yet open to all zones: goods are taxed as they leave, not by their materials',
    },
  },
  {
    rule: 'election.selective_duty',
    from: day('2020-04-15'),
    source: '财政部 海关总署 税务总局公告2020年第20号；财关税〔2016〕40号',
    verified: true,
    text: {
      zh: '区内生产、加工并经二线内销的货物，按企业申请，按对应进口料件或按实际报验状态征收关税；进口环节增值税、消费税按成品照章征收；按料件征收的一并补征关税税款缓税利息。两者税款合计相同的，建议按成品',
      en: 'goods made in the zone and sold through the second line: duty by their imported materials or by their actual state, as the enterprise asks; VAT and consumption tax by the goods; with the materials comes interest on the duty. At the same total the goods are proposed',
    },
  },
];

export const entrustedRule: readonly DatedRule[] = [
  {
    rule: 'election.entrusted_bonded_content',
    from: day('2019-01-29'),
    source: '海关总署公告2019年第28号；海关总署令第256号第二十八条（条文未见原文）',
    verified: false,
    text: {
      zh: '接受境内（区外）企业委托加工的成品运回区外：委托方提供的非保税料件不征税；耗用的保税料件按进区时的状态征收进口税款，并补缴缓税利息',
      en: 'goods processed for a principal in the country go back to it: materials of the principal that are not under bond owe nothing; what was used under bond owes the import taxes by its state on entry, with interest',
    },
  },
];

export const sugarRule: readonly DatedRule[] = [
  {
    rule: 'election.sugar_by_materials',
    from: day('2024-04-22'),
    source: '海关总署 国家发展改革委 财政部 农业农村部 商务部 税务总局公告2024年第44号，第二条第（三）项',
    verified: true,
    text: {
      zh: '含食糖：不适用选择性征收关税，一律按对应的全部保税料件征收关税，增值税、消费税按成品征收。同一票中的其他货物如需选择，请另行申报',
      en: 'sugar: no election, duty always by all bonded materials, VAT and consumption tax by the goods. Declare the other goods of the sale apart to keep their election',
    },
  },
];

export const pilotRule: readonly DatedRule[] = [
  {
    rule: 'election.vat_pilot_by_entry_state',
    from: day('2016-11-01'),
    source: '国家税务总局 财政部 海关总署公告2016年第65号，第二条第（三）项；2019年第29号推广至综合保税区',
    verified: true,
    text: {
      zh: '增值税一般纳税人资格试点企业：不适用选择性征收关税，按保税货物进区时的状态征收关税、增值税、消费税，并补缴缓税利息。料件未填增值税税率的按成品税率，未填消费税税率的按无消费税计算',
      en: 'general VAT taxpayer pilot: no election; duty, VAT and consumption tax by the bonded goods as they entered, with interest. A material without rates of its own takes the VAT rate of the product and no consumption tax',
    },
  },
];

export const materialsUnknownRule: readonly DatedRule[] = [
  {
    rule: 'election.materials_unknown',
    from: day('2020-04-15'),
    source: '财关税〔2016〕40号（“按其对应进口料件”）',
    verified: true,
    text: {
      zh: '未提供对应的进口料件，不能按料件征税，只能按成品征税',
      en: 'the imported materials are not known, so duty cannot be charged by them: only the finished goods remain',
    },
  },
];
