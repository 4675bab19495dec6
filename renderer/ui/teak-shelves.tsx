import anyam from './pictures/shelf/anyam.svg';
import bawang from './pictures/shelf/bawang.svg';
import ecoprint from './pictures/shelf/ecoprint.svg';
import jahe from './pictures/shelf/jahe.svg';
import nastar from './pictures/shelf/nastar.svg';
import perahu from './pictures/shelf/perahu.svg';
import tas from './pictures/shelf/tas.svg';
import './teak-shelves.css';

const SHELVES = [
  [perahu, tas],
  [bawang, nastar, jahe],
  [anyam, ecoprint],
];

/** Goods of the workshops on teak boards: what the gallery is about, before anyone has signed in. */
export function TeakShelves() {
  return (
    <div className="teak-shelves" aria-hidden="true">
      {SHELVES.map((goods, index) => (
        <div key={index} className={goods.length === 3 ? 'teak-shelf three' : 'teak-shelf'}>
          {goods.map((picture) => (
            <span key={picture}>
              <img src={picture} alt="" />
            </span>
          ))}
        </div>
      ))}
    </div>
  );
}
