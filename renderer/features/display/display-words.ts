import display from '../../../shared/i18n/id/display.json' with { type: 'json' };
import { translatorOf } from '../../../shared/i18n/translator-of.ts';

/** Buyers are spoken to in Indonesian, whatever language the cashier works in. */
export const t = translatorOf(display);
