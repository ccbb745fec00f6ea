import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accept, defineRefusals, systemIds } from '../../kernel/index.ts';
import { createTestDatabase, type TestDatabase } from '../db/testing.ts';
import { createLog } from '../log/index.ts';
import { type Caller, createRegistry, type OperationContext, type Registry } from '../operations/index.ts';
import { defineJob, type Jobs, jobOperations, openJobs } from './index.ts';
import { runJob } from './run.ts';

const refuseHere = defineRefusals({ test_jobs_rule: { status: 422, zh: '不可', en: 'no' } });
const partyA = '00000000-0000-7000-8000-00000000000a';
const partyB = '00000000-0000-7000-8000-00000000000b';
const callerOf = (partyId: string): Caller => ({
  userId: `user-${partyId.slice(-1)}`,
  displayName: '',
  settings: { zoneId: 1, reach: 'party', partyId, role: 'clerk' },
});
const clerk = callerOf(partyA);
const logLines: string[] = [];
const keys: string[] = [];
const nights: string[] = [];
let database: TestDatabase;
let jobs: Jobs;
let registry: Registry;

const definitions = [
  defineJob<{ rows: number }>({
    kind: 'count_rows',
    run: async (context, input, progress) => {
      keys.push(context.idempotencyKey);
      for (let row = 1; row <= input.rows; row += 1) await progress({ done: row, total: input.rows, note: { row } });
      return accept({ counted: input.rows });
    },
  }),
  defineJob({
    kind: 'nightly',
    run: async ({ caller }) => {
      nights.push(caller.settings.partyId ?? '');
      return accept(null);
    },
  }),
  defineJob({ kind: 'refuse', run: async () => refuseHere('test_jobs_rule') }),
  defineJob({
    kind: 'break',
    run: async () => {
      throw new Error('secret');
    },
  }),
  defineJob({
    kind: 'wait',
    run: async (_context, _input, progress, signal) => {
      for (let step = 1; step < 500; step += 1) {
        signal.throwIfAborted();
        await progress({ done: step });
        await sleep(20);
      }
      return accept(null);
    },
  }),
];
const contextFor = (caller: Caller, idempotencyKey: string) =>
  ({ caller, database, idempotencyKey }) as unknown as OperationContext;
const log = createLog(
  (line) => logLines.push(line),
  () => new Date(),
);

const open = () =>
  openJobs({ database, pool: database.jobsPool, definitions, contextFor, ids: systemIds, now: () => new Date(), log });

beforeAll(async () => {
  database = await createTestDatabase();
  jobs = await open();
  registry = createRegistry(jobOperations(jobs), { mayUse: () => true, checkOutputs: true });
  await jobs.work({ concurrency: 2, alone: true });
});
afterAll(async () => {
  await jobs.stop();
  await database.drop();
});

async function ask(name: string, input: object, caller = clerk) {
  const operation = registry.find(name);
  if (!operation) throw new Error(name);
  return registry.invoke(operation, contextFor(caller, 'key'), input);
}

async function until(id: string, states: readonly string[]): Promise<Record<string, unknown>> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const answer = await ask('get_job', { id });
    const job = (answer.ok ? answer.value : {}) as Record<string, unknown>;
    if (states.includes(String(job.state))) return job;
    await sleep(20);
  }
  throw new Error(`job ${id} never became ${states.join(' or ')}`);
}

describe('jobs', () => {
  test('run to the end with progress, under a key of their own', async () => {
    const id = await jobs.start('count_rows', clerk, { rows: 40 });
    expect(await until(id, ['done'])).toMatchObject({
      kind: 'count_rows',
      done: 40,
      total: 40,
      note: { row: 40 },
      result: { counted: 40 },
      createdBy: 'user-a',
    });
    expect(keys).toContain(`job:${id}`);
  });

  test('a refusal and a fault of ours both end the job as failed, the fault without detail', async () => {
    const refused = await until(await jobs.start('refuse', clerk, null), ['failed']);
    expect(refused.result).toMatchObject({ refusal: { code: 'test_jobs_rule', message: { en: 'no' } } });
    const broken = await until(await jobs.start('break', clerk, null), ['failed']);
    expect(JSON.stringify(broken)).not.toContain('secret');
    const { incident } = broken.result as { incident: { id: string } };
    expect(logLines.some((line) => line.includes(incident.id) && line.includes('secret'))).toBe(true);
  });

  test('cancelling stops the work; a job that has ended says job_ended, an unknown one job_unknown', async () => {
    const id = await jobs.start('wait', clerk, null);
    await until(id, ['running']);
    expect(await ask('cancel_job', { id })).toMatchObject({ ok: true, value: { state: 'cancelled' } });
    await sleep(250);
    expect(await until(id, ['cancelled'])).toMatchObject({ result: null });
    expect(await ask('cancel_job', { id })).toMatchObject({ refusal: { code: 'job_ended' } });
    expect(await ask('cancel_job', { id: partyA })).toMatchObject({ refusal: { code: 'job_unknown' } });
  });

  test('a cancellation made by another process reaches the work too', async () => {
    const id = await jobs.start('wait', clerk, null);
    await until(id, ['running']);
    const other = await open();
    expect((await other.cancel(clerk, id)).ok).toBe(true);
    await other.stop();
    await sleep(600);
    const { done } = await until(id, ['cancelled']);
    await sleep(500);
    expect(await until(id, ['cancelled'])).toMatchObject({ done });
    expect(logLines.filter((line) => line.includes(id))).toEqual([]);
  });

  test('another party sees nothing of a job', async () => {
    const id = await jobs.start('count_rows', clerk, { rows: 1 });
    await until(id, ['done']);
    expect(await ask('get_job', { id }, callerOf(partyB))).toMatchObject({ refusal: { code: 'job_unknown' } });
    expect(await ask('list_jobs', {}, callerOf(partyB))).toEqual(accept({ rows: [], next: null }));
    const own = await ask('list_jobs', { limit: 1 });
    expect(own).toMatchObject({ ok: true, value: { rows: [{ id }], next: id } });
  });

  test('work that a stop cut off is run again by the next start', async () => {
    const id = await jobs.start('wait', clerk, null);
    await until(id, ['running']);
    await jobs.stop();
    expect(await until(id, ['running'])).toMatchObject({ state: 'running' });
    jobs = await open();
    await jobs.work({ concurrency: 2, alone: true });
    const before = (await until(id, ['running'])).done;
    // The queue waits a few seconds before it tries a job again.
    let after = before;
    for (let attempt = 0; attempt < 100 && after === before; attempt += 1) {
      await sleep(100);
      after = (await until(id, ['running'])).done;
    }
    expect(after).not.toBe(before);
    await jobs.cancel(clerk, id);
  });

  test('what is nightly is started by the queue for every zone, as a job like any other', async () => {
    const callers = async () => [clerk, callerOf(partyB)];
    await jobs.stop();
    jobs = await open();
    // Every minute of the test's own hour would be too slow: the queue is asked for what its clock would ask for.
    await jobs.work({ concurrency: 2, alone: true, nightly: { kinds: ['nightly'], atUtc: '30 18', callers } });
    let known: unknown[] = [];
    for (let attempt = 0; attempt < 100 && known.length === 0; attempt += 1) {
      known = (await database.jobsPool.query('select identifier from jobs._private_known_crontabs')).rows;
      await sleep(50);
    }
    expect(known).toEqual([{ identifier: 'start_nightly' }]);
    await database.jobsPool.query("select jobs.add_job('start_nightly')");
    for (let attempt = 0; attempt < 100 && nights.length < 2; attempt += 1) await sleep(50);
    expect(nights.toSorted()).toEqual([partyA, partyB]);
    expect(await ask('list_jobs', { limit: 1 })).toMatchObject({ ok: true, value: { rows: [{ kind: 'nightly' }] } });
  });

  test('a job that brings the process down again and again is given up: job_gave_up', async () => {
    const job = {
      jobId: systemIds.next(),
      kind: 'wait',
      caller: clerk,
      input: null,
      createdAt: new Date().toISOString(),
    };
    const parts = { database, definitions: new Map(), contextFor, now: () => new Date(), nextIncident: () => 'i', log };
    await runJob(parts, job, 6, new AbortController());
    expect(await until(job.jobId, ['failed'])).toMatchObject({ result: { refusal: { code: 'job_gave_up' } } });
  });

  test('a kind that nobody defined is a bug', async () => {
    await expect(jobs.start('unknown', clerk, null)).rejects.toThrow('no job of kind');
  });
});
