import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadReference } from '../../primitives/reference/index.ts';
import { identify } from '../../primitives/things/index.ts';
import { checkLineCodes, checkListCodes } from '../../regime/clearance/index.ts';
import { root } from '../settings.ts';
import { lastDay } from './calendar.ts';
import { createHistory } from './history.ts';
import { type DemoSize, fullSize, type Step, smallSize } from './model.ts';

function stepsOf(seed: string, size: DemoSize): Step[] {
  return [...createHistory(seed, size).steps()].flatMap(({ steps }) => steps);
}

/** Everything that the steps say, as one number. */
function digestOf(steps: readonly Step[]): string {
  const text = JSON.stringify(steps, (_, value) => (typeof value === 'bigint' ? String(value) : value));
  return createHash('sha256').update(text).digest('hex');
}

describe('the history', () => {
  test('is the same for the same seed and another for another', () => {
    const digest = digestOf(stepsOf('7', smallSize));
    expect(digestOf(stepsOf('7', smallSize))).toBe(digest);
    expect(digestOf(stepsOf('8', smallSize))).not.toBe(digest);
  });

  test('is as large as a zone: enterprises, lists and lines of a year that ends on its last day', () => {
    expect(createHistory('1510', fullSize).enterprises.length).toBeGreaterThanOrEqual(20);
    const steps = stepsOf('1510', fullSize);
    const drafts = steps.flatMap(({ act }) => (act.kind === 'draft_list' ? [act.draft] : []));
    expect(drafts.length).toBeGreaterThanOrEqual(2000);
    expect(drafts.reduce((sum, { lines }) => sum + lines.length, 0)).toBeGreaterThanOrEqual(52_000);
    const days = steps.map(({ at }) => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10));
    expect(days.every((on) => on >= '2025-11-21' && on <= lastDay)).toBe(true);
  });

  test('shows in the small version what the large one shows: fates of lists and passes, bindings, routes', () => {
    const steps = stepsOf('1510', smallSize);
    const acts = steps.map(({ act }) => act);
    expect(new Set(acts.map(({ kind }) => kind))).toEqual(
      new Set(stepsOf('1510', fullSize).map(({ act }) => act.kind)),
    );
    const passes = acts.flatMap((act) => (act.kind === 'draft_pass' ? [act.draft] : []));
    expect(new Set(passes.map(({ passType }) => passType))).toEqual(new Set(['2', '3', '5', '6']));
    expect(new Set(passes.map(({ bindType }) => bindType ?? null))).toEqual(new Set(['1', '2', '3', null]));
    const lists = acts.flatMap((act) => (act.kind === 'draft_list' ? [act.draft] : []));
    expect(new Set(lists.map(({ line, direction }) => `${line} ${direction}`))).toEqual(
      new Set(['first in', 'first out', 'second in', 'second out', 'internal in', 'internal out']),
    );
  });

  test('uses codes that are published and identifiers with right check characters', () => {
    const reference = loadReference(join(root, 'reference'));
    for (const { act } of stepsOf('1510', smallSize)) {
      if (act.kind === 'draft_list') {
        expect(checkListCodes(reference, act.draft, lastDay)).toMatchObject({ ok: true });
        expect(checkLineCodes(reference, act.draft.lines, lastDay)).toMatchObject({ ok: true });
      }
      if (act.kind === 'draft_pass' && act.draft.containerNo !== undefined) {
        expect(identify(act.draft.containerNo, 'iso6346')).toMatchObject({ ok: true });
      }
    }
    const { enterprises } = createHistory('1510', fullSize);
    for (const { uscc, nameZh, nameEn } of enterprises) {
      expect(identify(uscc, 'uscc')).toMatchObject({ ok: true });
      expect([nameZh.includes('示范'), nameEn.includes('Demo')]).toEqual([true, true]);
    }
    expect(new Set(enterprises.map(({ uscc }) => uscc)).size).toBe(enterprises.length);
  });

  test('takes its goods from the sample tariff, in its statutory units', async () => {
    const { readFileSync } = await import('node:fs');
    const rows = readFileSync(join(root, 'reference/tariff-sample/tariff-sample.csv'), 'utf8').trim().split('\n');
    const units = new Map(rows.map((row) => [row.split(',')[0], row]));
    for (const { articles } of createHistory('1510', fullSize).books) {
      for (const { goods } of articles) {
        const [first = '', second = ''] = (units.get(goods.hsCode) ?? '').match(/,(\d{3}),(\d{3})?,/)?.slice(1) ?? [];
        expect([goods.hsCode, goods.legal1, goods.legal2 ?? '']).toEqual([goods.hsCode, first, second ?? '']);
      }
    }
  });
});
