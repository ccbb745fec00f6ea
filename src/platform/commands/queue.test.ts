import { describe, expect, test } from 'vitest';
import { createIdSource } from '../../kernel/index.ts';
import { defaultLimits, type QueueLimits, ZoneQueue } from './queue.ts';
import { forgetfulDatabase, plannedFor } from './testing.ts';

/** A queue that notes which commands each of its transactions took, in their order; `guilty` ones break theirs. */
function watchedQueue(limits: Partial<QueueLimits>, guilty: readonly string[] = []) {
  const batches: string[][] = [];
  const database = forgetfulDatabase(() => {
    if (batches.at(-1)?.some((name) => guilty.includes(name))) throw new Error('the database refuses');
  });
  const now = () => {
    batches.push([]);
    return new Date(0);
  };
  const ids = createIdSource(
    () => 0,
    (size) => new Uint8Array(size),
  );
  const queue = new ZoneQueue({ database, participants: [], ids, now }, 1, { ...defaultLimits, ...limits });
  const submit = (party: string, name: string, rows = 1) =>
    queue.submit(
      plannedFor(party, name, () => batches.at(-1)?.push(name)),
      rows,
    );
  return { batches, submit };
}

describe('the queue of a zone', () => {
  test('gathers what arrives together into one transaction, and what arrives meanwhile into the next', async () => {
    const { batches, submit } = watchedQueue({});
    await Promise.all([submit('a', 'a1'), submit('b', 'b1'), submit('a', 'a2')]);
    await submit('a', 'a3');
    expect(batches).toEqual([['a1', 'b1', 'a2'], ['a3']]);
  });

  test('gives every party its turn: one who sends much keeps nobody waiting', async () => {
    const { batches, submit } = watchedQueue({ maxBatch: 3 });
    const much = Array.from({ length: 9 }, (_, index) => submit('a', `a${index + 1}`));
    await Promise.all([...much, submit('b', 'b1'), submit('c', 'c1'), submit('b', 'b2')]);
    expect(batches).toEqual([
      ['a1', 'b1', 'c1'],
      ['a2', 'b2', 'a3'],
      ['a4', 'a5', 'a6'],
      ['a7', 'a8', 'a9'],
    ]);
  });

  test('goes on with the next party where a full batch broke off', async () => {
    const { batches, submit } = watchedQueue({ maxBatch: 2 });
    const parties = ['a', 'b', 'c', 'd'];
    await Promise.all(parties.flatMap((party) => [submit(party, `${party}1`), submit(party, `${party}2`)]));
    expect(batches).toEqual([
      ['a1', 'b1'],
      ['c1', 'd1'],
      ['a2', 'b2'],
      ['c2', 'd2'],
    ]);
  });

  test('closes a transaction that has rows enough', async () => {
    const { batches, submit } = watchedQueue({ maxBatchRows: 10 });
    await Promise.all([submit('a', 'a1', 10), submit('a', 'a2', 4), submit('a', 'a3', 5), submit('a', 'a4', 6)]);
    expect(batches).toEqual([['a1'], ['a2', 'a3', 'a4']]);
  });

  test('answers busy with the time to wait when too many are waiting, and takes commands again afterwards', async () => {
    const { submit } = watchedQueue({ maxWaiting: 2 });
    const [first, second, third] = await Promise.all([submit('a', 'a1'), submit('a', 'a2'), submit('b', 'b1')]);
    expect([first?.ok, second?.ok]).toEqual([true, true]);
    expect(third).toMatchObject({ ok: false, refusal: { code: 'busy', facts: { waiting: 2 } } });
    expect((await submit('b', 'b1')).ok).toBe(true);
  });
});

describe('a batch that the database refuses', () => {
  test('is halved until the guilty command stands alone; all others are answered', async () => {
    const { submit } = watchedQueue({}, ['a3']);
    const names = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7'];
    const outcomes = await Promise.allSettled(names.map((name) => submit('a', name)));
    expect(outcomes.map(({ status }) => status)).toEqual(
      names.map((name) => (name === 'a3' ? 'rejected' : 'fulfilled')),
    );
  });

  test('with several guilty ones answers each of them', async () => {
    const { batches, submit } = watchedQueue({}, ['a1', 'a4']);
    const outcomes = await Promise.allSettled(['a1', 'a2', 'a3', 'a4'].map((name) => submit('a', name)));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled', 'rejected']);
    expect(batches.filter((batch) => batch.length === 1)).toEqual([['a1'], ['a2'], ['a3'], ['a4']]);
  });

  test('does not stop the queue', async () => {
    const { submit } = watchedQueue({}, ['a1']);
    await expect(submit('a', 'a1')).rejects.toThrow('the database refuses');
    expect(await submit('a', 'a2')).toEqual({ ok: true, value: 'a2' });
  });
});
