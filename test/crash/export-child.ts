import { exportFiles } from '../../electron/export/export-files.ts';
import { writeWhole } from '../../electron/export/write-whole.ts';
import { sampleExport } from '../support/sample-export.ts';
import { sampleOfficePaper } from '../support/sample-office-paper.ts';
import './keep-compiled.ts';

/** Exports two closes and dies at a step. argv: folder, step ('' = none), at which time it is reached. */
const [folder = '', step = '', times = '1'] = process.argv.slice(2);
let reached = 0;
const [first, second] = sampleExport(2);
if (first === undefined || second === undefined) throw new Error('no closes');
writeWhole(folder, await exportFiles([first, second], sampleOfficePaper(), Buffer.from('<!doctype html><title>periksa</title>')), (name) => {
  if (name === step && (reached += 1) === Number(times)) process.kill(process.pid, 'SIGKILL');
});
