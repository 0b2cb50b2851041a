import { addressFrom, addressProblem, linkTitle, type Link } from '@salescycle/model';
import type { Language } from '../../shared/language.js';
import type { ListKind, Typed } from '../list-form.js';
import { strings } from './links.strings.js';

/** The links of a record: an address is pasted, its title guessed from its own words, and nothing is fetched. */
export function linksKind(language: () => Language): ListKind<Link> {
  const t = () => strings[language()];
  return {
    field: 'links',
    typed: (link) => ({ url: link?.url ?? '', title: link?.title ?? '', kind: link?.kind ?? '', guessed: '' }),
    typing: (typed, name) => (name === 'url' ? guess(typed) : typed),
    read({ url = '', title = '', kind }, others, before) {
      if (!url.trim()) return { at: 'url', text: t().noAddress };
      const address = before?.url === url ? url : addressFrom(url);
      if (address === null) return { at: 'url', text: addressProblem(t().address, url.trim())[language()] };
      const known = others.find((link) => link.url === address);
      if (known) return { at: 'url', text: t().known(known.title) };
      return { ...before, url: address, title: (title.trim() || linkTitle(address)).slice(0, 300), ...(kind ? { kind: kind as NonNullable<Link['kind']> } : { kind: undefined }), addedAt: before?.addedAt ?? new Date().toISOString() };
    },
    saved: ({ title }) => t().added(title),
    removed: ({ title }) => t().removed(title),
  };
}

/** A title somebody wrote is theirs; a guessed one follows the address. */
function guess(typed: Typed): Typed {
  const { url = '', title, guessed } = typed, address = addressFrom(url);
  if (title !== guessed) return typed;
  const next = address ? linkTitle(address) : '';
  return { ...typed, title: next, guessed: next };
}
