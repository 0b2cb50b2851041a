import { describeSite } from '../site.fixture.js';
import { pages } from './pages/index.fixture.js';
import { gmail } from './site.js';

describeSite(gmail, pages);
