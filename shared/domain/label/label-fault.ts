import type { DomainError } from '../../kernel/result.ts';
import type { LabelPart } from './label-template.ts';

/**
 * Why goods cannot be printed by a template. Lengths are tenths of a millimetre.
 * - `label-no-code`: the template wants one and the goods have none.
 * - `label-code-unfit`: no bars can carry it (characters outside ASCII).
 * - `label-code-too-wide`: with the thinnest bars that readers take it needs `needs`, and there is `has`.
 * - `label-unfit.<part>`: this part does not fit, even at the least size that can be read.
 */
export type LabelFault = DomainError &
  (
    | { readonly code: 'label-no-code' }
    | { readonly code: 'label-code-unfit'; readonly text: string }
    | { readonly code: 'label-code-too-wide'; readonly text: string; readonly needs: number; readonly has: number }
    | { [Part in LabelPart | 'code']: { readonly code: `label-unfit.${Part}` } }[LabelPart | 'code']
  );
