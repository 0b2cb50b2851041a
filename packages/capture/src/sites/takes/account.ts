import { text } from './text.js';
import type { Take } from './take.js';

const ADDRESS = String.raw`[\w.+'-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,8}`;
const SHAPES = [
  new RegExp(String.raw` - (${ADDRESS}) - [^@]{1,80}$`, 'u'),
  new RegExp(String.raw`\((${ADDRESS})\)\s?$`, 'u'),
  new RegExp(`^(${ADDRESS})$`, 'u'),
];

/** The address of the account in "subject - address - product", "Account: name (address)", or alone. */
export const account: Take = (matches, view, pick) => {
  const [found] = text(matches, view, pick);
  const raw = found && SHAPES.map((shape) => shape.exec(found.raw.slice(-250))?.[1]).find(Boolean);
  return raw ? [{ raw: raw.toLowerCase() }] : [];
};
