import type { CountScope } from './stock-count.ts';

/** The scope as papers say it. */
export function scopeWords(scope: CountScope): string {
  switch (scope.kind) {
    case 'all':
      return 'Semua barang';
    case 'category':
      return `Golongan ${scope.name}`;
    case 'owner':
      return `Titipan ${scope.name}`;
    case 'shelf':
      return `Rak ${scope.name}`;
  }
}
