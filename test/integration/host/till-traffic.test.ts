import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { tillTraffic } from '../../../electron/host/till-traffic.ts';

test('waiting work goes on when no command of the till is under way, one that ends twice counting once', async () => {
  const traffic = tillTraffic();
  const [leaveOne, leaveOther] = [traffic.enter(), traffic.enter()];
  const order: string[] = [];
  const work = traffic.giveWay(0).then(() => void order.push('work'));
  await delay(10);
  leaveOne();
  leaveOne();
  await delay(10);
  order.push('sold');
  leaveOther();
  await work;
  expect(order).toEqual(['sold', 'work']);
});

test('a till that never rests does not stop it', async () => {
  const traffic = tillTraffic();
  traffic.enter();
  await traffic.giveWay(0);
});

/** A till whose time goes by only where somebody waits or says so. */
function tillInTime() {
  let time = 0;
  const waits: number[] = [];
  const traffic = tillTraffic({
    now: () => time,
    wait: (ms) => {
      waits.push(ms);
      time += ms;
      return Promise.resolve();
    },
  });
  return { traffic, waits, pass: (ms: number) => void (time += ms) };
}

test('beside somebody who sells the pieces are short, and the till is left as long as the last one took, up to 8 ms; beside nobody they are long', async () => {
  const { traffic, waits, pass } = tillInTime();
  expect(traffic.pieceMs()).toBe(12);
  await traffic.giveWay(12);
  const leave = traffic.enter();
  expect(traffic.pieceMs()).toBe(3);
  leave();
  for (const worked of [0.4, 4.6, 500]) await traffic.giveWay(worked);
  pass(4_900);
  expect(traffic.pieceMs()).toBe(3);
  pass(100);
  expect(traffic.pieceMs()).toBe(12);
  await traffic.giveWay(12);
  expect(waits).toEqual([2, 2, 5, 8, 2]);
});
