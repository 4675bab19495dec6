import { readGreyPng } from './dithered-logo.ts';
import type { GreyPicture } from './dot-picture.ts';
import { galleryMark } from './gallery-mark.ts';

/** The picture for the place of the logo: the unit's own, or the woven mark when there is none or it cannot be read. */
export function printedLogo(base64Png: string | null): GreyPicture {
  if (base64Png === null) return galleryMark();
  try {
    return readGreyPng(Buffer.from(base64Png, 'base64'));
  } catch {
    // A receipt without the unit's mark is better than no receipt; the settings page shows what will be printed.
    return galleryMark();
  }
}
