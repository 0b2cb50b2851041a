import type { Take } from './take.js';

/** Where a link leads, also behind a `/redir/redirect?url=`; nothing but http and https. */
export const redirectTarget: Take = ([first]) => {
  const link = webUrl(first.getAttribute('href') ?? '');
  const target = link?.pathname.startsWith('/redir/') ? webUrl(link.searchParams.get('url') ?? '') : link;
  return target ? [{ raw: target.href.slice(0, 300) }] : [];
};

function webUrl(text: string): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url && /^https?:$/.test(url.protocol) && !url.username && !url.password ? url : null;
}
