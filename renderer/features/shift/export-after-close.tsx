import type { Instant } from '../../../shared/kernel/instant.ts';
import { useServiceEvent } from '../../app-state/desk.ts';
import { useService } from '../../app-state/service.ts';
import { useAsk } from '../../app-state/use-ask.ts';
import { ExportLine } from './export-line.tsx';

/** Asks until the export of this close was tried; what is exported later is not of this close. */
export function ExportAfterClose({ closedAt }: { readonly closedAt: Instant }) {
  const service = useService();
  const asked = useAsk(() => service.exports.status(), [closedAt]);
  const tried = asked.value?.attempts.some(({ at }) => at >= closedAt) === true;
  useServiceEvent(({ type }) => {
    if (!tried && (type === 'exports-changed' || type === 'cart-replaced')) asked.again();
  });
  return asked.value === null ? null : <ExportLine status={asked.value} closedAt={closedAt} />;
}
