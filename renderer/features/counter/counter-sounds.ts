import type { Settings } from '../../../shared/domain/setting/settings.ts';
import type { Sound } from '../../devices/sound.ts';
import type { CounterSounds } from './state/counter.ts';

/** The counter's cues; `settings` says how loud, 0 is silence. */
export function createCounterSounds(sound: Sound, settings: () => Settings | null): CounterSounds {
  const play = (cue: Parameters<Sound['play']>[0]): void => {
    const volume = (settings()?.counter.sound ?? 0) / 100;
    sound.configure({ on: volume > 0, volume });
    sound.play(cue);
  };
  return {
    added: () => play('scan-ok'),
    unknown: () => play('scan-unknown'),
    paid: () => play('paid'),
    refused: () => play('refused-key'),
  };
}
