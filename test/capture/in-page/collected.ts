// The page side alone: what the likelihood of names is fitted on.
import { collect } from '@salescycle/capture/collect/collect.js';
import { offer } from './given.js';

offer(collect);
