import { isRefusalAnswer, runCalculator } from '../../primitives/rules/index.ts';
import { calculators, shippedLaw } from '../calculators.ts';
import type { CliCommand } from './model.ts';

/** JSON on standard input, JSON on standard output; a refusal of a single object is status 1, of a list 0. */
export const calcCommand: CliCommand = {
  name: 'calc',
  takes: '<name>',
  summary: { zh: '计算器：标准输入读 JSON，标准输出写 JSON', en: 'a calculator: JSON in, JSON out' },
  async run([name = ''], terminal) {
    const calculator = calculators.find((each) => each.name === name);
    if (!calculator) {
      const names = calculators.map((each) => each.name).join(', ');
      terminal.err(`没有名为“${name}”的计算器。 There is no calculator "${name}". 可用 available: ${names}\n`);
      return 2;
    }
    let input: unknown;
    try {
      input = JSON.parse(await terminal.read());
    } catch {
      terminal.err('标准输入不是有效的 JSON。 Standard input is not valid JSON.\n');
      return 2;
    }
    const answer = runCalculator(calculator, input, shippedLaw());
    terminal.out(`${JSON.stringify(answer)}\n`);
    return isRefusalAnswer(answer) ? 1 : 0;
  },
};
