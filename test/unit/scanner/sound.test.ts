import { describe, expect, it } from 'vitest';
import { createSound, type Cue } from '../../../renderer/devices/sound.ts';

interface Played {
  readonly hz: number;
  readonly from: number;
  readonly until: number;
  readonly peak: number;
}

/** An audio device that writes down what it is told to play. */
function fakeAudio(state: 'running' | 'suspended', resume = (): Promise<void> => Promise.reject(new Error('not allowed yet'))) {
  const played: Played[] = [];
  let resumed = 0;
  const context = {
    state,
    currentTime: 10,
    destination: {},
    resume: () => {
      resumed += 1;
      return resume();
    },
    createGain: () => {
      const node = { peak: 0, gain: { setValueAtTime: () => undefined, linearRampToValueAtTime: (value: number) => (node.peak = Math.max(node.peak, value)) }, connect: () => undefined };
      return node;
    },
    createOscillator: () => {
      const tone = { hz: 0, from: 0 };
      let level = { peak: 0 };
      return {
        type: 'sine',
        frequency: { set value(hz: number) { tone.hz = hz; } },
        connect: (to: typeof level & { connect(): void }) => (level = to),
        start: (at: number) => (tone.from = at),
        stop: (at: number) => played.push({ ...tone, until: at, peak: level.peak }),
      };
    },
  };
  return { context: context as unknown as AudioContext, played, resumed: () => resumed };
}

const cues: readonly Cue[] = ['scan-ok', 'scan-unknown', 'paid', 'refused-key', 'printer-down'];
const heard = (cue: Cue) => {
  const audio = fakeAudio('running');
  createSound({ on: true, volume: 0.5 }, () => audio.context).play(cue);
  return audio.played;
};
const lengthMs = (tones: readonly Played[]) => Math.round((Math.max(...tones.map((tone) => tone.until)) - 10) * 1000);

describe('the cues', () => {
  it('are as long as the design says, and different from each other', () => {
    expect(lengthMs(heard('scan-ok'))).toBe(40);
    expect(lengthMs(heard('scan-unknown'))).toBe(180);
    expect(lengthMs(heard('paid'))).toBe(220);
    expect(lengthMs(heard('refused-key'))).toBe(60);
    const [low, rising] = heard('paid');
    expect(rising?.hz).toBeGreaterThan(low?.hz ?? 0);
    expect(new Set(cues.map((cue) => heard(cue).map((tone) => tone.hz).join())).size).toBe(cues.length);
  });

  it('never get louder than the volume', () => {
    for (const cue of cues) for (const tone of heard(cue)) expect(tone.peak > 0 && tone.peak <= 0.5).toBe(true);
  });

  it('are silent when switched off, turned down, or not allowed yet', async () => {
    const audio = fakeAudio('running');
    const sound = createSound({ on: false, volume: 1 }, () => audio.context);
    sound.play('paid');
    sound.configure({ on: true, volume: 0 });
    sound.play('paid');
    expect(audio.played).toEqual([]);
    sound.configure({ on: true, volume: 1 });
    sound.play('paid');
    expect(audio.played).toHaveLength(2);
    const waiting = fakeAudio('suspended');
    createSound({ on: true, volume: 1 }, () => waiting.context).play('paid');
    await Promise.resolve();
    expect(waiting.played).toEqual([]);
    expect(waiting.resumed()).toBe(1);
  });

  it('wait a moment for a device that is starting, but not for one that starts much later', async () => {
    const starting = fakeAudio('suspended', () => Promise.resolve());
    createSound({ on: true, volume: 1 }, () => starting.context).play('scan-ok');
    await Promise.resolve();
    expect(starting.played).toHaveLength(1);
    const late = fakeAudio('suspended', () => new Promise((done) => setTimeout(done, 350)));
    createSound({ on: true, volume: 1 }, () => late.context).play('scan-ok');
    await new Promise((done) => setTimeout(done, 400));
    expect(late.played).toEqual([]);
  });

  it('never stop the till where there is no sound device', () => {
    const sound = createSound({ on: true, volume: 1 }, () => {
      throw new Error('no device');
    });
    expect(() => sound.play('scan-ok')).not.toThrow();
  });
});
