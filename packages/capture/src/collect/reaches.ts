import { unveiled } from '../text/unveiled.js';
import type { Line } from './visible-text.js';

const LINKS = 'a[href^="mailto:" i],a[href^="tel:" i],a[href*="whatsapp" i],a[href*="wa.me/"],a[data-cfemail]';
const ADDRESS = /[^\s@★]{1,64}[@★][^\s@★]+\.\w{2}/, NUMBER = /(?:^|[^\d/-])(?:\+\d|\(?0\d|1[3-9]\d|\(\d{3}\)|[2-9]\d\d[.-])[\d\s()./-]{5,17}\d(?!\d)/, ONLY_NUMBER = /^[+(\d][\d\s().-]{8,20}$/;
/** What says that a number is a fax's. */
export const FAX = /fax|传真|傳真|ファックス|télécop/i;

/** Whether a line says how to reach somebody: a link, an address, a number that is no fax's. */
export const reaches = ({ text, parts }: Line): boolean =>
  parts.some(({ element }) => element.closest(LINKS) !== null) || ADDRESS.test(unveiled(text)) || ((NUMBER.test(text) || ONLY_NUMBER.test(text)) && !FAX.test(text));
