import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeTools } from '../../../electron/export/node-tools.ts';
import { checkExport } from '../../../shared/domain/close-export/check-export.ts';
import { exportName, exportText, type SealedDocument } from '../../../shared/domain/close-export/close-export.ts';
import { exportFaultWords } from '../../../shared/domain/close-export/fault-words.ts';
import { sealCode } from '../../../shared/domain/close/seal.ts';
import type { SealedClose } from '../../../shared/domain/close/sealed-close.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { checkingTools } from '../../../renderer/verify-page/checking-tools.ts';
import { sampleExport, sealOf } from '../../support/sample-export.ts';

const TOOLS = [
  ['Node', nodeTools],
  ['the browser', checkingTools(globalThis.crypto.subtle)],
  ['written out', checkingTools(undefined)],
] as const;

const kinds = async (documents: readonly SealedDocument[], codes: readonly string[] = []) => (await checkExport(exportText(documents), nodeTools, codes)).faults.map((fault) => fault.kind);
const changed = (documents: readonly SealedDocument[], index: number, change: (content: SealedClose) => SealedClose, seal = false): SealedDocument[] =>
  documents.map((document, place) => {
    if (place !== index) return document;
    const content = change(document.content);
    return { content, seal: seal ? sealOf(content) : document.seal };
  });

describe('checking an export', () => {
  it.each(TOOLS)('finds nothing in what was not touched, with the cryptography of %s', async (_name, tools) => {
    const documents = sampleExport();
    const codes = documents.map(({ seal }) => sealCode(seal.hash).toLowerCase());
    const { closes, faults, unit, register } = await checkExport(exportText(documents), tools, codes);
    expect(faults).toEqual([]);
    expect([unit, register]).toEqual(['Galeri Sigi', 'K1']);
    expect(closes.map(({ z, net, handover, sound }) => [z, net, handover, sound])).toEqual([
      [7, 800_000, 508_500, true],
      [8, 800_000, 508_500, true],
      [9, 800_000, 508_500, true],
    ]);
  });

  it.each(TOOLS)('finds a changed digit, with the cryptography of %s', async (_name, tools) => {
    const text = exportText(sampleExport()).replace('"counted":1008500', '"counted":1009500');
    const { faults, closes } = await checkExport(text, tools);
    expect(faults.map((fault) => fault.kind)).toEqual(expect.arrayContaining(['hash', 'sum']));
    expect(closes.map(({ sound }) => sound)).toEqual([false, true, true]);
  });

  it('finds each attack by the layer that is there for it', async () => {
    const documents = sampleExport();
    const dearer = (content: SealedClose): SealedClose => ({ ...content, totals: { ...content.totals, net: rupiah(900_000) } });
    // A name changed: every sum still agrees.
    expect(await kinds(changed(documents, 1, (content) => ({ ...content, shift: { ...content.shift, cashier: 'Orang Lain' } })))).toEqual(['hash']);
    // A hash made anew without the key.
    expect(await kinds(documents.map(({ content, seal }, index) => ({ content, seal: index === 1 ? { ...seal, hash: 'ef'.repeat(32) } : seal })))).toEqual(['hash', 'signature', 'chain']);
    // Signed anew with the key: its own sums and what follows tell.
    expect(await kinds(changed(documents, 1, dearer, true))).toEqual(expect.arrayContaining(['sum', 'perpetual', 'chain']));
    // One left out, two swapped, one twice.
    expect(await kinds([documents[0] as SealedDocument, documents[2] as SealedDocument])).toEqual(['gap', 'chain', 'perpetual']);
    expect(await kinds([documents[1] as SealedDocument, documents[0] as SealedDocument])).toEqual(expect.arrayContaining(['gap', 'chain']));
    expect(await kinds([documents[0] as SealedDocument, documents[0] as SealedDocument])).toEqual(expect.arrayContaining(['gap', 'chain']));
    // The last cut off, or everything made anew with another key: only paper knows.
    const code = sealCode(documents[2]?.seal.hash ?? '');
    expect(await kinds(documents.slice(0, 2))).toEqual([]);
    expect(await kinds(documents.slice(0, 2), [code])).toEqual(['code']);
    const forged = { content: documents[0]?.content as SealedClose, seal: sealOf({ ...(documents[0]?.content as SealedClose), zNumber: 7 }, 9) };
    expect((await checkExport(exportText([forged]), nodeTools)).closes[0]?.key).not.toBe((await checkExport(exportText(documents), nodeTools)).closes[0]?.key);
  });

  it('one character changed anywhere in the file is found, or changes nothing that is said', async () => {
    const documents = sampleExport(1);
    const text = exportText(documents);
    const told = await checkExport(text, nodeTools);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: text.length - 2 }), fc.constantFrom('0', '1', 'x', '"', ' '), async (place, character) => {
        const other = `${text.slice(0, place)}${character}${text.slice(place + 1)}`;
        const check = await checkExport(other, nodeTools);
        if (check.faults.length === 0) expect(check).toEqual(told);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['node', nodeTools],
    ['browser', checkingTools(crypto.subtle)],
  ])('a key or signature that is base64 only to a forgiving reader is refused, with the cryptography of %s', async (_, tools) => {
    const [document] = sampleExport(1);
    const { content, seal } = document as SealedDocument;
    const others = [
      { publicKey: seal.publicKey.replace(/=$/, ' ') },
      { publicKey: seal.publicKey.replace(/=$/, '') },
      { publicKey: ` ${seal.publicKey}` },
      { publicKey: seal.publicKey.replaceAll('+', '-').replaceAll('/', '_').replace(/=$/, '-') },
      // The same bytes: the last digit of 43 has two bits that nobody reads.
      { publicKey: seal.publicKey.replace(/(.)=$/, (_all, last: string) => `${String.fromCodePoint((last.codePointAt(0) ?? 0) + 1)}=`) },
      { signature: seal.signature.replace(/==$/, '') },
      { signature: `${seal.signature}\n` },
    ];
    for (const other of others) {
      const { faults } = await checkExport(exportText([{ content, seal: { ...seal, ...other } }]), tools);
      expect([other, faults]).toEqual([other, [{ kind: 'signature', z: content.zNumber }]]);
    }
  });

  it('tells what is no export, whatever it is', async () => {
    for (const text of ['', '{', '[]', 'null', '{"format":"x"}', '{"format":"etalase-close-export","version":2,"closes":[]}', '{"format":"etalase-close-export","version":1,"closes":[{}]}', '{"format":"etalase-close-export","version":1}']) {
      const { faults, closes } = await checkExport(text, nodeTools);
      expect(faults, text).toHaveLength(1);
      expect(closes).toEqual([]);
    }
  });

  it('says each fault as a sentence', () => {
    expect(exportFaultWords({ kind: 'sum', z: 7, sum: 'cash.counted', stated: 1_009_500, computed: 1_008_500 })).toBe('Z 000007: jumlah cash.counted tertulis 1009500, seharusnya 1008500.');
    expect(exportFaultWords({ kind: 'gap', z: 9, expected: 8 })).toBe('Z 000009: seharusnya Z 000008; ada yang hilang atau ganda.');
  });
});

describe('the export itself', () => {
  it('is the same bytes whenever it is made, and is named after its closes', () => {
    expect(exportText(sampleExport())).toBe(exportText(JSON.parse(JSON.stringify(sampleExport())) as SealedDocument[]));
    expect(exportName(sampleExport())).toBe('etalase-K1-Z000007-Z000009');
    expect(exportName(sampleExport(1))).toBe('etalase-K1-Z000007');
  });
});
