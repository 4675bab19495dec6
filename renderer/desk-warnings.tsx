import { CalendarClock, DatabaseBackup, Globe, type LucideIcon } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { mayCall } from '../shared/contract/access-matrix.ts';
import type { Role } from '../shared/domain/access/role.ts';
import { ZONE_LABEL } from '../shared/kernel/instant.ts';
import { useNow } from './app-state/clock.ts';
import { useBackup, useClockStatus, useSettings } from './app-state/desk.ts';
import { useLanguage, useWords } from './app-state/language.ts';
import { openPage } from './app-state/navigation.ts';
import { useAppState } from './app-state/service.ts';
import { ageWords, lengthWords, momentWords } from './app-state/time-words.ts';
import { useTroubleWords } from './app-state/trouble-words.ts';
import { useCommand } from './app-state/use-command.ts';
import { Button } from './ui/button.tsx';
import { Icon } from './ui/icon.tsx';

/** How often the page asks for the clock while it is wrong (ms): its words tell the time. */
const ASK_MS = 30_000;

/** What is wrong for the whole register, one line each above every page: the PC's clock, and copies of the books that are missing or old. */
export function DeskWarnings({ who }: { readonly who: Role }) {
  return (
    <div className="warnings">
      <ClockWarnings who={who} />
      <BackupWarnings who={who} />
    </div>
  );
}

function ClockWarnings({ who }: { readonly who: Role }) {
  const t = useWords();
  const language = useLanguage();
  const { service, desk } = useAppState();
  const status = useClockStatus();
  const zone = useSettings()?.unit.timeZone;
  const standing = status?.standing ?? 'steady';
  const words = useTroubleWords();
  const takeBack = useCommand(async () => desk.clock.set(await service.clock.takeBack()));
  const accept = useCommand(async () => desk.clock.set(await service.clock.accept()));
  useEffect(() => {
    if (standing === 'steady') return;
    const timer = setInterval(() => void service.clock.status().then((now) => desk.clock.set(now), () => undefined), ASK_MS);
    return () => clearInterval(timer);
  }, [service, desk, standing]);
  if (status === null || zone === undefined) return null;
  const now = momentWords(status.register, zone, language);
  // Who may end it reads only that: the PC's clock is right already.
  const wrongLeap = mayCall('clock.takeBack', who) ? status.wrongLeap : null;
  return (
    <>
      {standing === 'behind' && wrongLeap === null && (
        <Warning tone="yellow" icon={CalendarClock} title={t('backup.clock.behind', { length: lengthWords(t, status.register - status.wall) })}>
          {t('backup.clock.behindText', { now })}
        </Warning>
      )}
      {standing === 'behind' && wrongLeap !== null && (
        <Warning
          tone="red"
          icon={CalendarClock}
          title={t('backup.clock.wrongLeap')}
          action={
            <Button size="office" busy={takeBack.busy && t('general.working')} onClick={() => void takeBack.run()}>
              {t('backup.clock.takeBack', { wall: momentWords(status.wall, zone, language) })}
            </Button>
          }
        >
          {takeBack.trouble === null ? t('backup.clock.wrongLeapText', { by: wrongLeap.by, to: momentWords(wrongLeap.to, zone, language) }) : [words(takeBack.trouble).title, words(takeBack.trouble).text].filter((part) => part !== null).join(' ')}
        </Warning>
      )}
      {standing === 'ahead' && (
        <Warning
          tone="red"
          icon={CalendarClock}
          title={t('backup.clock.ahead', { wall: momentWords(status.wall, zone, language) })}
          action={
            mayCall('clock.accept', who) && (
              <Button size="office" busy={accept.busy && t('general.working')} onClick={() => void accept.run()}>
                {t('backup.clock.accept')}
              </Button>
            )
          }
        >
          {t('backup.clock.aheadText', { now })}
        </Warning>
      )}
      {status.zoneDrift !== 0 && (
        <Warning tone="yellow" icon={Globe} title={t('backup.clock.zone', { length: lengthWords(t, Math.abs(status.zoneDrift) * 60_000), zone: ZONE_LABEL[zone] })}>
          {t('backup.clock.zoneText', { zone: ZONE_LABEL[zone] })}
        </Warning>
      )}
    </>
  );
}

function BackupWarnings({ who }: { readonly who: Role }) {
  const t = useWords();
  const status = useBackup();
  const now = useNow(60_000);
  if (status === null) return null;
  const see = mayCall('backup.list', who) && (
    <Button size="office" onClick={() => openPage('settings', 'backup')}>
      {t('backup.see')}
    </Button>
  );
  const { contradicted, failure, last } = status;
  // What failed is told until a copy came of it, or it is no news any more.
  const failed = failure !== null && failure.at >= (last?.at ?? 0) ? failure : null;
  return (
    <>
      {contradicted !== null && (
        <Warning tone="red" icon={DatabaseBackup} title={t('backup.warn.contradicted')} action={see}>
          {t('backup.warn.contradictedText', { file: contradicted.file, seq: contradicted.seq })}
        </Warning>
      )}
      {status.health === 'stale' && (
        <Warning
          tone="red"
          icon={DatabaseBackup}
          title={status.lastIsGone ? t('backup.warn.gone') : last === null ? t('backup.warn.staleNone') : t('backup.warn.stale', { age: ageWords(t, now - last.at) })}
          action={see}
        >
          {failed?.cause == null ? t('backup.warn.text') : t(`backup.cause.${failed.cause}.what`)}
        </Warning>
      )}
      {status.health !== 'stale' && failed?.cause != null && (
        <Warning tone="yellow" icon={DatabaseBackup} title={t('backup.warn.failed', { place: t(`backup.place.${failed.place}`) })} action={see}>
          {t(`backup.cause.${failed.cause}.what`)} {t('backup.warn.text')}
        </Warning>
      )}
    </>
  );
}

function Warning({ tone, icon, title, children, action }: { readonly tone: 'yellow' | 'red'; readonly icon: LucideIcon; readonly title: string; readonly children: ReactNode; readonly action?: ReactNode }) {
  return (
    <div className={`warning ${tone}`} role={tone === 'red' ? 'alert' : 'status'}>
      <Icon of={icon} />
      <strong>{title}</strong>
      <span>{children}</span>
      {action}
    </div>
  );
}
