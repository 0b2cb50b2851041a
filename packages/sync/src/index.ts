export { memoryPort, type MemoryPort } from './memory-port.js';
export { inTime, type Patience } from './in-time.js';
export { messagePort, type MessagePortOptions } from './message-port.js';
export { servePort } from './serve-port.js';
export { startSync, type SyncOptions, type SyncStatus } from './start-sync.js';
export type { Cursor, PushAnswer, Pulled, SyncPort } from './sync-port.js';
