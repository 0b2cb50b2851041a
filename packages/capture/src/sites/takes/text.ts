import { cleanText } from '../../text/clean-text.js';
import type { Take } from './take.js';

/**
 * The first match's text, or the attribute the pick names. What has neither letter nor digit, as a masked `***` or a placeholder `--`, is
 * nothing.
 */
export const text: Take = ([first], view, { attr }) => {
  const raw = attr ? cleanText(first.getAttribute(attr) ?? '') : view.text(first);
  return /[\p{L}\p{N}]/u.test(raw) ? [{ raw }] : [];
};
