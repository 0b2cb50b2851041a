import { describeSite } from '../site.fixture.js';
import { pages } from './pages/index.fixture.js';
import { outlook } from './site.js';

describeSite(outlook, pages);
