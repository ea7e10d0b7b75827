const ROOT_TWO_PI = 2.5066282746310002;
const INVERSE_ROOT_TWO_PI = 0.3989422804014327;

/** The standard normal density. */
export function normalDensity(x: number): number {
  return INVERSE_ROOT_TWO_PI * Math.exp(-0.5 * x * x);
}

/**
 * The standard normal distribution, to 1e-8 of its value even in the far tail: Hart's rational function 5666, and a
 * continued fraction beyond 7 (G. West, "Better approximations to cumulative normal functions", 2005).
 */
export function normalCdf(x: number): number {
  const z = Math.abs(x);
  const tail = z > 37 ? 0 : Math.exp(-0.5 * z * z) * (z < 7.07106781186547 ? nearTail(z) : farTail(z));
  return x > 0 ? 1 - tail : tail;
}

function nearTail(z: number): number {
  const above =
    (((((0.0352624965998911 * z + 0.700383064443688) * z + 6.37396220353165) * z + 33.912866078383) * z +
      112.079291497871) *
      z +
      221.213596169931) *
      z +
    220.206867912376;
  const below =
    ((((((0.0883883476483184 * z + 1.75566716318264) * z + 16.064177579207) * z + 86.7807322029461) * z +
      296.564248779674) *
      z +
      637.333633378831) *
      z +
      793.826512519948) *
      z +
    440.413735824752;
  return above / below;
}

function farTail(z: number): number {
  return 1 / ((z + 1 / (z + 2 / (z + 3 / (z + 4 / (z + 0.65))))) * ROOT_TWO_PI);
}
