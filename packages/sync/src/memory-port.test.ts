import { memoryPort } from './memory-port.js';
import { keepsThePromises } from './port-promises.fixture.js';

keepsThePromises('a stream in memory', () => memoryPort(2));
