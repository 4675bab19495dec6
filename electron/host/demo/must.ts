/** The service did something else than it must; the run ends and says so. */
export class DemoFailure extends Error {
  override readonly name = 'DemoFailure';
}

/** @throws DemoFailure with `otherwise` when `held` is false. */
export function must(held: boolean, otherwise: string): asserts held {
  if (!held) throw new DemoFailure(otherwise);
}
