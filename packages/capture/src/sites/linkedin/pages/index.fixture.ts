import type { SavedPage } from '../../site.fixture.js';
import { classicChinese } from './classic-chinese.fixture.js';
import { classicFull } from './classic-full.fixture.js';
import { classicSparse } from './classic-sparse.fixture.js';
import { companies } from './company.fixture.js';
import { loggedOutFrench } from './logged-out-french.fixture.js';
import { loggedOutFull } from './logged-out-full.fixture.js';
import { loggedOutSparse } from './logged-out-sparse.fixture.js';
import { talksWith } from './messaging.fixture.js';
import { nobody } from './nobody.fixture.js';
import { salesLeads, salesLists } from './sales-navigator.fixture.js';
import { serverDrivenFull } from './server-driven-full.fixture.js';
import { serverDrivenGerman } from './server-driven-german.fixture.js';
import { serverDrivenSparse } from './server-driven-sparse.fixture.js';

/** Invented pages of LinkedIn in its shapes. */
export const pages: readonly SavedPage[] = [
  classicFull, classicSparse, classicChinese, serverDrivenFull, serverDrivenSparse, serverDrivenGerman, loggedOutFull, loggedOutSparse, loggedOutFrench, ...nobody,
  ...companies, ...salesLeads, ...salesLists, ...talksWith,
];
