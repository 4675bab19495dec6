/**
 * Writes `performance.measure(name)` from `since` (performance.now() ms) to just after the frame that shows the present state was
 * painted. Call it in a layout effect. Each measure replaces the last of its name, so the list does not grow over a day; the bench
 * reads them with a PerformanceObserver.
 */
export function measurePainted(name: `etalase:${string}`, since: number): void {
  requestAnimationFrame(() => {
    const afterPaint = new MessageChannel();
    afterPaint.port1.onmessage = () => {
      afterPaint.port1.close();
      performance.clearMeasures(name);
      performance.measure(name, { start: since, end: performance.now() });
    };
    afterPaint.port2.postMessage(null);
  });
}
