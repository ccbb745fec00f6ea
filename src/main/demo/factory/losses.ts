import { type Day, formatQuantity, type Quantity, quantity } from '../../../kernel/index.ts';
import { factoryBookNo } from './book.ts';
import { armBlank, halfShaft, shockAbsorber } from './goods.ts';

interface Host {
  operate(on: Day, who: 'clerk' | 'officer', name: string, input: Readonly<Record<string, unknown>>): void;
  /** So much of an item is not there any more. */
  lose(itemNo: number, amount: Quantity): void;
  loseLeftovers(amount: Quantity): void;
}

/** Yuan for one US dollar: invented, near what it was. */
const exchangeRate = '7.1186';

/**
 * What a factory loses in a year: a fork-lift tips a pallet, a storm floods a corner of the hall, old scrap is given up;
 * and one more report that waits for customs as the history ends.
 */
export class FactoryLosses {
  private readonly host: Host;
  private count = 0;

  constructor(host: Host) {
    this.host = host;
  }

  day(on: Day, index: number, isLast: boolean): void {
    if (index === 5) this.tipPallet(on);
    if (index === 7) this.flood(on);
    if (index === 8) this.giveUpScrap(on);
    if (isLast) this.report(on, 'poor_care', '示范：搬运不当，半轴弯曲', [useless(halfShaft.itemNo, '1')]);
  }

  private tipPallet(on: Day): void {
    const name = this.report(on, 'poor_care', '示范：叉车碰倒托盘，减振器报废', [useless(shockAbsorber.itemNo, '2')]);
    this.host.operate(on, 'officer', 'confirm_loss', { ...name, exchangeRate, finding: '示范核〔1〕号' });
    this.host.lose(shockAbsorber.itemNo, quantity('2'));
  }

  private flood(on: Day): void {
    const lines = [{ itemNo: armBlank.itemNo, quantity: '6', condition: 'lost' }];
    const name = this.report(on, 'force_majeure', '示范：暴雨倒灌，部分坯料被冲走', lines);
    this.host.operate(on, 'officer', 'confirm_loss', { ...name, finding: '示范核〔2〕号' });
    this.host.lose(armBlank.itemNo, quantity('6'));
  }

  private giveUpScrap(on: Day): void {
    const amount = quantity('1.5');
    const lines = [{ itemNo: armBlank.itemNo, stage: 'leftovers', quantity: formatQuantity(amount) }];
    const name = this.report(on, 'abandonment', '示范：混杂边角料无利用价值，放弃', lines);
    this.host.operate(on, 'officer', 'confirm_loss', { ...name, finding: '示范核〔3〕号' });
    this.host.loseLeftovers(amount);
  }

  private report(on: Day, cause: string, description: string, lines: readonly object[]) {
    this.count += 1;
    const name = { bookNo: factoryBookNo, internalNo: `MS-${String(this.count).padStart(3, '0')}` };
    this.host.operate(on, 'clerk', 'report_loss', { ...name, cause, occurredOn: on, description, lines });
    return name;
  }
}

function useless(itemNo: number, amount: string) {
  return { itemNo, quantity: amount, condition: 'useless' };
}
