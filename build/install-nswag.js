// Puts a freshly fetched node_modules into place. Renaming is atomic: of two builds at once, one wins and the other
// finds the work done.
const fs = require('fs');
const path = require('path');

const fetched = process.argv[2];
const target = path.join(__dirname, 'node_modules');
const version = (folder) => {
  try {
    return JSON.parse(fs.readFileSync(path.join(folder, 'nswag', 'package.json'), 'utf8')).version;
  } catch {
    return undefined;
  }
};

if (version(target) !== version(fetched)) {
  fs.rmSync(target, { recursive: true, force: true });
  try {
    fs.renameSync(fetched, target);
  } catch (error) {
    if (version(target) !== version(fetched)) {
      throw error;
    }
  }
}
