// The page's side of the bench: does to any board what people do to it, and believes nothing but the document.
import { animate, frame, frames, painted } from './frames.js';
import { amountText, boardOrder, deal, EVERYTHING, FILTERS, fits, STAGES, textsOf } from './world.js';

/** Frames after an operation in which focus, messages and disk have their turn; what they cost is part of it. */
const AFTERMATH = 8;
/** Height of a hole nobody would take for the space between two cards. */
const HOLE = 40;

/**
 * An entry gives: `prepare(n)` -> the data is ready; `mount(box)` -> the element that holds the board; `root(element)` -> where its DOM is; `aim({ id, from, to })`
 * -> all but the last step of a move; `move({ id, from, to })`, `update({ id, amount })`, `filter(filter)`. Boards have columns `[data-column]` with `.column-header .muted` (count),
 * `.scroll`, and cards `.card[data-id]`; a card on its way has the class `guest` or `slot`.
 */
export function register(entry) {
  let root, all, filter = EVERYTHING;
  const deals = new Map();

  const column = (stage) => root.querySelector(`[data-column=${stage}]`);
  const scroller = (stage) => column(stage).querySelector('.scroll');
  const cards = (stage) => [...column(stage).querySelectorAll('.card[data-id]:not(.guest, .slot)')];
  const countOf = (stage) => Number(column(stage).querySelector('.column-header .muted').textContent.replace(/\D/g, ''));

  /** Whether some of the stretch of a column that is on screen has no card. */
  function isBlank(stage) {
    const list = scroller(stage), box = list.getBoundingClientRect();
    const bottom = Math.min(box.bottom, list.querySelector('.cards').getBoundingClientRect().bottom);
    let at = Math.max(box.top, list.querySelector('.cards').getBoundingClientRect().top);
    for (const { top, bottom: end } of cards(stage).map((card) => card.getBoundingClientRect()).sort((a, b) => a.top - b.top)) {
      if (end <= at) continue;
      if (top > at + HOLE) return true;
      at = end;
    }
    return bottom > at + HOLE;
  }

  const counts = () => {
    const found = Object.fromEntries(STAGES.map((stage) => [stage, 0]));
    for (const each of deals.values()) if (fits(each, filter)) found[each.stageId]++;
    return found;
  };

  /** Whether every column shows the count it must, and only cards that belong there. */
  function isRight(expected) {
    return STAGES.every((stage) => column(stage) && countOf(stage) === expected[stage] && (expected[stage] === 0 || cards(stage).length > 0) && !isBlank(stage)
      && cards(stage).every(({ dataset: { id } }) => deals.get(id).stageId === stage && fits(deals.get(id), filter)));
  }

  /** Throws unless the cards of a column stand in order, none is left out or over another, and each says all there is to say. */
  function check(stage) {
    const right = [...deals.values()].filter((each) => each.stageId === stage && fits(each, filter)).sort(boardOrder);
    const shown = cards(stage).map((card) => ({ card, box: card.getBoundingClientRect() })).filter(({ box }) => box.height > 0).sort((a, b) => a.box.top - b.box.top);
    const from = right.findIndex(({ id }) => id === shown[0].card.dataset.id);
    shown.forEach(({ card, box }, i) => {
      const should = right[from + i];
      if (card.dataset.id !== should?.id) throw new Error(`${stage} shows ${card.dataset.id} where ${should?.id} belongs`);
      if (i && box.top < shown[i - 1].box.bottom) throw new Error(`${stage}: ${card.dataset.id} is over another card`);
      const text = card.textContent.replace(/\s+/g, ' ');
      for (const part of textsOf(should)) if (!text.includes(part)) throw new Error(`${card.dataset.id} does not say ${part}: ${text}`);
    });
  }

  const target = (t) => {
    const from = STAGES[t % (STAGES.length - 1)];
    return { from, to: STAGES[(t % (STAGES.length - 1)) + 1], id: cards(from)[1 + (t % 3)].dataset.id };
  };

  const operations = {
    idle: () => ({ act() {}, shows: () => true }),
    async move(t) {
      const each = target(t);
      await entry.aim?.(each);
      await frames(AFTERMATH);
      const expected = counts();
      expected[each.from]--;
      expected[each.to]++;
      return {
        act: () => entry.move(each),
        shows: () => isMoved(each) && countOf(each.from) === expected[each.from] && countOf(each.to) === expected[each.to],
        done: () => { deals.get(each.id).stageId = each.to; },
      };
    },
    async update(t) {
      const { id, from } = target(t);
      const amount = { amount: (100_000 + t) * 100, currency: 'CNY' };
      return {
        act: () => entry.update({ id, amount }),
        shows: () => cards(from).find(({ dataset }) => dataset.id === id).textContent.includes(amountText(amount)),
        done: () => { deals.get(id).amount = amount; },
      };
    },
    filterOn: (t) => filterTo(FILTERS[t % FILTERS.length]),
    filterOff: () => filterTo(EVERYTHING),
  };

  const isMoved = ({ id, from, to }) => cards(to).some(({ dataset }) => dataset.id === id) && !cards(from).some(({ dataset }) => dataset.id === id);

  function filterTo(next) {
    filter = next;
    const expected = counts();
    return { act: () => entry.filter(next), shows: () => isRight(expected) };
  }

  let operation;
  globalThis.entry = {
    async prepare(n) {
      all = Array.from({ length: n }, (_, i) => deal(i));
      for (const each of all) deals.set(each.id, each);
      await entry.prepare(n);
      globalThis.gc?.();
    },
    fill: (n) => entry.fill?.(n),
    async mount() {
      const box = document.createElement('div');
      box.style.cssText = 'position: absolute; inset: 0; overflow: hidden;';
      document.body.style.margin = '0';
      document.body.append(box);
      const expected = counts();
      let element;
      const taken = await painted(() => { element = entry.mount(box); }, () => {
        root = entry.root(element);
        return column(STAGES[0]) && isRight(expected);
      });
      await frames(AFTERMATH);
      for (const stage of STAGES) check(stage);
      return taken;
    },
    /** Makes an operation ready, so that only its act is measured. */
    async ready(name, t) { operation = await operations[name](t); },
    async perform() {
      const taken = await painted(operation.act, operation.shows);
      operation.done?.();
      await frames(AFTERMATH);
      return taken;
    },
    check: () => STAGES.forEach(check),
    /** A column in steps of 150 px, a step a frame. */
    async scroll(stage, count) {
      const list = scroller(stage);
      const taken = await animate(count, () => requestAnimationFrame(() => { list.scrollTop += 150; }), () => isBlank(stage));
      await frames(30);
      check(stage);
      list.scrollTop = 0;
      await frames(AFTERMATH);
      return taken;
    },
    /** A column from end to end in so many frames, as by its scrollbar. */
    async sweep(stage, count) {
      const list = scroller(stage);
      const taken = await animate(count, (i) => { list.scrollTop = ((i + 1) * (list.scrollHeight - list.clientHeight)) / count; }, () => isBlank(stage));
      await frames(30);
      check(stage);
      list.scrollTop = 0;
      await frames(AFTERMATH);
      return taken;
    },
    /** Where a card is that is to be dragged, and over which points. */
    path() {
      const middle = (element) => { const { left, top, width, height } = element.getBoundingClientRect(); return { x: left + width / 2, y: top + height / 2 }; };
      const card = cards(STAGES[0])[1], { y } = middle(card);
      operation = { id: card.dataset.id, from: STAGES[0], to: STAGES[5] };
      return STAGES.map((stage) => ({ x: middle(column(stage)).x, y })).with(0, middle(card));
    },
    /** Counts frames until the drag is over; resolves once the card is where it was dropped. */
    async dragged() {
      let before = await frame(), dropped = 0, blank = 0;
      for (let count = 0; !isMoved(operation); count++) {
        const time = await frame();
        dropped += Math.max(0, Math.round((time - before) * 0.06) - 1);
        before = time;
        // The column the card comes from and the one it goes to have their cards on the move.
        if (STAGES.slice(1, 5).some(isBlank)) blank++;
        if (count > 1_200) throw new Error('the card was not dropped');
      }
      deals.get(operation.id).stageId = operation.to;
      await frames(AFTERMATH);
      return { dropped, blank };
    },
    nodes: () => 1 + [...walk(root)].length,
    heap() {
      globalThis.gc?.();
      return performance.memory.usedJSHeapSize / 1e6;
    },
    frames,
  };

  function* walk(node) {
    for (const child of node.childNodes) {
      yield child;
      yield* walk(child);
      if (child.shadowRoot) yield* walk(child.shadowRoot);
    }
  }
}
