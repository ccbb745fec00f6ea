import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  addressOf,
  files,
  floors,
  isTest,
  linesOf,
  product,
  rooms,
  serverProduct,
  sources,
  textOf,
} from './tidy/files.ts';
import { placeholdersOf, refusalCalls, writtenRefusals } from './tidy/refusal-list.ts';
import {
  field,
  fields,
  importsOf,
  memberOf,
  nameOf,
  nodesOf,
  offenders,
  parse,
  placeOf,
  type SyntaxNode,
  templateText,
} from './tidy/syntax.ts';
import { migrations, tables, uniqueIndexes } from './tidy/tables.ts';

/** The law of the house (docs/architecture.md, docs/style.md): every test names the files that break a rule. */

const server = sources.filter((file) => file.startsWith('src/') && !file.startsWith('src/tidy'));
const tests = sources.filter((file) => /\.test\.tsx?$/.test(file));
/** Rooms that decide: for them time and chance are arguments. */
const deciding = serverProduct.filter((file) => /^src\/(primitives|regime|zone|insight|adapters)\//.test(file));

describe('floors and doors', () => {
  const imports = server.flatMap((file) =>
    importsOf(file)
      .filter(({ from }) => from.startsWith('.'))
      .map(({ from }) => ({ file, target: posix.normalize(posix.join(posix.dirname(file), from)) }))
      .filter(({ target }) => /\.tsx?$/.test(target)),
  );
  const rankOf = (file: string) => floors.indexOf(addressOf(file).floor);

  test('every source of the server stands on a floor', () => {
    expect(server.filter((file) => rankOf(file) < 0)).toEqual([]);
  });

  test('a floor imports only from itself and from floors below', () => {
    const upward = imports.filter(({ file, target }) => !target.startsWith('src/') || rankOf(target) > rankOf(file));
    expect(upward).toEqual([]);
  });

  test('a room is entered through its index.ts; tests may also use its testing.ts', () => {
    const helpers = /\/testing(-[\w-]+)?\.ts$/;
    const entered = imports.filter(({ file, target }) => {
      const [own, other] = [addressOf(file), addressOf(target)];
      if (own.floor === other.floor && own.room === other.room) return false;
      // A test that stands on the floor itself looks into all of its rooms.
      if (own.floor === other.floor && own.room === null && isTest(file)) return false;
      return !target.endsWith('/index.ts') && !(isTest(file) && (isTest(target) || helpers.test(target)));
    });
    expect(entered).toEqual([]);
  });

  test('the product imports nothing that is there for tests', () => {
    expect(imports.filter(({ file, target }) => !isTest(file) && isTest(target))).toEqual([]);
  });

  test('the kernel imports nothing from outside itself', () => {
    const kernel = serverProduct.filter((file) => file.startsWith('src/kernel/'));
    expect(kernel.flatMap((file) => importsOf(file).filter(({ from }) => !from.startsWith('./')))).toEqual([]);
  });

  test('the console knows the server through its client alone', () => {
    const web = product.filter((file) => file.startsWith('web/'));
    expect(web.filter((file) => importsOf(file).some(({ from, isType }) => !isType && from.includes('/src/')))).toEqual(
      [],
    );
  });

  test('the server runs on its dependencies, without those of the development', () => {
    const manifest = JSON.parse(textOf('package.json')) as { dependencies: Record<string, string> };
    const packageOf = (from: string) =>
      from
        .split('/')
        .slice(0, from.startsWith('@') ? 2 : 1)
        .join('/');
    const missing = serverProduct.flatMap((file) =>
      importsOf(file)
        .filter(({ from, isType }) => !isType && !from.startsWith('.') && !from.startsWith('node:'))
        .filter(({ from }) => !(packageOf(from) in manifest.dependencies))
        .map(({ from }) => `${file} imports ${from}`),
    );
    expect(missing).toEqual([]);
  });
});

describe('rooms', () => {
  test('have a door', () => {
    const doorless = rooms.filter((room) => room !== 'src/main' && !files.includes(`${room}/index.ts`));
    expect(doorless).toEqual([]);
  });

  test('with more than three files say in a README of at most 60 lines what they are for', () => {
    const large = rooms.filter((room) => serverProduct.filter((file) => file.startsWith(`${room}/`)).length > 3);
    const wanting = large.filter((room) => !/^src\/(kernel|main)$/.test(room) && !files.includes(`${room}/README.md`));
    const long = files.filter((file) => /^src\/.*README\.md$/.test(file) && linesOf(file) > 60);
    expect([...wanting, ...long]).toEqual([]);
  });

  test('speak SQL only where it is kept: decisions, operations, services and views hold none', () => {
    const pure = /\/(model|decide|operations|service|view|refusals)\.ts$/;
    const spoken = deciding.filter((file) => pure.test(file) && [...nodesOf(file)].some(isQuery));
    expect(spoken).toEqual([]);
  });

  test('decide without a database, a disk or a network', () => {
    const deciders = deciding.filter((file) => /\/(model|decide)\.ts$/.test(file));
    const reaching = deciders.flatMap((file) =>
      importsOf(file)
        .filter(({ from, isType }) => !isType && /^(pg|node:(fs|net|http|https|child_process).*)$/.test(from))
        .map(({ from }) => `${file} imports ${from}`),
    );
    expect(reaching).toEqual([]);
  });

  test('have pages of the same name in the console', () => {
    const names = new Set(rooms.map((room) => posix.basename(room)));
    const pages = files.flatMap((file) => /^web\/pages\/([^/]+)\//.exec(file)?.[1] ?? []);
    expect([...new Set(pages)].filter((page) => !names.has(page))).toEqual([]);
  });

  function isQuery(node: SyntaxNode): boolean {
    return node.type === 'CallExpression' && nameOf(field(field(node, 'callee'), 'property')) === 'query';
  }
});

describe('sizes and names', () => {
  test('no file has more than 400 lines', () => {
    expect(sources.filter((file) => linesOf(file) > 400)).toEqual([]);
  });

  test('no function has more than 60 lines', () => {
    const functions = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);
    const heightOf = (node: SyntaxNode, file: string) => textOf(file).slice(node.start, node.end).split('\n').length;
    expect(offenders(product, (node, file) => functions.has(node.type) && heightOf(node, file) > 60)).toEqual([]);
  });

  test('file names are kebab-case', () => {
    const places = /^(src|web|sim|bench|e2e|demo|scripts|bin|policy|reference)\//;
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;
    const capital = /^(README|SOURCE|LICENSE|NOTICE)(\.md)?$/;
    const misnamed = files
      .filter((file) => places.test(file) && !/\/fixtures\//.test(file))
      .filter((file) =>
        file.split('/').some((part) => !kebab.test(part) && !capital.test(part) && part !== '.gitkeep'),
      );
    expect(misnamed).toEqual([]);
  });
});

describe('refusals', () => {
  const han = /\p{Script=Han}/u;
  const testTexts = files
    .filter((file) => /\.test\.tsx?$|\.journey\.ts$|^policy\/cases\//.test(file) && !file.startsWith('src/tidy'))
    .map(textOf)
    .join('\n');
  const faulty = (isFaulty: (one: (typeof writtenRefusals)[number]) => boolean) =>
    writtenRefusals.filter(isFaulty).map(({ code, place }) => `${code} (${place})`);

  /** `{nameZh}` and `{nameEn}` are one fact in two languages. */
  const withoutLanguage = (message: string | null) =>
    placeholdersOf(message ?? '')
      .map((name) => name.replace(/(Zh|En)$|^(zh|en)$/, ''))
      .sort();

  test('are found where they are written', () => {
    expect(writtenRefusals.length).toBeGreaterThan(50);
  });

  test('have a snake_case code of their own and a status', () => {
    const codes = writtenRefusals.map(({ code }) => code);
    const twice = new Set(codes.filter((code, index) => codes.indexOf(code) !== index));
    expect(faulty(({ code, status }) => !/^[a-z][a-z0-9_]*$/.test(code) || status === null || twice.has(code))).toEqual(
      [],
    );
  });

  test('are written in a refusals.ts, except in the kernel and beside the error that carries one', () => {
    const elsewhere = /^src\/(kernel|platform\/db\/embedded)\//;
    const strays = writtenRefusals.map(({ place }) => place.replace(/:\d+$/, ''));
    expect([...new Set(strays)].filter((file) => !file.endsWith('/refusals.ts') && !elsewhere.test(file))).toEqual([]);
  });

  test('have a message in Chinese and one in English', () => {
    expect(faulty(({ zh, en }) => !zh || !en || !han.test(zh) || han.test(en) || !/[a-z]{2}/.test(en))).toEqual([]);
  });

  test('name the same facts in both messages', () => {
    expect(faulty(({ zh, en }) => withoutLanguage(zh).join() !== withoutLanguage(en).join())).toEqual([]);
  });

  test('are given every fact that their messages name', () => {
    const wanted = new Map(writtenRefusals.map(({ code, zh, en }) => [code, placeholdersOf(`${zh} ${en}`)]));
    const incomplete = refusalCalls.flatMap(({ code, facts, place }) => {
      const missing = (wanted.get(code) ?? []).filter((name) => facts !== null && !facts.includes(name));
      return missing.length > 0 ? [`${place}: ${code} lacks ${missing.join(', ')}`] : [];
    });
    expect(incomplete).toEqual([]);
  });

  test('are each named in a test', () => {
    const named = new Set(testTexts.match(/[a-z][a-z0-9_]*/g));
    expect(faulty(({ code }) => !named.has(code))).toEqual([]);
  });
});

describe('exactness', () => {
  test('no `any`, and no comment that silences the compiler', () => {
    const silenced = sources.filter((file) => parse(file).comments.some(({ value }) => /^\s*@ts-/.test(value)));
    expect([...offenders(sources, ({ type }) => type === 'TSAnyKeyword'), ...silenced]).toEqual([]);
  });

  test('no test is singled out, skipped for good or only promised', () => {
    const forbidden = /^(test|it|describe)\.(only|skip|todo)$/;
    expect(offenders(tests, (node) => forbidden.test(memberOf(node)))).toEqual([]);
  });

  test('time and chance are arguments of what decides', () => {
    const reads = (node: SyntaxNode) =>
      ['Date.now', 'Math.random', 'performance.now', 'crypto.randomUUID', 'crypto.getRandomValues'].includes(
        memberOf(node),
      ) ||
      (node.type === 'NewExpression' &&
        nameOf(field(node, 'callee')) === 'Date' &&
        fields(node, 'arguments').length === 0) ||
      (node.type === 'ImportSpecifier' && ['systemIds', 'systemClock'].includes(nameOf(field(node, 'imported'))));
    expect(offenders(deciding, reads)).toEqual([]);
  });

  test('no floating point for what is counted: neither parseFloat nor toFixed', () => {
    const loose = new Set(['parseFloat', 'toFixed', 'toPrecision']);
    expect(offenders(serverProduct, (node) => node.type === 'Identifier' && loose.has(nameOf(node)))).toEqual([]);
  });

  test('nothing is written to a console that nobody reads', () => {
    expect(offenders(serverProduct, (node) => /^console\./.test(memberOf(node)))).toEqual([]);
  });
});

describe('the database', () => {
  test('has migrations with numbers without a gap, each with its check', () => {
    const numbers = migrations.map((file) => Number(posix.basename(file).slice(0, 4)));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(migrations.filter((file) => !/^\d{4}_[a-z0-9_]+\.sql$/.test(posix.basename(file)))).toEqual([]);
    expect(migrations.filter((file) => !files.includes(file.replace(/\.sql$/, '.check.sql')))).toEqual([]);
  });

  test('has zone_id first in every primary key, unique key and unique index of a zone table', () => {
    const zoned = tables.filter(({ bearsZone }) => bearsZone);
    expect(zoned.length).toBeGreaterThan(10);
    const faulty = zoned.filter(
      ({ keys }) =>
        !keys.some(({ kind }) => kind === 'primary key') || keys.some(({ columns }) => columns[0] !== 'zone_id'),
    );
    const indexes = uniqueIndexes.filter(
      ({ table, columns }) => zoned.some(({ name }) => name === table) && columns[0] !== 'zone_id',
    );
    expect([...faulty.map(({ name, file }) => `${file}: ${name}`), ...indexes.map(({ index }) => index)]).toEqual([]);
  });

  test('numbers no rows by a sequence', () => {
    const numbering =
      /\b(big|small)?serial\b|generated\s+(always|by default)\s+as\s+identity|create\s+sequence|\bnextval\b/i;
    expect(migrations.filter((file) => numbering.test(textOf(file).replaceAll(/--.*$/gm, '')))).toEqual([]);
  });

  test('is asked for the zone in every statement on a zone table', () => {
    const names = tables.filter(({ bearsZone }) => bearsZone).map(({ name }) => name);
    const touches = new RegExp(`\\b(from|join|update|into)\\s+(${names.join('|')})\\b`, 'i');
    const unzoned = serverProduct.flatMap((file) =>
      [...nodesOf(file)].flatMap((node) => {
        const text =
          node.type === 'TemplateLiteral' ? templateText(node) : typeof node.value === 'string' ? node.value : '';
        if (!/^\s*(select|insert|update|delete|with)\b/i.test(text) || !touches.test(text)) return [];
        return /zone_id|…/.test(text) ? [] : [placeOf(file, node)];
      }),
    );
    expect(unzoned).toEqual([]);
  });
});

describe('what is published', () => {
  const texts = files.filter((file) => /\.(ts|tsx|mjs|json|md|sql|yaml|yml|css|html|csv)$|^\.|^[A-Z]+$/.test(file));

  test('names no machine and no download host', () => {
    const own = ['', 'work', ''].join('/');
    const hosts = /registry\.(npmjs|npmmirror|yarnpkg)|npmmirror\.com|\bproxy\.golang\b/;
    const telling = texts.filter((file) => {
      if (file.startsWith('src/tidy')) return false;
      const text = textOf(file);
      return text.includes(own) || hosts.test(text) || /["(](\/home|\/root|\/Users)\/\w/.test(text);
    });
    expect(telling).toEqual([]);
  });

  test('has a lock that leaves the host to whoever installs', () => {
    expect(textOf('package-lock.json')).not.toContain('"resolved"');
  });

  test('says of every folder of facts where they come from', () => {
    const folders = new Set(files.flatMap((file) => /^reference\/([^/]+)\//.exec(file)?.[1] ?? []));
    expect(folders.size).toBeGreaterThan(0);
    expect([...folders].filter((folder) => !files.includes(`reference/${folder}/SOURCE.md`))).toEqual([]);
  });

  test('cites a source for every value of the law', () => {
    const parameters = files.filter((file) => /^policy\/parameters\/.*\.yaml$/.test(file));
    expect(parameters.length).toBeGreaterThan(0);
    expect(parameters.filter((file) => !/^\s*-?\s*(source|citation|cites)\b/m.test(textOf(file)))).toEqual([]);
  });
});
