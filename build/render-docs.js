// Renders the contract to a static reference page: node build/render-docs.js <folder>. The folder gets index.html, which
// holds the contract, and scalar.js, which shows it. The page asks no other host for anything.
const { execFileSync } = require('child_process');
const crypto = require('crypto');
const fs = require('fs');
const os = require('os');
const path = require('path');

const scalar = {
  name: '@scalar/api-reference',
  version: '1.72.1',
  integrity: 'sha512-XpEJ0rfc/cXbCrR+iC4kK0o/WwX2dTtGQbT049OlPKAHD6IMIFdTeGz2r+M27P2EDWKyUITRm/NzlP8z2pw/Ow==',
};

// The one file of the package that is needed. Installing it would bring 150 MB of what is bundled in that file already.
function fetchScript(target) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'scalar-'));
  try {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const options = { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'], shell: process.platform === 'win32' };
    // A build waits for this, so a registry that does not answer is given up after a minute and not after npm's five.
    const patience = ['--prefer-offline', '--fetch-retries=0', '--fetch-timeout=60000'];
    const packed = execFileSync(npm, ['pack', `${scalar.name}@${scalar.version}`, '--silent', ...patience], options);
    const archive = fs.readFileSync(path.join(folder, packed.toString().trim().split('\n').at(-1)));
    const found = `sha512-${crypto.createHash('sha512').update(archive).digest('base64')}`;
    if (found !== scalar.integrity) {
      throw new Error(`${scalar.name} ${scalar.version} has the checksum ${found} and not the one that is pinned`);
    }

    fs.writeFileSync(path.join(folder, 'package.tgz'), archive);
    execFileSync('tar', ['-xzf', 'package.tgz', 'package/dist/browser/standalone.js'], { cwd: folder });
    place(target, fs.readFileSync(path.join(folder, 'package/dist/browser/standalone.js')));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

// Written beside and renamed over, so that a second build never reads half a file.
function place(target, content) {
  fs.mkdirSync(path.dirname(target), { recursive: true });
  const temporary = `${target}.${process.pid}.tmp`;
  fs.writeFileSync(temporary, content);
  fs.renameSync(temporary, target);
}

const folder = path.resolve(process.argv[2] ?? 'artifacts/docs');
const script = path.join(__dirname, 'obj', `scalar-${scalar.version}.js`);
if (!fs.existsSync(script)) {
  fetchScript(script);
}

const contract = fs.readFileSync(path.join(__dirname, '../openapi/careportals.yaml'), 'utf8');
const page = fs.readFileSync(path.join(__dirname, 'docs.html'), 'utf8');
place(path.join(folder, 'scalar.js'), fs.readFileSync(script));
place(path.join(folder, 'index.html'), page.replace('CONTRACT', () => JSON.stringify(contract).replaceAll('<', '\\u003c')));
