import { Printer } from 'lucide-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { PrintJob } from '../../../shared/contract/prints.ts';
import { cutRun, placeInRun } from '../../../shared/domain/label/cut-run.ts';
import { useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useService } from '../../app-state/service.ts';
import { useAsk } from '../../app-state/use-ask.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';

interface RestOfLabelsProps {
  readonly job: PrintJob;
  /** Labels that must have come out: where none did, there is another answer. */
  readonly least: 0 | 1;
  readonly busy: boolean;
  readonly onRest: (cameOut: number) => void;
  readonly focused?: boolean;
}

/** How far a run of labels came: the number of the last one, what that was, and the rest by Enter. */
export function RestOfLabels({ job, least, busy, onRest, focused = false }: RestOfLabelsProps) {
  const t = useWords();
  const service = useService();
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const lines = useAsk(() => service.prints.labelLines({ jobId: job.jobId }), [service, job.jobId]).value ?? [];
  const count = job.labels?.count ?? 0;
  const typed = /^\d{1,5}$/.test(text.trim()) ? Number(text) : null;
  const cameOut = typed !== null && typed >= least && typed < count ? typed : null;
  const last = cameOut === null ? null : placeInRun(lines, cameOut);
  const [next] = cameOut === null ? [] : cutRun(lines, cameOut).rest;
  useScreenKeys([{ keys: 'B', label: t('prints.key.rest'), run: () => field.current?.focus() }]);
  useEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (cameOut === null) field.current?.focus();
    else onRest(cameOut);
  };
  return (
    <form className="prints-rest" noValidate onSubmit={submit}>
      <TextField
        ref={field}
        label={t('prints.cameOutUntil')}
        hint={t('prints.cameOutHint')}
        error={tried && cameOut === null ? t('prints.cameOutWrong', { least, most: count - 1 }) : undefined}
        scan="refuse"
        inputMode="numeric"
        value={text}
        maxLength={5}
        onValue={setText}
      />
      <Button type="submit" icon={Printer} keys="Enter" disabled={busy}>
        {t('prints.printRest', { count: count - (cameOut ?? 0) })}
      </Button>
      {next !== undefined && (
        <p className="small" role="status">
          {last !== null && `${t('prints.cameOutLast', { name: last.line.name, number: last.number, copies: last.line.copies })} `}
          {t('prints.restBegins', { name: next.name })}
        </p>
      )}
    </form>
  );
}
