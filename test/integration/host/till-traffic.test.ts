import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { tillTraffic } from '../../../electron/host/till-traffic.ts';

test('waiting work goes on when no command of the till is under way, one that ends twice counting once', async () => {
  const traffic = tillTraffic();
  const [leaveOne, leaveOther] = [traffic.enter(), traffic.enter()];
  const order: string[] = [];
  const work = traffic.giveWay().then(() => void order.push('work'));
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
  await traffic.giveWay();
});
