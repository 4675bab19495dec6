import type { BundleFile } from '../../../shared/contract/consignment.ts';
import type { PaperFile } from '../../../shared/contract/paper.ts';
import type { ConsignmentBundle } from '../../../shared/domain/consignment/bundle.ts';
import { bundlePaper } from '../../../shared/domain/office-paper/bundle-paper.ts';
import { GOODS_RULES } from '../../../shared/domain/stock/goods-document.ts';
import { paperFile } from '../paper/paper-file.ts';
import { paperIssuer } from '../paper/paper-issuer.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';
import { settingsAt } from '../settings/settings-at.ts';
import { readDocument } from '../stock/goods-view.ts';
import { bundleFileText, bundleParts } from './bundle-text.ts';

interface OfDocument {
  readonly documentId: string;
}

/** The consignment file of goods that left by a document, for the gallery that gets them. @throws Refused stock.not-found, bundle.comes-in, bundle.not-own */
export function bundleFile(context: ServiceContext, input: OfDocument): BundleFile {
  const { bundle, name } = bundleOfDocument(context, input);
  return { name: `${name}.json`, json: Buffer.from(bundleFileText(bundle)).toString('base64') };
}

/** The same as an A4 sheet with QR codes. @throws Refused as {@link bundleFile}, bundle.too-long */
export function bundleSheet(context: ServiceContext, input: OfDocument): Promise<PaperFile> {
  const { bundle, name, at } = bundleOfDocument(context, input);
  const parts = bundleParts(bundle);
  if (parts.length === 0) refuse({ code: 'bundle.too-long' });
  return paperFile(context, bundlePaper({ bundle, parts, fileName: name, at }, paperIssuer(context, at)));
}

function bundleOfDocument(context: ServiceContext, input: OfDocument): { readonly bundle: ConsignmentBundle; readonly name: string; readonly at: number } {
  const document = readDocument(context, input);
  if (GOODS_RULES[document.kind].way === 'in') refuse({ code: 'bundle.comes-in' });
  // What is somebody else's already is not ours to consign.
  if (document.lines.some((line) => line.ownerId !== null)) refuse({ code: 'bundle.not-own', owner: document.owner?.name ?? '' });
  const { unit } = settingsAt(context.store, document.at);
  const lines = document.lines.map((line) => {
    const stored = context.store.products.find(line.productId) ?? refuse({ code: 'product.not-found' });
    return { name: line.name, code: line.code, category: stored.category, workshop: stored.workshop, unit: line.unit, kind: stored.kind === 'unique' ? ('unique' as const) : ('goods' as const), fractional: stored.fractional === 1, quantity: line.quantity, lot: line.lot, expiresOn: line.expiresOn, unitCost: line.unitCost, price: stored.price };
  });
  return { bundle: { version: 1, from: unit.agency, number: document.numberText, day: document.day, person: document.writer, lines }, name: `titipan-${document.numberText.toLowerCase()}`, at: document.at };
}
