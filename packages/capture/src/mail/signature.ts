import { hasForm } from './company-line.js';
import { contactsIn } from './contacts.js';
import { containsName } from './names-alike.js';
import { addressesIn, domainOf } from './address.js';
import { findSignature } from './signature-block.js';
import { cellsOf } from './signature-cells.js';
import { SignatureReading } from './signature-reading.js';
import type { SignatureValue } from './signature-value.js';

/**
 * What the signature at the end of a text says of its writer. Hand over the writer's own lines, quotes cut, and where they are known the
 * name and address of the mail's header: they find the block and tell a name from a company. Empty when there is no signature.
 *
 * @example readSignature(['Best regards', 'Ann Lee', 'Head of Sales | Acme Ltd', 'T +44 20 7946 0018'], 'Ann Lee').map(({ field }) => field);
 * // ['name', 'title', 'company', 'phones']
 */
export function readSignature(lines: readonly string[], senderName = '', senderAddress = ''): SignatureValue[] {
  const block = findSignature(lines, senderName);
  if (!block) return [];
  const hosts = block.lines.flatMap(contactsIn).filter(({ field }) => field === 'website').map(({ raw }) => raw);
  const reading = new SignatureReading(senderName, { hosts, mailHosts: [senderAddress, ...block.lines.flatMap(addressesIn)].map(domainOf) });
  for (const [row, line] of block.lines.entries()) reading.read(cellsOf(inOneLine(line, senderName)), { row, line });
  return reading.values(block.isMarked);
}

/** "Ann Lee, Acme Ltd, 1 High Street, Leeds, 0113 …": a whole signature between commas, as cells. A form's own comma joins: "Acme Co., Ltd". */
function inOneLine(line: string, senderName: string): string {
  const parts = line.split(/,\s/, 10), [first = '', ...rest] = parts;
  if (rest.length < 2 || line.length > 200 || !senderName || !containsName(first, senderName) || first.length > senderName.length + 12 || /[\t|]/.test(line)) return line;
  const cells = rest.reduce<string[]>((all, part) => (hasForm(`${all.at(-1) ?? ''}, ${part}`) && !hasForm(part) ? [...all.slice(0, -1), `${all.at(-1) ?? ''}, ${part}`] : [...all, part]), []);
  return cells.some((cell) => hasForm(cell)) && cells.some((cell) => contactsIn(cell).length || addressesIn(cell).length) ? [first, ...cells].join('\t') : line;
}
