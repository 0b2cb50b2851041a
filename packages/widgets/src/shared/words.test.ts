import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import { words } from './words.js';

describe('all words of an element', () => {
  it('are text, stay one node when they become others, and are one again in an element that comes back', () => {
    const place = document.createElement('div');
    const draw = (text: string | null) => render(text === null ? null : html`<b ${words(text)}></b>`, place);
    draw('<i>Order</i>');
    const node = place.querySelector('b')!.firstChild!;
    expect([place.querySelector('b')!.childNodes.length, place.textContent]).to.deep.equal([1, '<i>Order</i>']);
    draw('订单');
    expect([place.querySelector('b')!.firstChild === node, place.textContent]).to.deep.equal([true, '订单']);
    draw('');
    expect(place.textContent).to.equal('');
    draw(null);
    draw('Order');
    expect(place.textContent).to.equal('Order');
  });
});
