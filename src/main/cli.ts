import { text } from 'node:stream/consumers';
import { runCli } from './run-cli.ts';

process.exitCode = await runCli(
  process.argv.slice(2),
  {
    read: () => text(process.stdin),
    out: (line) => process.stdout.write(line),
    err: (line) => process.stderr.write(line),
  },
  process.env,
);
