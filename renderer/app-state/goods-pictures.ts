import { createContext, use } from 'react';
import type { PictureFile } from '../../shared/contract/catalog.ts';

/** Pictures of goods, drawn small enough for a tile. */
export interface GoodsPictures {
  /** The picture if it is here already. */
  readonly here: (sha256: string) => ImageBitmap | null;
  /** Tells `ready` once it is here; answers how to stop waiting. What cannot be had is never told. */
  readonly want: (sha256: string, ready: (picture: ImageBitmap) => void) => () => void;
}

/** Pictures of one call: what the contract takes. */
const CALL_MAX = 12;
/** Pictures kept unfolded, some 250 kB each: two screens of the shelf and more. */
const KEPT_MAX = 160;
/** Longest side they are unfolded to, pixels: a tile of a large screen. */
const EDGE = 280;

/**
 * Asks for pictures a screenful at a time and keeps them by their hash, which never means another picture. What scrolled away before it was
 * asked for is not asked for.
 */
export function createGoodsPictures(ask: (sha256s: readonly string[]) => Promise<readonly PictureFile[]>): GoodsPictures {
  const kept = new Map<string, ImageBitmap>();
  const waiting = new Map<string, Set<(picture: ImageBitmap) => void>>();
  const asked = new Set<string>();
  let planned = false;

  const plan = (): void => {
    if (planned) return;
    planned = true;
    setTimeout(() => {
      planned = false;
      const wanted = [...waiting.keys()].filter((sha256) => !asked.has(sha256));
      for (let at = 0; at < wanted.length; at += CALL_MAX) void fetch(wanted.slice(at, at + CALL_MAX));
    });
  };
  const fetch = async (sha256s: readonly string[]): Promise<void> => {
    for (const sha256 of sha256s) asked.add(sha256);
    try {
      for (const file of await ask(sha256s)) {
        const picture = await unfold(file).catch(() => null);
        if (picture !== null) keep(file.sha256, picture);
      }
    } catch {
      // No answer: whoever shows it next asks again; until then a sign stands in its place.
    } finally {
      for (const sha256 of sha256s) asked.delete(sha256);
    }
  };
  const keep = (sha256: string, picture: ImageBitmap): void => {
    kept.set(sha256, picture);
    // What was not looked at for longest goes first. It is not closed: a tile may still be drawing it.
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT_MAX) break;
      kept.delete(oldest);
    }
    for (const ready of waiting.get(sha256) ?? []) ready(picture);
    waiting.delete(sha256);
  };
  return {
    here: (sha256) => {
      const picture = kept.get(sha256);
      if (picture === undefined) return null;
      kept.delete(sha256);
      kept.set(sha256, picture);
      return picture;
    },
    want: (sha256, ready) => {
      const those = waiting.get(sha256) ?? new Set();
      waiting.set(sha256, those.add(ready));
      plan();
      return () => {
        those.delete(ready);
        if (those.size === 0 && waiting.get(sha256) === those) waiting.delete(sha256);
      };
    },
  };
}

async function unfold({ mime, base64 }: PictureFile): Promise<ImageBitmap> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const whole = await createImageBitmap(new Blob([bytes], { type: mime }));
  const scale = EDGE / Math.max(whole.width, whole.height);
  if (scale >= 1) return whole;
  const small = await createImageBitmap(whole, { resizeWidth: Math.max(1, Math.round(whole.width * scale)), resizeHeight: Math.max(1, Math.round(whole.height * scale)), resizeQuality: 'high' });
  whole.close();
  return small;
}

export const GoodsPicturesContext = createContext<GoodsPictures | null>(null);

export function useGoodsPictures(): GoodsPictures {
  const pictures = use(GoodsPicturesContext);
  if (pictures === null) throw new Error('no pictures of goods above this component');
  return pictures;
}
