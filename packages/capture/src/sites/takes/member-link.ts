import type { Take } from './take.js';

const MEMBER = /^(?:https:\/\/(?:[a-z]{2,3}\.)?linkedin\.(?:com|cn))?\/(?:(in)|sales\/(?:lead|people))\/([^/?#,]{1,200})/;

/** The member that links lead to, by profile or by the id Sales Navigator has for them; nobody where they lead to several. */
export const memberLink: Take = (matches) => {
  const found = new Set(matches.flatMap((link) => {
    const [, isProfile, name] = MEMBER.exec(link.getAttribute('href') ?? '') ?? [];
    return name ? `https://www.linkedin.com/${isProfile ? 'in' : 'sales/lead'}/${name}` : [];
  }));
  return found.size === 1 ? [...found].map((raw) => ({ raw })) : [];
};
