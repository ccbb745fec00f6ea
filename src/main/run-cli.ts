import { type Refusal, refusalMessage } from '../kernel/index.ts';
import { isRecord } from '../platform/operations/index.ts';
import { type CliCommand, commands, runOperation, type Terminal } from './commands/index.ts';
import { readSettings } from './settings.ts';

/** Runs one command line and answers its exit status; errors become a line for people, never a stack. */
export async function runCli(
  arguments_: readonly string[],
  terminal: Terminal,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  try {
    const settings = readSettings(environment);
    const { actAs, rest } = takeActAs(arguments_);
    const [name = 'help', ...further] = rest;
    if (name === 'help' || name === '--help' || name === '-h') return help(terminal);
    const command = commands.find((each) => each.name === name);
    if (command) return await command.run(further, terminal, settings, actAs);
    return await runOperation({ name, input: further[0], actAs }, terminal, settings);
  } catch (error) {
    terminal.err(`${messageOf(error)}\n`);
    if (environment.ENTREPOT_LOG === 'info' && error instanceof Error) terminal.err(`${error.stack ?? ''}\n`);
    return 1;
  }
}

/** `--as <email>` may stand anywhere. */
function takeActAs(arguments_: readonly string[]): { actAs: string | null; rest: readonly string[] } {
  const at = arguments_.indexOf('--as');
  if (at < 0) return { actAs: null, rest: arguments_ };
  return { actAs: arguments_[at + 1] ?? null, rest: [...arguments_.slice(0, at), ...arguments_.slice(at + 2)] };
}

function help(terminal: Terminal): number {
  const operation: Pick<CliCommand, 'name' | 'takes' | 'summary'> = {
    name: '<operation>',
    takes: "['<JSON>'|-] [--as <email>]",
    summary: { zh: '执行一项操作', en: 'run one operation' },
  };
  const lines = [...commands, operation].map(
    ({ name, takes, summary }) => `  ${`${name} ${takes}`.padEnd(44)}${summary.zh} ${summary.en}`,
  );
  terminal.out(`entrepot <command>\n\n${lines.join('\n')}\n`);
  return 0;
}

function messageOf(error: unknown): string {
  if (isRecord(error) && isRecord(error.refusal)) {
    const { zh, en } = refusalMessage(error.refusal as unknown as Refusal);
    return `${zh} ${en}`;
  }
  return error instanceof Error ? error.message : String(error);
}
