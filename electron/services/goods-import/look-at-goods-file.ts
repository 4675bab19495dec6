import type { GoodsFileLook } from '../../../shared/contract/goods-import.ts';
import { goodsFingerprint, headerNotes, isUsableGoodsMapping, type GoodsMapping } from '../../../shared/domain/goods-import/goods-mapping.ts';
import type { GoodsDefaults } from '../../../shared/domain/goods-import/goods-values.ts';
import { cellText } from '../../../shared/domain/sheet/sheet.ts';
import { cutText } from '../../../shared/kernel/cut-text.ts';
import { businessDayOf } from '../../../shared/kernel/instant.ts';
import type { UploadId } from '../../../shared/kernel/ids.ts';
import type { Actor } from '../actor.ts';
import type { GoodsReader, ReadFile } from '../ports/goods-reader.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';
import type { Uploads, WholeUpload } from '../upload/uploads.ts';

export interface LookInput {
  readonly uploadId: UploadId;
  readonly sheet: number;
  readonly mapping: GoodsMapping | null;
  readonly defaults: GoodsDefaults | null;
}

/** What the goods files are looked at with. */
export interface GoodsDesk {
  readonly reader: GoodsReader;
  readonly uploads: Uploads;
}

const CELL_MAX = 60;
const UNIT = 'buah';

/** A file read the way it was asked for, with the plan that the reader now holds. */
export interface LookedAt {
  readonly file: WholeUpload;
  readonly fingerprint: string;
  readonly look: GoodsFileLook;
}

/** What a file would do. @throws Refused upload.*, sheet.* when it cannot be read at all */
export async function lookAtGoodsFile(context: ServiceContext, { reader, uploads }: GoodsDesk, actor: Actor, input: LookInput): Promise<LookedAt> {
  const file = uploads.whole(actor, input.uploadId);
  const readBelow = async (headerRow: number | null): Promise<ReadFile> => {
    const outcome = await reader.read(file.sha256, file.bytes, input.sheet, headerRow);
    return outcome.ok ? outcome.value : refuse(outcome.error);
  };
  const first = await readBelow(input.mapping?.headerRow ?? null);
  const namesAt = input.mapping === null && first.headerRow === 0 ? knownHeader(context, first) : null;
  const read = namesAt === null ? first : await readBelow(namesAt);
  const fingerprint = goodsFingerprint(read.names, read.headerRow);
  const before = context.store.goodsImports.lastOfFingerprint(fingerprint);
  const remembered = before === null ? null : { mapping: { ...(JSON.parse(before.mapping) as GoodsMapping), headerRow: read.headerRow }, defaults: JSON.parse(before.defaults) as GoodsDefaults };
  const mapping = input.mapping ?? remembered?.mapping ?? read.guessed;
  const defaults = input.defaults ?? remembered?.defaults ?? ownDefaults(context);
  const at = context.clock.now();
  const today = businessDayOf(at, currentSettings(context.store, at).unit.timeZone);
  const plan = isUsableGoodsMapping(mapping) ? ((await reader.plan(file.sha256, mapping, defaults, today)) ?? refuse({ code: 'upload.gone' })) : null;
  const { kind, sheets, sheet, encoding, delimiter, formulas, merged, rowCount, names } = read;
  const look: GoodsFileLook = {
    kind,
    sheets,
    sheet,
    encoding,
    delimiter,
    formulas,
    merged,
    rowCount,
    columns: names.map(inShort),
    header: headerNotes(names, read.headerRow),
    rows: read.top.map(({ row, cells }) => ({ row, cells: cells.map((cell) => inShort(cellText(cell))) })),
    mapping,
    defaults,
    remembered: remembered !== null,
    plan,
  };
  return { file, fingerprint, look };
}

/** The beginning of what stands in a cell; dots say that it goes on. */
function inShort(text: string): string {
  return text.length > CELL_MAX ? `${cutText(text, CELL_MAX)}…` : text;
}

/** The row that stood above the columns of a file brought in before, where no name in it says by itself what it means; null: none. */
function knownHeader({ store }: ServiceContext, { top, names }: ReadFile): number | null {
  const asNames = (cells: ReadFile['top'][number]['cells']): readonly string[] => names.map((_, place) => cellText(cells[place]));
  return top.find(({ row, cells }) => store.goodsImports.lastOfFingerprint(goodsFingerprint(asNames(cells), row)) !== null)?.row ?? null;
}

/** What a gallery of one unit most likely means. */
function ownDefaults(context: ServiceContext): GoodsDefaults {
  const { producers, workshops, categories } = context.store.products.places();
  const only = (places: readonly { readonly name: string }[]): string => (places.length === 1 ? (places[0]?.name ?? '') : '');
  return { category: only(categories), producer: only(producers) || currentSettings(context.store, context.clock.now()).unit.agency, workshop: only(workshops), unit: UNIT };
}
