import type { CountScope, CountState } from '../../../../shared/domain/stock-count/stock-count.ts';
import type { Tone } from '../../../ui/tone.ts';
import type { useWords } from '../../../app-state/language.ts';

type Words = ReturnType<typeof useWords>;

/** What a count is about, in words. */
export function scopeText(t: Words, scope: CountScope): string {
  switch (scope.kind) {
    case 'all':
      return t('counting.scope.all');
    case 'category':
      return t('counting.scopeOf.category', { name: scope.name });
    case 'owner':
      return t('counting.scopeOf.owner', { name: scope.name });
    case 'shelf':
      return t('counting.scopeOf.shelf', { name: scope.name });
  }
}

export const STATE_TONE: Record<CountState, Tone> = { open: 'blue', finished: 'yellow', approved: 'green', cancelled: 'red' };
