import type { SavedPage } from '../../site.fixture.js';
import { answerBetween } from './answer-between.fixture.js';
import { forwarded } from './forwarded.fixture.js';
import { messageChinese } from './message-chinese.fixture.js';
import { messageFull } from './message-full.fixture.js';
import { messageSparse } from './message-sparse.fixture.js';
import { nobody } from './nobody.fixture.js';
import { ownSent } from './own-sent.fixture.js';

/** Invented pages of Gmail in its shapes. */
export const pages: readonly SavedPage[] = [messageFull, messageSparse, messageChinese, answerBetween, forwarded, ...ownSent, ...nobody];
