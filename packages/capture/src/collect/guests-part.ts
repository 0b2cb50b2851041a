import { nameIn } from '../text/name-in.js';

/** What pages in several languages call the parts their guests write. */
const WORDS = '(?:user)?comm?ent|komment|guest-?book|g(?:ae|ä)stebuch|livre-?d-?or|libro-?de-?visitas|avis-?client|repl(?:y|ies)|(?:user)?reviews?\\b'
  + '|bewertung|opiniones|reacties|pinglun|liuyan|评论|留言|コメント|ugc\\b';
const OF_GUESTS = new RegExp(`(?:^|[^a-z])(?:${WORDS})`, 'i');
const SAYING = ['class', 'id', 'itemtype', 'itemprop', 'rel', 'role'];

/**
 * Whether a part of a page is its guests': comments, answers, reviews, by what its element, class, id, type, role or link is called, or an
 * article inside one that is about a person or that has a date of its own. What holds the page's heading is not, as `<body class="comments-open">`.
 */
export function isOfGuests(element: Element): boolean {
  const called = [element.localName, ...SAYING.map((name) => element.getAttribute(name))].join(' ').slice(0, 1_000);
  return (OF_GUESTS.test(called) || isAnswer(element)) && !element.matches('body,main,h1,:has(h1,main)');
}

/** Whether a heading announces what guests wrote: "Comments (2)". */
export const isHeadingOfGuests = (text: string): boolean => OF_GUESTS.test(text.slice(0, 60));

function isAnswer(element: Element): boolean {
  const outer = element.localName === 'article' && element.parentElement?.closest('article');
  return outer ? element.querySelector('time') !== null || nameIn(outer.querySelector('h1')?.textContent ?? '') !== null : false;
}
