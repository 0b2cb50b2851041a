import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Slots } from './slots.js';

describe('slots of cards', () => {
  it('leave every card its element, and give those of cards that have gone to cards that come', () => {
    const slots = new Slots();
    expect(slots.assign(['a', 'b', 'c'], null)).to.deep.equal([0, 1, 2]);
    expect(slots.assign(['b', 'c', 'd'], null)).to.deep.equal([1, 2, 0]);
    expect(slots.assign(['x', 'y', 'z'], null)).to.have.members([0, 1, 2]);
  });

  it('give nobody the element that has the focus', () => {
    const slots = new Slots();
    slots.assign(['a', 'b'], 'a');
    expect(slots.assign(['b', 'c'], 'a')).to.deep.equal([1, 2]);
  });

  it('have no element moved in the document whose card stays, whichever way and however far the list is scrolled', () => {
    const slots = new Slots(), list = document.createElement('ul'), moved = new MutationObserver(() => undefined);
    moved.observe(list, { childList: true });
    const draw = (from: number, to: number, kept: number | null = null) => {
      const keys = [...(kept !== null && kept < from ? [kept] : []), ...Array.from({ length: to - from }, (_, i) => from + i)].map(String);
      const items = slots.assign(keys, null).map((slot, i) => ({ slot, key: keys[i]! }));
      const before = new Set([...list.children].map((each) => (each as HTMLElement).dataset.key));
      render(repeat(items, ({ slot }) => slot, ({ key }) => html`<li data-key=${key}></li>`), list);
      expect([...list.children].map((each) => (each as HTMLElement).dataset.key)).to.deep.equal(keys);
      const gone = moved.takeRecords().flatMap(({ removedNodes }) => [...removedNodes]).filter((node) => node instanceof HTMLElement).map((node) => (node).dataset.key);
      expect(gone.filter((key) => keys.includes(key!) && before.has(key)), `${from} to ${to}`).to.deep.equal([]);
    };
    draw(0, 14);
    for (const [from, to, kept] of [[1, 15], [4, 18], [6, 23], [9, 22], [8, 21], [3, 20], [0, 14], [0, 17], [5, 19, 2], [9, 26, 2], [7, 20, 2], [40, 54], [42, 57]] as const) draw(from, to, kept);
  });
});
