import { FolderOpen, Images } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { PictureMatch } from '../../../../shared/contract/catalog.ts';
import { newId } from '../../../app-state/new-id.ts';
import { useWords } from '../../../app-state/language.ts';
import { useScreenKeys } from '../../../app-state/screen-keys.ts';
import { useService } from '../../../app-state/service.ts';
import { troubleOf, type Trouble } from '../../../app-state/trouble.ts';
import { useTroubleWords } from '../../../app-state/trouble-words.ts';
import { Band } from '../../../ui/band.tsx';
import { Button } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Page } from '../../../ui/page.tsx';
import { TroubleBand } from '../../../ui/trouble-band.tsx';
import type { GoodsViewProps } from '../goods-view-props.ts';
import './pictures.css';
import { PicturesTable, type PictureRow } from './pictures-table.tsx';
import { shrinkPicture } from './shrink-picture.ts';
import { useFaultWords } from './use-fault-words.ts';

/** Names asked for in one call, few enough that a till beside does not wait; and files taken in one go. */
const ASKED_AT_ONCE = 100;
const FILES_MAX = 5_000;

const isPicture = ({ name, type }: File): boolean => type.startsWith('image/') || /\.(?:jpe?g|png|webp|heic|gif|bmp|tiff?)$/i.test(name);

/** Many pictures at once: files or a folder, held against the goods by their names, looked over, and only then stored one by one. */
export function PicturesView({ views }: GoodsViewProps) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const faultWords = useFaultWords();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const chooser = useRef<HTMLButtonElement>(null);
  const [rows, setRows] = useState<readonly PictureRow[] | null>(null);
  const [others, setOthers] = useState(0);
  const [matching, setMatching] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [at, setAt] = useState<number | null>(null);
  const wanted = useRef(true);
  const waiting = (rows ?? []).filter(({ product, state }) => product !== null && !product.twice && state.kind !== 'stored');
  const stored = (rows ?? []).filter(({ state }) => state.kind === 'stored').length;
  const storing = at !== null;

  useEffect(() => {
    chooser.current?.focus();
    wanted.current = true;
    return () => {
      wanted.current = false;
    };
  }, []);

  const take = async (list: FileList | null): Promise<void> => {
    const all = [...(list ?? [])];
    if (all.length === 0 || storing) return;
    const some = all.filter(isPicture).slice(0, FILES_MAX);
    setTrouble(null);
    setMatching(true);
    setOthers(all.length - some.length);
    try {
      const matches: PictureMatch[] = [];
      for (let from = 0; from < some.length; from += ASKED_AT_ONCE) matches.push(...(await service.catalog.matchPictures({ names: some.slice(from, from + ASKED_AT_ONCE).map(({ name }) => name.slice(-300)) })));
      const seen = new Set<string>();
      // Each call looks at its own files; over all of them the first one counts.
      const made = matches.map(({ product }, index): PictureRow => {
        const twice = product !== null && (product.twice || seen.has(product.productId));
        if (product !== null) seen.add(product.productId);
        return { file: some[index] ?? new File([], ''), product: product === null ? null : { ...product, twice }, state: { kind: 'waiting' } };
      });
      // What needs a hand comes first.
      setRows(made.toSorted((a, b) => Number(isReady(a)) - Number(isReady(b))));
    } catch (error) {
      setTrouble(troubleOf(error));
    } finally {
      setMatching(false);
    }
  };
  const mark = (file: File, state: PictureRow['state']): void => setRows((now) => now?.map((row) => (row.file === file ? { ...row, state } : row)) ?? null);
  const store = async (): Promise<void> => {
    if (storing || waiting.length === 0) return;
    setTrouble(null);
    for (const [index, { file, product }] of waiting.entries()) {
      if (!wanted.current || product === null) break;
      setAt(index);
      const made = await shrinkPicture(file);
      if (!made.ok) {
        mark(file, { kind: 'refused', words: faultWords(made.error).title });
        continue;
      }
      made.value.bitmap.close();
      try {
        await service.catalog.setPicture({ commandId: newId<'command'>(), productId: product.productId, base64: made.value.base64 });
        mark(file, { kind: 'stored' });
      } catch (error) {
        const why = troubleOf(error);
        mark(file, { kind: 'refused', words: words(why).title });
        // A rule speaks of this file; without an answer the next ones would fare no better.
        if (why.kind !== 'refused') {
          setTrouble(why);
          break;
        }
      }
    }
    setAt(null);
  };
  useScreenKeys([
    { keys: 'F2', label: t('pictures.key.files'), run: () => files.current?.click() },
    { keys: 'F4', label: t('pictures.key.folder'), run: () => folder.current?.click() },
    ...(waiting.length > 0 && !storing ? [{ keys: 'Ctrl+S', label: t('goods.key.save'), inFields: true, run: () => void store() }] : []),
  ]);
  const onFiles = (input: HTMLInputElement): void => {
    void take(input.files);
    input.value = '';
  };
  return (
    <Page
      title={t('goods.title')}
      head={views}
      actions={
        <>
          <input ref={files} type="file" multiple accept="image/*" hidden aria-label={t('pictures.files')} onChange={(event) => onFiles(event.currentTarget)} />
          <input ref={folder} type="file" multiple hidden aria-label={t('pictures.folder')} {...{ webkitdirectory: '' }} onChange={(event) => onFiles(event.currentTarget)} />
          <Button ref={chooser} size="small" kind={rows === null ? 'primary' : 'ordinary'} icon={Images} keys="F2" busy={matching && t('general.working')} onClick={() => files.current?.click()}>
            {t('pictures.files')}
          </Button>
          <Button size="small" icon={FolderOpen} keys="F4" onClick={() => folder.current?.click()}>
            {t('pictures.folder')}
          </Button>
        </>
      }
    >
      <div className="pictures">
        <TroubleBand words={trouble === null ? null : words(trouble)} />
        {rows !== null && others > 0 && <Band tone="blue" live="off" title={t('pictures.others', { count: others.toLocaleString('id-ID') })} />}
        {rows !== null && rows.length > 0 && stored > 0 && !storing && <Band tone="green" title={t('pictures.stored', { count: stored.toLocaleString('id-ID') })}>{waiting.length > 0 ? t('pictures.rest', { count: waiting.length.toLocaleString('id-ID') }) : null}</Band>}
        <section className="sheet grow">
          {rows === null || rows.length === 0 ? (
            <Empty icon={Images} title={t(rows === null ? 'pictures.lead' : 'pictures.noneThere')}>
              {t('pictures.leadText')}
            </Empty>
          ) : (
            <>
              <PicturesTable rows={rows} />
              <footer className="pictures-save">
                {storing ? (
                  <>
                    <progress value={at} max={waiting.length} aria-label={t('pictures.storing')} />
                    <span className="small quiet num" role="status">
                      {t('pictures.progress', { at: stored.toLocaleString('id-ID'), count: rows.length.toLocaleString('id-ID') })}
                    </span>
                  </>
                ) : (
                  <span className="small quiet">{t('pictures.found', { count: rows.filter(({ product }) => product !== null).length.toLocaleString('id-ID'), all: rows.length.toLocaleString('id-ID') })}</span>
                )}
                <span className="grow" />
                {waiting.length > 0 && (
                  <Button kind="primary" keys="Ctrl+S" busy={storing && t('general.saving')} onClick={() => void store()}>
                    {t('pictures.store', { count: waiting.length.toLocaleString('id-ID') })}
                  </Button>
                )}
              </footer>
            </>
          )}
        </section>
      </div>
    </Page>
  );
}

function isReady({ product }: PictureRow): boolean {
  return product !== null && !product.twice;
}
