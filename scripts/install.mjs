/** What every command of a fresh clone does first. Plain Node without dependencies, since none may be there yet. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const lockFile = join(root, 'package-lock.json');
const installedFile = join(modules, '.entrepot-lock-hash');

/** Checks the version of Node, installs what is missing or outdated, and links the clone's own command. */
export function prepare() {
  checkNode();
  install();
  linkCommand();
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  process.stderr.write(
    `需要 Node 20.19 或更高版本，当前为 ${process.versions.node}。请从 https://nodejs.org 安装。\n` +
      `Node 20.19 or later is needed; this is ${process.versions.node}. Install it from https://nodejs.org.\n`,
  );
  process.exit(1);
}

/** Runs `npm ci` when the dependencies are missing or belong to another lock file. */
function install() {
  const wanted = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  if (installedHash(wanted) === wanted) return;
  process.stderr.write('正在安装依赖… Installing what is needed…\n');
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    process.stderr.write('依赖安装失败，请检查网络后重试。 Installing failed; check the network and try again.\n');
    process.exit(1);
  }
  writeFileSync(installedFile, wanted);
}

/** What is installed: as we noted it, or as npm did when somebody ran it by hand after the lock was last changed. */
function installedHash(wanted) {
  if (existsSync(installedFile)) return readFileSync(installedFile, 'utf8');
  const noted = join(modules, '.package-lock.json');
  if (!existsSync(noted) || statSync(noted).mtimeMs < statSync(lockFile).mtimeMs) return null;
  writeFileSync(installedFile, wanted);
  return wanted;
}

/** npm links the commands of dependencies but not a clone's own: with this, `npx entrepot` works here too. */
function linkCommand() {
  const link = join(modules, '.bin', 'entrepot');
  if (process.platform === 'win32' || lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  mkdirSync(dirname(link), { recursive: true });
  rmSync(link, { force: true });
  symlinkSync('../../bin/entrepot.mjs', link);
}
