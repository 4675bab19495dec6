import type { QrisReading } from '../../../shared/domain/qris/read-for-settings.ts';
import { wordsOr } from '../../../shared/i18n/words-or.ts';
import { useWords } from '../../app-state/language.ts';
import { Band } from '../../ui/band.tsx';
import '../../ui/table.css';

/** What a code says: the verdict with its reason first, then every part of it in words. */
export function QrisReadingView({ reading }: { readonly reading: QrisReading }) {
  const t = useWords();
  const why = (code: string): string | null => wordsOr(t, code.replace(/^qris\./, 'qris.reason.'));
  if (reading.verdict === 'unreadable') {
    return (
      <Band tone="red" title={t('qris.verdict.unreadable')}>
        {why(reading.error.code)}
      </Band>
    );
  }
  return (
    <>
      <Band tone={reading.verdict === 'usable' ? 'green' : 'red'} title={t(`qris.verdict.${reading.verdict}`)}>
        {reading.reason === null ? [reading.merchantName?.trim(), reading.city?.trim(), reading.nmid].filter((part) => part !== null && part !== undefined && part !== '').join(' · ') : why(reading.reason.code)}
      </Band>
      {reading.remarks.length > 0 && (
        <ul className="qris-remarks small quiet">
          {reading.remarks.map((remark) => (
            <li key={`${remark.code} ${remark.tag}`}>{wordsOr(t, `qris.remark.${remark.code}`, { tag: remark.tag })}</li>
          ))}
        </ul>
      )}
      <div className="qris-lines" tabIndex={0} role="region" aria-label={t('settings.qris.lines')}>
        <table className="table">
          <thead>
            <tr>
              <th>{t('settings.qris.tag')}</th>
              <th>{t('settings.qris.field')}</th>
              <th>{t('settings.qris.value')}</th>
            </tr>
          </thead>
          <tbody>
            {reading.lines.map((line, place) => (
              <tr key={`${line.tag} ${place}`}>
                <td className="num">{line.tag}</td>
                <td>{t(`qris.field.${line.name}`)}</td>
                <td>
                  <span className="qris-value">{line.value}</span>
                  {line.meaning !== null && <span className="small quiet"> {t(`qris.meaning.${line.meaning}`)}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
