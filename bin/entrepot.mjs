#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
if (!existsSync(join(root, 'node_modules', 'fastify'))) {
  process.stderr.write(
    '请先运行 npm start 或 npm ci 安装依赖。 Run npm start or npm ci first to install what is needed.\n',
  );
  process.exit(1);
}
// A clone builds itself; an installed package ships without sources and is built already.
if (existsSync(join(root, 'src', 'main', 'cli.ts'))) {
  const { build } = await import(pathToFileURL(join(root, 'scripts', 'build.mjs')).href);
  await build();
}
await import(pathToFileURL(join(root, 'dist', 'main', 'cli.js')).href);
