import type { SavedPage } from '../../site.fixture.js';

const shell = (title: string, main: string) => `<!doctype html><html lang="en"><head><title>${title}</title></head><body><main>${main}</main></body></html>`;

/** Pages of LinkedIn on which there is nobody to take. */
export const nobody: readonly SavedPage[] = [
  {
    name: 'wall instead of a profile', url: 'https://www.linkedin.com/in/marlene-okafor-7a1b22', layout: 'wall', page: 'nothing', expected: {},
    html: shell('Sign Up | LinkedIn', '<h1>Join LinkedIn</h1><form action="/signup/api/createAccount"><label>Email<input type="email"></label><input type="password"><button>Agree &amp; Join</button></form>'),
  },
  {
    name: 'wall by its address', url: 'https://www.linkedin.com/authwall?sessionRedirect=x', layout: null, page: 'nothing', expected: {},
    html: shell('Sign in', '<h1 class="text-heading-xlarge">Welcome back</h1>'),
  },
  {
    name: 'feed', url: 'https://www.linkedin.com/feed/', layout: null, page: 'nothing', expected: {},
    html: shell('(4) Feed | LinkedIn', '<section><h1 class="text-heading-xlarge">Somebody Else</h1><div class="text-body-medium break-words">CEO at Noise Inc</div><a href="/in/x/overlay/contact-info/">Contact info</a></section>'),
  },
  {
    name: 'search results', url: 'https://www.linkedin.com/search/results/people/?keywords=sales', layout: null, page: 'nothing', expected: {},
    html: shell('"sales" | Search | LinkedIn', '<ul><li><a href="/in/a-a/"><span aria-hidden="true">Alma Aho</span></a><div>Sales at Nord Oy</div></li><li><a href="/in/b-b/">Bea Berg</a></li></ul>'),
  },
  {
    name: 'what a member wrote', url: 'https://www.linkedin.com/in/marlene-okafor-7a1b22/recent-activity/all/', layout: null, page: 'nothing', expected: {},
    html: shell('Activity | Marlene Okafor | LinkedIn', '<section><h1>Activity</h1><a href="/in/commenter/">Loud Commenter</a></section>'),
  },
];
