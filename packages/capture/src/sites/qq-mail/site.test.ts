import { describeSite } from '../site.fixture.js';
import { pages } from './pages/index.fixture.js';
import { qqMail } from './site.js';

describeSite(qqMail, pages);
