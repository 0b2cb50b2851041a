import type { Id } from './ulid.js';

const PRIME = 0x100000001b3n;
const ROUNDS = [0xcbf29ce484222325n, 0x84222325cbf29ce4n];

/** The id of a lead's hand-off to a portal: the same two always give the same id, so that deciding it twice makes one (FNV-1a, twice 64 bits). */
export function handOffIdOf(leadId: Id, origin: string): Id {
  const bytes = new TextEncoder().encode(`${leadId} ${origin}`);
  return `h-${ROUNDS.map((start) => hash(bytes, start).toString(16).padStart(16, '0')).join('')}`;
}

function hash(bytes: Uint8Array, start: bigint): bigint {
  return bytes.reduce((sum, byte) => BigInt.asUintN(64, (sum ^ BigInt(byte)) * PRIME), start);
}
