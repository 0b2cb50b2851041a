import { describeSite } from '../site.fixture.js';
import { pages } from './pages/index.fixture.js';
import { linkedin } from './site.js';

describeSite(linkedin, pages);
