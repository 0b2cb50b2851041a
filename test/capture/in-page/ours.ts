// The package as anybody imports it.
import { capture } from '@salescycle/capture';
import { offer } from './given.js';

offer(capture);
