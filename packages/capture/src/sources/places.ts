import { evidenceOf } from '../collect/evidence-of.js';
import { pathOf } from '../collect/reading.js';
import type { Scope } from '../collect/scope.js';
import type { Line } from '../collect/visible-text.js';
import type { Evidence } from '../contract.js';
import { isPlace } from '../mail/places.js';
import { cleanLabelsIn } from '../tables/labels-in.js';

const MAX_LINES = 400, MAX_ROWS = 4, MAX_FOUND = 3, SHORT = 120, BY_FORM = 0.65, SEATED = 0.75, MAX_PARTED = 300, MAX_PARTS = 10;
const BETWEEN = /\s[|·•‧–—-]\s/u;
const SEAT = new RegExp('(?:siège(?: social)?|domicilio(?: social)?|registered office|sede(?: legale| social)?|sitz)(?: (?:est|is|se encuentra|en|es)|:)?'
  + ' (?:situé[es]? |sis[es]? |établi[es]? |fixé[es]? |ubicad[oa] |at |in |en )?(?:au |à |en |at )?(.{8,90}?)(?:\\.(?:\\s|$)|$|,? (?:et |und |y |and )?(?:immat|inscri|regist|eingetr))', 'i');

/** Addresses nobody labelled: neighbouring short lines that read as street, postal code and town. */
export function readPlaces({ entity, lines }: Scope): Evidence[] {
  const short = lines.slice(0, MAX_LINES), found = short.flatMap((line) => seatIn(line, entity)).slice(0, 1), places = short.map(({ text }) => placeIn(text));
  for (let at = 0; at < short.length && found.length < MAX_FOUND; at++) {
    const end = places.slice(at, at + MAX_ROWS).indexOf('');
    const count = end < 0 ? Math.min(MAX_ROWS, short.length - at) : end;
    const raw = places.slice(at, at + count).join(', '), first = count ? short[at] : undefined;
    if (first && /\d/.test(raw)) {
      found.push(evidenceOf({
        entity, field: 'location', raw, source: 'label', path: pathOf(first.block), weight: BY_FORM,
      }));
    }
    at += Math.max(0, count - 1);
  }
  return found;
}

/** A company's seat in a sentence: "dont le siège social est situé 22, boulevard des Alizés, 29990 Port-Brumel." */
function seatIn({ text, block }: Line, entity: string): Evidence[] {
  const raw = SEAT.exec(text)?.[1]?.trim() ?? '';
  return isPlace(raw) ? [evidenceOf({ entity, field: 'location', raw, source: 'label', path: pathOf(block), snippet: text, weight: SEATED })] : [];
}

/** A line that is an address; of one with several parts, "Muster GmbH – Weg 1 – 10000 Berlin – Tel. …", those that are. */
function placeIn(text: string): string {
  const parts = text.length <= MAX_PARTED ? text.split(BETWEEN, MAX_PARTS) : [];
  return parts.length > 1 ? parts.filter(isAddressLine).join(', ') : isAddressLine(text) ? text : '';
}

function isAddressLine(text: string): boolean {
  if (text.length > SHORT) return false;
  const words = text.split(' '), small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  if (/(?:\+|\b0)\d[\d\s()/.-]{6,30}\d/.test(text)) return false;  // a number ends like a postal code
  const isProse = /[.!?:]$|[。©]|\(c\)|copyright/i.test(text) || (words.length >= 8 && small * 2 > words.length);
  return !isProse && isPlace(text) && cleanLabelsIn(text).every(({ field }) => !field);
}
