/**
 * A reporter for vitest that counts for the closing line of `npm test`: failures are printed as they happen, the counts
 * and every skipped test with its reason go to the file named by ENTREPOT_TEST_COUNTS.
 */
import { writeFileSync } from 'node:fs';

export default class CountingReporter {
  #counts = { passed: 0, failed: 0, skipped: [], notes: [] };

  onTestCaseResult(test) {
    const result = test.result();
    if (result.state === 'passed') this.#counts.passed += 1;
    if (result.state === 'skipped') this.#skip(test, result.note);
    if (result.state === 'failed') this.#fail(nameOf(test), result.errors);
  }

  onTestSuiteResult(suite) {
    const errors = suite.errors();
    if (errors.length > 0) this.#fail(nameOf(suite), errors);
  }

  onTestModuleEnd(module) {
    const errors = module.errors();
    if (errors.length > 0) this.#fail(module.relativeModuleId, errors);
  }

  /** A fresh seed must be known even of a run that passed. */
  onUserConsoleLog({ content }) {
    this.#counts.notes.push(...content.split('\n').filter((line) => line.includes('fresh seed')));
  }

  onTestRunEnd(_modules, unhandled) {
    if (unhandled.length > 0) this.#fail('outside of any test', unhandled);
    writeFileSync(process.env.ENTREPOT_TEST_COUNTS, JSON.stringify(this.#counts));
  }

  #fail(name, errors) {
    this.#counts.failed += 1;
    process.stdout.write(`\n  FAILED ${name}\n`);
    for (const error of errors) process.stdout.write(`${indented(textOf(error))}\n`);
  }

  /** A test that runs on some machines only says so in its name; one that skips itself may leave a note. */
  #skip(test, note) {
    const reason = note ?? 'its condition does not hold on this machine';
    this.#counts.skipped.push({ name: nameOf(test), reason });
  }
}

function nameOf(test) {
  return `${test.module.relativeModuleId} > ${test.fullName}`;
}

function textOf(error) {
  const difference = error.diff ? `\n${error.diff}` : '';
  return `${error.message ?? String(error)}${difference}\n${placesOf(error)}`;
}

/** Our own lines of the stack; if there are none, all of it. */
function placesOf(error) {
  const lines = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const own = lines.filter((line) => !line.includes('node_modules') && !line.includes('node:'));
  return (own.length > 0 ? own : lines).slice(0, 4).join('\n');
}

function indented(text) {
  return text
    .split('\n')
    .slice(0, 60)
    .map((line) => `    ${line}`)
    .join('\n');
}
