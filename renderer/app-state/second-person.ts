import { useEffect, useRef, useState } from 'react';
import { APPROVAL_LIFE_MS, isAllowedBy, type ApprovedAct } from '../../shared/domain/access/approval.ts';
import type { UserId } from '../../shared/kernel/ids.ts';
import { useWords } from './language.ts';
import { useScreenKeys } from './screen-keys.ts';
import { useSecretRefusal } from './secret-attempt.ts';
import { useService } from './service.ts';
import { usePerson } from './session.ts';
import { useTroubleWords } from './trouble-words.ts';
import { troubleOf } from './trouble.ts';
import { useAsk } from './use-ask.ts';

export interface SecondPersonNeeds {
  /** The one act that is allowed; nothing else can be done with the approval. */
  readonly act: ApprovedAct;
  /** Goes onto the document of the act, where that has room for one. */
  readonly reason?: string;
  /** Do the act now: the approval is good for {@link APPROVAL_LIFE_MS} and for the act as it stands. */
  readonly onApproved: (approval: { readonly approvalId: string; readonly approvedBy: string }) => void;
  readonly onCancel: () => void;
}

/**
 * A second person allows one act of the signed-in one, whose session stays. The secret lives in this panel only, for 60 s;
 * Escape leaves the panel and nothing else. Mount it only while it is on screen.
 * @returns everything `renderer/ui/second-person.tsx` shows and does, to be handed over whole
 */
export function useSecondPerson({ act, reason, onApproved, onCancel }: SecondPersonNeeds) {
  const service = useService();
  const t = useWords();
  const sayTrouble = useTroubleWords();
  const me = usePerson();
  const [refusal, setRefusal] = useSecretRefusal();
  const [secret, setSecret] = useState('');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [checking, setChecking] = useState(false);
  const [wanted, setWanted] = useState(false);
  const [round, setRound] = useState(0);
  const secondsLeft = useSecondsLeft(round);
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);

  const asked = useAsk(async () => (await service.session.welcome()).people.filter((one) => isAllowedBy(act, me.role, one) && one.userId !== me.userId), []);
  const people = asked.value;
  const busy = checking || wanted;
  const chosen = people?.find((one) => one.userId === chosenId) ?? people?.[0] ?? null;
  const late = secondsLeft === 0 && !busy;
  const waiting = (refusal?.waitSeconds ?? 0) > 0;
  useEffect(() => {
    if (late) setSecret('');
  }, [late]);

  const choose = (id: string): void => {
    setChosenId(id);
    setSecret('');
    setRefusal(null);
  };
  const move = (by: number): void => {
    const at = people?.findIndex((one) => one.userId === chosen?.userId) ?? 0;
    const next = people?.[at + by];
    if (next !== undefined && !busy) choose(next.userId);
  };
  const allow = async (): Promise<void> => {
    if (secret === '' || waiting || late) return;
    if (people === null) {
      // Enter came before the names: it counts once they are there.
      setWanted(true);
      if (asked.trouble !== null) asked.again();
      return;
    }
    if (chosen === null) return;
    setChecking(true);
    setRefusal(null);
    try {
      const { approvalId, approvedBy } = await service.session.approve({ userId: chosen.userId as UserId, secret, act, ...(reason === undefined ? {} : { reason }) });
      // Whoever left the panel meanwhile did not want it any more.
      if (!gone.current) onApproved({ approvalId, approvedBy });
    } catch (error) {
      if (!gone.current) setRefusal(troubleOf(error));
    } finally {
      if (!gone.current) {
        setSecret('');
        setChecking(false);
      }
    }
  };
  useEffect(() => {
    if (!wanted || asked.asking) return;
    setWanted(false);
    if (people !== null) void allow();
    else if (asked.trouble !== null) setRefusal(asked.trouble);
  }, [wanted, asked]);
  useScreenKeys([
    { keys: 'Escape', label: t('approval.key.cancel'), run: onCancel },
    { keys: 'ArrowUp', inFields: true, run: () => move(-1) },
    { keys: 'ArrowDown', ...(people !== null && people.length > 1 ? { shown: 'ArrowUp+ArrowDown', label: t('approval.key.person') } : {}), inFields: true, run: () => move(1) },
  ]);

  const said = refusal === null ? null : sayTrouble(waiting && refusal.trouble.kind === 'refused' ? { kind: 'refused', refusal: { code: 'session.wait', waitMs: refusal.waitSeconds * 1000 } } : refusal.trouble);
  const over = refusal?.trouble.kind === 'refused' && refusal.trouble.refusal.code === 'session.wait' && !waiting;
  return {
    phase: late ? ('late' as const) : ('asking' as const),
    people: people?.map((one) => ({ id: one.userId, name: one.name, role: t(`general.role.${one.role}`) })) ?? null,
    chosen: chosen?.userId ?? null,
    onChoose: choose,
    figures: chosen?.credential === 'pin',
    secret,
    onSecret: setSecret,
    secondsLeft,
    busy,
    refused: said === null || over ? null : { ...said, waiting },
    onAllow: () => {
      if (!busy) void allow();
    },
    onAgain: () => {
      setRefusal(null);
      setRound(round + 1);
    },
    onCancel,
    words: {
      lead: t('approval.lead', { name: me.name.split(' ')[0] ?? me.name }),
      choose: t('approval.choose'),
      secret: t(chosen?.credential === 'pin' ? 'approval.pin' : 'approval.password', { name: chosen?.name.split(' ')[0] ?? '' }),
      allow: t('approval.allow'),
      checking: t('signin.checking'),
      cancel: t('general.cancel'),
      left: t('approval.left', { seconds: secondsLeft }),
      late: t('approval.late'),
      lateText: t('approval.lateText'),
      again: t('approval.again'),
      nobody: t('approval.nobody'),
      nobodyText: t('approval.nobodyText'),
    },
  };
}

/** Whole seconds of this round that are left, down to 0. */
function useSecondsLeft(round: number): number {
  const [left, setLeft] = useState(APPROVAL_LIFE_MS / 1000);
  useEffect(() => {
    const end = performance.now() + APPROVAL_LIFE_MS;
    const tell = (): void => setLeft(Math.max(0, Math.ceil((end - performance.now()) / 1000)));
    tell();
    const timer = setInterval(tell, 250);
    return () => clearInterval(timer);
  }, [round]);
  return left;
}
