import { afterEach, beforeEach, expect, test } from 'vitest';
import { listJobs } from '../../../electron/services/prints/list-jobs.ts';
import { testGallery, type TestGallery } from '../../support/test-gallery.ts';

let gallery: TestGallery;
beforeEach(() => void (gallery = testGallery()));
afterEach(() => gallery.close());

const print = (state: 'waiting' | 'unknown' | 'printed') => {
  const id = gallery.newId<'print-job'>();
  gallery.store.prints.add({ id, kind: 'test', saleId: null, shiftId: null, copyNumber: 0, state: 'waiting', at: gallery.time.now });
  gallery.store.prints.setState(id, state, null, gallery.time.now);
  return id;
};
const listed = () => listJobs(gallery.context).map(({ jobId }) => jobId);

test('a paper that waits for an answer or a printer is in the list however many came after it', () => {
  const done = print('printed');
  const unknown = print('unknown');
  const waiting = print('waiting');
  const later = Array.from({ length: 100 }, () => print('printed'));
  expect(listed()).toEqual([...later.toReversed(), waiting, unknown]);
  expect(listed()).not.toContain(done);
  gallery.store.prints.setState(unknown, 'answered-printed', null, gallery.time.now);
  expect(listed()).toEqual([...later.toReversed(), waiting]);
});
