import { Tabs } from '@base-ui/react/tabs';
import { BadgePercent, Barcode, BookMarked, Boxes, Coins, DatabaseBackup, Eye, IdCard, Landmark, ListChecks, Monitor, PencilLine, Printer, QrCode, ReceiptText, ScanBarcode, Stamp, Store, Tag, TimerReset, Wallet, WalletCards, type LucideIcon } from 'lucide-react';
import { useEffect, useState, type ComponentType } from 'react';
import { mayCall } from '../../../shared/contract/access-matrix.ts';
import { useSettings } from '../../app-state/desk.ts';
import { KeptForm } from '../../app-state/kept-form.tsx';
import { useWords } from '../../app-state/language.ts';
import { useWantedPart } from '../../app-state/navigation.ts';
import { usePerson } from '../../app-state/session.ts';
import { useWaiting } from '../../app-state/use-kept.ts';
import { Chip } from '../../ui/chip.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Page } from '../../ui/page.tsx';
import type { SettingKey, Settings } from '../../../shared/domain/setting/settings.ts';
import { AccountsForm } from './accounts-form.tsx';
import { BackupForm } from './backup-form.tsx';
import { CardForm } from './card-form.tsx';
import { CashForm } from './cash-form.tsx';
import { CounterForm } from './counter-form.tsx';
import { DiscountForm } from './discount-form.tsx';
import { DisplayForm } from './display-form.tsx';
import { KuitansiForm } from './kuitansi-form.tsx';
import { OfficeForm } from './office-form.tsx';
import { PatternsForm } from './patterns-form.tsx';
import { LabelPrinterForm } from './label-printer-form.tsx';
import { MatchingForm } from './matching-form.tsx';
import { PrinterForm } from './printer-form.tsx';
import { QrisForm } from './qris-form.tsx';
import { ReceiptForm } from './receipt-form.tsx';
import { RoundingForm } from './rounding-form.tsx';
import { ScannerForm } from './scanner-form.tsx';
import './settings.css';
import { StockForm } from './stock-form.tsx';
import { TendersForm } from './tenders-form.tsx';
import { UnitForm } from './unit-form.tsx';

export interface SettingFormProps {
  readonly settings: Settings;
  /** The person may change settings; otherwise everything is shown and nothing can be pressed. */
  readonly mayChange: boolean;
}

const SECTIONS = [
  { id: 'unit', icon: Store, Form: UnitForm, keys: ['unit'] },
  { id: 'office', icon: Landmark, Form: OfficeForm, keys: ['unit.office', 'unit.officials'] },
  { id: 'receipt', icon: ReceiptText, Form: ReceiptForm, keys: ['receipt.texts', 'receipt.logo'] },
  { id: 'kuitansi', icon: Stamp, Form: KuitansiForm, keys: ['kuitansi'] },
  { id: 'rounding', icon: Coins, Form: RoundingForm, keys: ['cash.rounding'] },
  { id: 'accounts', icon: BookMarked, Form: AccountsForm, keys: ['revenue.accounts'] },
  { id: 'tenders', icon: WalletCards, Form: TendersForm, keys: ['tenders'] },
  { id: 'qris', icon: QrCode, Form: QrisForm, keys: ['qris'] },
  { id: 'discount', icon: BadgePercent, Form: DiscountForm, keys: ['discount.limit', 'refund.limit'] },
  { id: 'stock', icon: Boxes, Form: StockForm, keys: ['stock.rules'] },
  { id: 'cash', icon: Wallet, Form: CashForm, keys: [] },
  { id: 'matching', icon: ListChecks, Form: MatchingForm, keys: ['matching'] },
  { id: 'printer', icon: Printer, Form: PrinterForm, keys: ['printer.receipt'] },
  { id: 'labelPrinter', icon: Tag, Form: LabelPrinterForm, keys: ['printer.label'] },
  { id: 'card', icon: IdCard, Form: CardForm, keys: ['labels'] },
  { id: 'display', icon: Monitor, Form: DisplayForm, keys: ['display.vfd'] },
  { id: 'scanner', icon: ScanBarcode, Form: ScannerForm, keys: ['scanner'] },
  { id: 'patterns', icon: Barcode, Form: PatternsForm, keys: ['barcode.patterns'] },
  { id: 'counter', icon: TimerReset, Form: CounterForm, keys: ['counter'] },
  { id: 'backup', icon: DatabaseBackup, Form: BackupForm, keys: ['backup'] },
] as const satisfies readonly { readonly id: string; readonly icon: LucideIcon; readonly Form: ComponentType<SettingFormProps>; readonly keys: readonly SettingKey[] }[];
type SectionId = (typeof SECTIONS)[number]['id'];

/** Every setting, each with its day: the old ones are kept. */
export function SettingsPage() {
  const t = useWords();
  const person = usePerson();
  const settings = useSettings();
  const [section, setSection] = useState<SectionId>('unit');
  const wanted = useWantedPart();
  useEffect(() => {
    const asked = SECTIONS.find(({ id }) => id === wanted.part);
    if (asked !== undefined) setSection(asked.id);
  }, [wanted]);
  const waiting = new Set(useWaiting('setting').map((name) => name.split('/')[1]));
  const mayChange = mayCall('settings.change', person.role);
  return (
    <Page title={t('settings.title')} head={mayChange ? null : <Chip icon={Eye}>{t('people.readOnly')}</Chip>}>
      <p id="settings-waits" className="only-spoken">
        {t('settings.unsaved')}
      </p>
      {settings !== null && (
        <Tabs.Root className="settings" orientation="vertical" value={section} onValueChange={(next) => setSection(next as SectionId)}>
          <Tabs.List className="settings-list" aria-label={t('settings.title')} activateOnFocus>
            {SECTIONS.map(({ id, icon }) => (
              <Tabs.Tab key={id} value={id} className="settings-tab" aria-describedby={waiting.has(id) ? 'settings-waits' : undefined}>
                <Icon of={icon} />
                <span className="grow">{t(`settings.section.${id}`)}</span>
                {waiting.has(id) && <Icon of={PencilLine} size={16} className="yellow" />}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {SECTIONS.map(({ id, Form, keys }) => (
            <Tabs.Panel key={id} value={id} className="settings-panel">
              <KeptForm name={`setting/${id}`} ground={keys.map((key) => settings[key])}>
                <Form settings={settings} mayChange={mayChange} />
              </KeptForm>
            </Tabs.Panel>
          ))}
        </Tabs.Root>
      )}
    </Page>
  );
}
