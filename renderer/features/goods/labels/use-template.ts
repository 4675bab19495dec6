import { useState } from 'react';
import type { LabelStyle, LabelTemplate } from '../../../../shared/domain/label/label-template.ts';
import type { Settings } from '../../../../shared/domain/setting/settings.ts';
import { useKept } from '../../../app-state/use-kept.ts';

export interface TemplateInUse {
  /** The chosen one as it is stored, the usual one where none is chosen. */
  readonly stored: LabelTemplate;
  /** What is looked at: while its form is open, as it stands there. */
  readonly template: LabelTemplate;
  /** Its form is open, also for whoever is back from another page. */
  readonly editing: boolean;
  readonly choose: (id: string) => void;
  readonly edit: () => void;
  readonly close: () => void;
  readonly draw: (template: LabelTemplate | null) => void;
}

/** The template that labels are made with; choice and open form wait for whoever looks at another page. */
export function useTemplate(settings: Settings): TemplateInUse {
  const [chosen, choose] = useKept<string | null>('label-template', () => null);
  const [open, setOpen] = useKept('label-template-open', () => false);
  const [drawn, draw] = useState<LabelTemplate | null>(null);
  const known = settings.labels.templates.find(({ id }) => id === chosen);
  const stored = known ?? usualTemplate(settings);
  // One that was removed elsewhere has no form any more.
  const editing = open && known !== undefined;
  return {
    stored,
    template: (editing ? drawn : null) ?? stored,
    editing,
    choose,
    edit: () => {
      choose(stored.id);
      setOpen(true);
    },
    close: () => setOpen(false),
    draw,
  };
}

/** The first template, of this style where one is wanted, that can be printed with what is set up here. */
export function usualTemplate(settings: Settings, style: LabelStyle | null = null): LabelTemplate {
  const { templates } = settings.labels;
  const kind = settings['printer.label'].address !== null ? 'roll' : 'sheet';
  return templates.find((one) => one.medium.kind === kind && (style === null || one.style === style)) ?? templates.find((one) => one.style === style) ?? (templates[0] as LabelTemplate);
}
