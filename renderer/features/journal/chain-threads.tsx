/** The two threads of the selvedge, twisted into a chain; drawn whole only when the journal is proven sound. */
export function ChainThreads({ broken }: { readonly broken: boolean }) {
  const width = 1240;
  const knots = 8;
  const step = width / knots;
  const wave = (sign: number): string => {
    let path = 'M0 17';
    for (let knot = 0; knot < knots; knot += 1) path += ` q${step / 2} ${(knot % 2 === 0 ? sign : -sign) * 22} ${step} 0`;
    return path;
  };
  return (
    <svg viewBox={`0 0 ${width} 34`} preserveAspectRatio="none" aria-hidden="true">
      <path d={wave(1)} fill="none" stroke="var(--seri-2)" strokeWidth="2.4" vectorEffect="non-scaling-stroke" {...(broken ? { strokeDasharray: '6 8' } : {})} />
      <path d={wave(-1)} fill="none" stroke="var(--seri-1)" strokeWidth="2.4" vectorEffect="non-scaling-stroke" {...(broken ? { strokeDasharray: '6 8' } : {})} />
    </svg>
  );
}
