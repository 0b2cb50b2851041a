export { memoryPort, type MemoryPort } from './memory-port.js';
export { startSync, type SyncOptions, type SyncStatus } from './start-sync.js';
export type { Cursor, PushAnswer, Pulled, SyncPort } from './sync-port.js';
