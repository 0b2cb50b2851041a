// The board at N deals, fed by its host and by a store, beside the cheapest board anybody could write by hand.
import { readFileSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { bundle, withBrowser } from '../harness.mjs';

export const sizes = [1_000, 10_000, 100_000];
export const entries = ['bare', 'ours-host', 'ours-store'];
export const baseline = 'bare';
export const figures = {
  mount: 'ms', mountCpu: 'ms', move: 'ms', moveFrames: '', moveCpu: 'ms', update: 'ms', updateFrames: '', updateCpu: 'ms',
  filterFirst: 'ms', filterOn: 'ms', filterOnCpu: 'ms', filterOff: 'ms', filterOffCpu: 'ms',
  droppedFrames: '', blankFrames: '', scrollCpu: 'ms', sweepDropped: '', sweepBlank: '', sweepCpu: 'ms', dragDropped: '', dragBlank: '', dragCpu: 'ms',
  domNodes: '', heap: 'MB', rendererMB: 'MB', heapAfter: 'MB',
};

const OPERATIONS = 12, FILTERS = 6, SCROLLED = 240, SWEPT = 120;
/** A person looks at a board before scrolling it, and the pointer is on it by then. */
const LOOK = 700;
const scripts = new Map();

/** One run of one entry. Throws when the board shows something wrong at any point: a fast wrong answer is no figure. */
export async function measure(entry, n) {
  if (!scripts.has(entry)) scripts.set(entry, await bundle(fileURLToPath(new URL(`./${entry}.js`, import.meta.url))));
  return withBrowser(scripts.get(entry), async (open) => {
    const filled = await open();
    await filled.evaluate((size) => globalThis.entry.fill(size), n);
    await filled.close();
    const page = await open();
    await page.setViewport({ width: 1600, height: 900 });
    const call = (name, ...args) => page.evaluate((method, given) => globalThis.entry[method](...given), name, args);
    const { cpu, renderer } = await meter(page);
    await call('prepare', n);
    const before = { heap: await call('heap'), renderer: renderer() };

    const mount = await cpu(() => call('mount'));
    const memory = { heap: await call('heap') - before.heap, rendererMB: renderer() - before.renderer, domNodes: await call('nodes') };
    await page.mouse.move(400, 400);
    await after(LOOK);
    const scroll = await cpu(() => call('scroll', 's1', SCROLLED));
    const sweep = await cpu(() => call('sweep', 's2', SWEPT));

    const several = async (count, ...names) => {
      const taken = new Map(names.map((name) => [name, []]));
      for (let t = 0; t < count; t++) {
        for (const name of names) {
          await call('ready', name, t);
          taken.get(name).push(await cpu(() => call('perform')));
        }
      }
      return names.map((name) => taken.get(name));
    };
    const [idle] = await several(OPERATIONS, 'idle');
    // What looking and asking cost is no work of the board's.
    const floor = median(idle.map(({ spent }) => spent));
    const [first] = await several(1, 'filterOn', 'filterOff');
    const [move] = await several(OPERATIONS, 'move');
    const [update] = await several(OPERATIONS, 'update');
    const [filterOn, filterOff] = await several(FILTERS, 'filterOn', 'filterOff');
    await call('check');
    const drag = await cpu(() => dragAcross(page, call));
    const of = (name, all) => ({ [name]: median(all.map(({ ms }) => ms)), [`${name}Cpu`]: Math.max(0, median(all.map(({ spent }) => spent)) - floor) });
    const framesOf = (all) => median(all.map(({ frames }) => frames));
    return {
      ...of('mount', [mount]), ...of('move', move), ...of('update', update), ...of('filterOn', filterOn), ...of('filterOff', filterOff),
      moveFrames: framesOf(move), updateFrames: framesOf(update), filterFirst: first[0].ms,
      droppedFrames: scroll.dropped, blankFrames: scroll.blank, scrollCpu: scroll.spent / SCROLLED,
      sweepDropped: sweep.dropped, sweepBlank: sweep.blank, sweepCpu: sweep.spent / SWEPT,
      dragDropped: drag.dropped, dragBlank: drag.blank, dragCpu: drag.spent, ...memory, heapAfter: await call('heap') - before.heap,
    };
  });
}

/** A real mouse takes a card from the first column to the last, over all between. */
async function dragAcross(page, call) {
  const [start, ...stops] = await call('path');
  await page.mouse.move(start.x, start.y);
  const done = call('dragged');
  await page.mouse.down();
  for (const { x, y } of stops) await page.mouse.move(x, y, { steps: 15 });
  await page.mouse.up();
  return done;
}

/** CPU time of the main thread, and the renderer's own share of memory where the system tells it. */
async function meter(page) {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const used = async () => (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value * 1_000;
  const browser = await page.browser().target().createCDPSession();
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  return {
    async cpu(work) {
      const start = await used();
      const taken = await work();
      return { ...taken, spent: await used() - start };
    },
    renderer() {
      return renderers.reduce((sum, id) => sum + proportionalSize(id), 0);
    },
  };
}

function proportionalSize(id) {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))[1]) / 1_000;
  } catch {
    return 0;
  }
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
