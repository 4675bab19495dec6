/** The database engine needs Node 22; on an older one it ends the process without a word. Imported before everything else. */
const OLDEST_NODE = 22;

const major = Number(process.versions.node.split('.')[0]);
if (major < OLDEST_NODE) {
  process.stderr.write(`Etalase membutuhkan Node ${OLDEST_NODE} atau lebih baru; yang dipakai Node ${process.versions.node}. Jalankan lewat "npm start".\n`);
  process.exit(1);
}

export {};
