import type { Welcome } from '../../../shared/contract/session.ts';
import { formatLongDate, formatTime } from '../../../shared/i18n/format.ts';
import { useNow } from '../../app-state/clock.ts';
import { useLanguage } from '../../app-state/language.ts';
import mark from '../../ui/pictures/mark.svg';
import { TeakShelves } from '../../ui/teak-shelves.tsx';

/** The teak side of the sign-in screen: goods on the shelf, the gallery's name, date and clock. */
export function TeakWindow({ welcome }: { readonly welcome: Pick<Welcome, 'galleryName' | 'agency' | 'registerName' | 'timeZone'> | null }) {
  const language = useLanguage();
  const now = useNow();
  const zone = welcome?.timeZone;
  return (
    <section className="sign-in-window" aria-label="Etalase">
      <div className="sign-in-brand">
        <img src={mark} alt="" />
        etalase
      </div>
      <TeakShelves />
      {welcome !== null && (
        <h1>
          {welcome.galleryName}
          {welcome.agency !== '' && (
            <>
              <br />
              {welcome.agency}
            </>
          )}
        </h1>
      )}
      {zone !== undefined && (
        <p>
          {welcome?.registerName}. {formatLongDate(now, zone, language)}, <span className="num">{formatTime(now, zone)}</span>
        </p>
      )}
      <div className="selvedge" />
    </section>
  );
}
