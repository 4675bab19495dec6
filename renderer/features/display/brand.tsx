import type { DisplayState } from '../../../shared/domain/display/display-state.ts';
import mark from '../../ui/pictures/mark.svg';

/** Mark and name of the unit. */
export function Brand({ unit }: { readonly unit: DisplayState['unit'] }) {
  return (
    <div className="buyer-brand">
      <img src={mark} alt="" />
      <div>
        <b>{unit.name}</b>
        {unit.agency !== '' && <span>{unit.agency}</span>}
      </div>
    </div>
  );
}
