import { describeSite } from '../site.fixture.js';
import { pages } from './pages/index.fixture.js';
import { neteaseMail } from './site.js';

describeSite(neteaseMail, pages);
