import { Eye } from 'lucide-react';
import { useEffect, useState } from 'react';
import { readBillingCode } from '../../../shared/domain/treasury/billing-code.ts';
import { readNtpn } from '../../../shared/domain/treasury/ntpn.ts';
import { mayCall } from '../../../shared/contract/access-matrix.ts';
import { useWords } from '../../app-state/language.ts';
import { useScan } from '../../app-state/scan.ts';
import { useKeysAhead, useScreenKeys } from '../../app-state/screen-keys.ts';
import { usePerson } from '../../app-state/session.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { Chip } from '../../ui/chip.tsx';
import { ONLY_ONCE } from '../../ui/only-once.ts';
import { Page } from '../../ui/page.tsx';
import { Segments } from '../../ui/segments.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { BooksSection } from './books-section.tsx';
import { CashSection } from './cash-section.tsx';
import { isSameTask, type DepositTask } from './deposit-task.tsx';
import { DepositsSection } from './deposits-section.tsx';
import { DifferencesSection } from './differences-section.tsx';
import { FindSection } from './find-section.tsx';
import { HandoverSection } from './handover-section.tsx';
import { RulesSection } from './rules-section.tsx';
import { TargetSection } from './target-section.tsx';
import { TodaySection } from './today-section.tsx';
import './treasury.css';
import { anyFree } from './treasury-words.ts';
import { useToday } from './use-today.ts';

const SECTIONS = ['today', 'handover', 'deposits', 'cash', 'books', 'differences', 'target', 'find', 'rules'] as const;
type Section = (typeof SECTIONS)[number];

/** From the safe to the state treasury. */
export function TreasuryPage() {
  const t = useWords();
  const words = useTroubleWords();
  const { role } = usePerson();
  const mayWrite = mayCall('treasury.payDeposit', role);
  const [section, setSection] = useState<Section>('today');
  const [task, setTask] = useState<DepositTask | null>(null);
  const [sought, setSought] = useState('');
  // Target and rules are set by others too than those who deposit.
  const mayWriteHere = section === 'target' || section === 'rules' ? mayCall('treasury.setRules', role) : mayWrite;
  const asked = useToday();
  const today = asked.value;
  const [open] = today?.billings ?? [];

  const begin = (next: DepositTask | null): void => {
    setTask(next);
    if (next !== null && section !== 'deposits') setSection('today');
  };
  const done = (task: DepositTask, next: DepositTask | null): void => setTask((now) => (now !== null && isSameTask(now, task) ? next : now));
  const route = (text: string): void => {
    const code = readBillingCode(text);
    const ntpn = readNtpn(text);
    if (mayWrite && code.ok && today !== null && anyFree(today) && !today.billings.some((billing) => billing.code === code.value.code)) begin({ kind: 'billing', replaces: null, text });
    else if (mayWrite && ntpn.ok && open !== undefined && today?.billings.length === 1) begin({ kind: 'pay', billing: open, text });
    else {
      setSought(text);
      setSection('find');
    }
  };
  const coming = today === null && asked.trouble === null;
  // What it is about is known by what is due.
  const [scanned, setScanned] = useState<{ readonly text: string } | null>(null);
  useScan(setScanned);
  useEffect(() => {
    if (scanned === null || coming) return;
    setScanned(null);
    route(scanned.text);
  }, [scanned, coming]);
  const step = (by: number): void => setSection((now) => SECTIONS[(SECTIONS.indexOf(now) + by + SECTIONS.length) % SECTIONS.length] ?? now);
  useKeysAhead(['B', 'P', 'S'], mayWrite && coming);
  useScreenKeys([
    { keys: 'ArrowLeft', run: () => step(-1) },
    { keys: 'ArrowRight', shown: 'ArrowLeft+ArrowRight', label: t('treasury.key.section'), run: () => step(1) },
    { keys: 'F2', label: t('treasury.key.find'), run: () => setSection('find') },
    ...(mayWrite && task === null
      ? [
          ...(today !== null && anyFree(today) ? [{ keys: 'B', label: t('treasury.key.billing'), run: () => begin({ kind: 'billing', replaces: null, text: '' }) }] : []),
          ...(open === undefined ? [] : [{ keys: 'P', label: t('treasury.key.pay'), run: () => begin({ kind: 'pay', billing: open, text: '' }) }]),
          ...((today?.waiting.length ?? 0) > 0 ? [{ keys: 'S', label: t('treasury.key.handover'), run: () => setSection('handover') }] : []),
        ]
      : []),
  ]);

  return (
    <Page title={t('treasury.title')} layout="scroll" head={<Segments label={t('treasury.sections')} value={section} options={SECTIONS.map((value) => ({ value, words: t(`treasury.section.${value}`) }))} onValue={setSection} />} actions={!mayWriteHere && <Chip icon={Eye}>{t('people.readOnly')}</Chip>}>
      <div className="treasury" {...ONLY_ONCE}>
        <TroubleBand words={asked.trouble === null ? null : words(asked.trouble)} />
        {today !== null && section === 'today' && <TodaySection today={today} task={task} mayWrite={mayWrite} onTask={begin} onDone={done} onHandover={() => setSection('handover')} />}
        {today !== null && section === 'handover' && <HandoverSection today={today} mayWrite={mayWrite} />}
        {today !== null && section === 'deposits' && <DepositsSection today={today} task={task} mayWrite={mayWrite} onTask={begin} onDone={done} />}
        {today !== null && section === 'cash' && <CashSection today={today} mayWrite={mayWrite} />}
        {section === 'books' && <BooksSection />}
        {section === 'differences' && <DifferencesSection />}
        {section === 'target' && <TargetSection />}
        {section === 'find' && <FindSection sought={sought} onSought={setSought} />}
        {section === 'rules' && <RulesSection />}
      </div>
    </Page>
  );
}
