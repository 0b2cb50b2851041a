import { contactsIn } from './contacts.js';
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
  for (const [row, line] of block.lines.entries()) reading.read(cellsOf(line), { row, line });
  return reading.values(block.isMarked);
}
