import { html, nothing, svg, type TemplateResult } from 'lit';

const [WIDTH, HEIGHT, PADDING] = [100, 32, 3];

/** The course of a figure, oldest value first, as a plain line; gaps where there is no value. Nothing for fewer than three values: two points are no course. */
export function sparkline(values: readonly (number | null)[], description: string): TemplateResult | typeof nothing {
  const known = values.filter((value) => value !== null);
  if (known.length < 3) return nothing;
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const x = (index: number) => (index / (values.length - 1)) * WIDTH;
  const y = (value: number) => (high === low ? HEIGHT / 2 : PADDING + ((high - value) / (high - low)) * (HEIGHT - 2 * PADDING));
  const lines = stretches(values).map((stretch) => stretch.map(([index, value]) => `${x(index).toFixed(1)},${y(value).toFixed(1)}`).join(' '));
  return html`<svg class="spark" part="trend" role="img" aria-label=${description} viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none">${
    lines.map((points) => svg`<polyline points=${points}></polyline>`)}</svg>`;
}

/** Runs of neighbouring values; a value alone makes a run of itself twice, so that it shows as a dot. */
function stretches(values: readonly (number | null)[]): [number, number][][] {
  const runs: [number, number][][] = [];
  let run: [number, number][] = [];
  values.forEach((value, index) => {
    if (value !== null) run.push([index, value]);
    if (run.length && (value === null || index === values.length - 1)) {
      runs.push(run.length === 1 ? [run[0]!, run[0]!] : run);
      run = [];
    }
  });
  return runs;
}
