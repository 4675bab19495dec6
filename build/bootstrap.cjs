'use strict';
/*
 * The one door behind every npm script. Plain CommonJS without dependencies and without newer syntax, so that even an old
 * Node can read it and say in one sentence what is missing. It brings the packages, finds the Node 24 that came with them
 * (better-sqlite3 crashes on older ones) and hands over to build/tools/main.ts. Everything it says goes to stderr: stdout
 * belongs to the command.
 */
const crypto = require('crypto');
const fs = require('fs');
const path = require('path');
const childProcess = require('child_process');

const ROOT = path.resolve(__dirname, '..');
const OLDEST_NODE = 20;
const PINNED_NODE = 24;
const STAMP = path.join('node_modules', '.etalase-install');

function nodeMajor(version) {
  return Number(String(version).replace(/^v/, '').split('.')[0]);
}

/** The sentence for a machine that cannot go on, or null. */
function missingTool(nodeVersion, npmVersion) {
  if (!(nodeMajor(nodeVersion) >= OLDEST_NODE)) {
    return (
      'Etalase memerlukan Node.js ' + OLDEST_NODE + ' atau lebih baru, yang terpasang ' + nodeVersion +
      ': pasang dari https://nodejs.org lalu ulangi. / Etalase needs Node.js ' + OLDEST_NODE + ' or newer, found ' + nodeVersion + '.'
    );
  }
  if (npmVersion === null) {
    return 'Etalase memerlukan npm, yang biasanya ikut terpasang bersama Node.js. / Etalase needs npm, which comes with Node.js.';
  }
  return null;
}

/** The sentence for a folder in which the window cannot be built (Vite reads the path as an address), or null. */
function unfitFolder(root) {
  const sign = /[#?]/.exec(root);
  if (sign === null) return null;
  return (
    'Etalase tidak dapat dibangun di folder yang namanya memuat "' + sign[0] + '": ' + root + '. Pindahkan atau ganti nama folder itu, lalu ulangi. / ' +
    'Etalase cannot be built in a folder with "' + sign[0] + '" in its name: move or rename it and try again.'
  );
}

/** What the installed packages depend on; the npm scripts in package.json are left out on purpose. */
function installFingerprint(packageText, lockText, platform, arch) {
  const parsed = JSON.parse(packageText);
  const parts = [parsed.dependencies, parsed.devDependencies, parsed.optionalDependencies, parsed.overrides, platform, arch];
  return crypto.createHash('sha256').update(JSON.stringify(parts)).update(lockText).digest('hex');
}

function fits(list, value) {
  if (list === undefined) return true;
  const all = [].concat(list);
  if (all.indexOf('!' + value) >= 0) return false;
  const wanted = all.filter(function (entry) { return entry[0] !== '!'; });
  return wanted.length === 0 || wanted.indexOf(value) >= 0;
}

/**
 * True when npm's own record of node_modules says what the lock says, so that someone who ran npm himself is not made to
 * install twice. Optional packages count when they are meant for this platform (libc is left to npm).
 */
function installMatchesLock(lock, hidden, platform, arch) {
  const wanted = lock.packages || {};
  const present = hidden.packages || {};
  const surplus = Object.keys(present).some(function (key) {
    return wanted[key] === undefined || wanted[key].version !== present[key].version;
  });
  if (surplus) return false;
  return Object.keys(wanted).every(function (key) {
    const entry = wanted[key];
    if (key === '' || present[key] !== undefined || entry.link) return true;
    if (!entry.optional && !entry.peer) return false;
    return !fits(entry.os, platform) || !fits(entry.cpu, arch) || entry.libc !== undefined || entry.cpu === undefined;
  });
}

/** Where the pinned Node lies, by the names of its npm packages. */
function pinnedNodePath(root, platform, arch) {
  const system = platform === 'win32' ? 'win' : platform;
  const file = platform === 'win32' ? 'node.exe' : 'node';
  return path.join(root, 'node_modules', 'node-' + system + '-' + arch, 'bin', file);
}

/** npm ci empties node_modules first, which Windows refuses while the Node inside it is running. */
function installArguments(platform, execPath, root) {
  const insideModules = execPath.indexOf(path.join(root, 'node_modules')) === 0;
  const verb = platform === 'win32' && insideModules ? ['install', '--no-save'] : ['ci'];
  return verb.concat(['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
}

function readIfThere(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function say(text) {
  process.stderr.write(text + '\n');
}

/** npm as a program and its first arguments: the very npm that started us, else the one in PATH. */
function npmCommand() {
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.c?js$/.test(script) && fs.existsSync(script)) {
    return { file: process.env.npm_node_execpath || process.execPath, first: [script], shell: false };
  }
  return { file: 'npm', first: [], shell: process.platform === 'win32' };
}

function npmVersion() {
  if (process.env.npm_execpath && /npm-cli\.c?js$/.test(process.env.npm_execpath)) return 'running';
  const npm = npmCommand();
  const asked = childProcess.spawnSync(npm.file, npm.first.concat(['--version']), { encoding: 'utf8', shell: npm.shell });
  return asked.status === 0 ? asked.stdout.trim() : null;
}

/** True when `folder` is a link: the packages behind it are shared with other folders, and npm ci would take them from under those. */
function isShared(folder) {
  try {
    return fs.lstatSync(folder).isSymbolicLink() && fs.existsSync(folder);
  } catch {
    return false;
  }
}

function install() {
  if (isShared(path.join(ROOT, 'node_modules'))) return true;
  const packageText = readIfThere(path.join(ROOT, 'package.json')) || '{}';
  const lockText = readIfThere(path.join(ROOT, 'package-lock.json')) || '{}';
  const fingerprint = installFingerprint(packageText, lockText, process.platform, process.arch);
  const stamp = path.join(ROOT, STAMP);
  if (readIfThere(stamp) === fingerprint) return true;
  const hidden = readIfThere(path.join(ROOT, 'node_modules', '.package-lock.json'));
  const ready = hidden !== null && installMatchesLock(JSON.parse(lockText), JSON.parse(hidden), process.platform, process.arch);
  if (!ready) {
    const missing = missingTool(process.version, npmVersion());
    if (missing !== null) {
      say(missing);
      return false;
    }
    say('Memasang paket, sekali saja … / Installing packages, this once …');
    const npm = npmCommand();
    const done = childProcess.spawnSync(npm.file, npm.first.concat(installArguments(process.platform, process.execPath, ROOT)), {
      cwd: ROOT,
      stdio: ['ignore', 2, 2],
      shell: npm.shell
    });
    if (done.status !== 0) {
      say('Paket tidak dapat dipasang: periksa sambungan ke registri npm, lalu ulangi. / The packages could not be installed: check the connection to the npm registry and try again.');
      return false;
    }
  }
  fs.writeFileSync(stamp, fingerprint);
  return true;
}

/** The Node that runs everything else: the pinned one, or this one when it is new enough. */
function chooseNode(pinned, pinnedExists, execPath, version) {
  if (pinnedExists) return pinned;
  return nodeMajor(version) >= PINNED_NODE ? execPath : null;
}

function handOver(args) {
  const pinned = pinnedNodePath(ROOT, process.platform, process.arch);
  const node = chooseNode(pinned, fs.existsSync(pinned), process.execPath, process.version);
  if (node === null) {
    say('Node.js ' + PINNED_NODE + ' untuk ' + process.platform + '-' + process.arch + ' tidak ikut terpasang: pasang Node.js ' + PINNED_NODE + ' lalu ulangi. / Node.js ' + PINNED_NODE + ' did not come with the packages: install Node.js ' + PINNED_NODE + ' and try again.');
    process.exitCode = 1;
    return;
  }
  const env = Object.assign({}, process.env);
  const searchPath = Object.keys(env).filter(function (name) { return name.toUpperCase() === 'PATH'; })[0] || 'PATH';
  env[searchPath] = path.dirname(node) + path.delimiter + path.join(ROOT, 'node_modules', '.bin') + path.delimiter + (env[searchPath] || '');
  const child = childProcess.spawn(node, [path.join(ROOT, 'build', 'tools', 'main.ts')].concat(args), { stdio: 'inherit', env: env });
  // The terminal sends Ctrl+C to both; this process only waits for the other one to finish its own goodbye.
  process.on('SIGINT', function () {});
  ['SIGTERM', 'SIGHUP'].forEach(function (signal) {
    process.on(signal, function () { child.kill(signal); });
  });
  child.on('error', function (error) {
    say(String(error));
    process.exitCode = 1;
  });
  child.on('exit', function (code, signal) {
    process.exitCode = code === null ? (signal === 'SIGINT' ? 130 : 1) : code;
  });
}

function main() {
  const missing = missingTool(process.version, 'not asked yet') || unfitFolder(ROOT);
  if (missing !== null) {
    say(missing);
    process.exitCode = 1;
    return;
  }
  if (!install()) {
    process.exitCode = 1;
    return;
  }
  handOver(process.argv.slice(2));
}

module.exports = { missingTool, unfitFolder, installFingerprint, installMatchesLock, pinnedNodePath, installArguments, chooseNode, isShared };
if (require.main === module) main();
