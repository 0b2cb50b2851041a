import { chinese } from './chinese.js';
import { crmSalesOpportunities } from './crm-sales-opportunities.js';
import { english } from './english.js';
import type { HeaderNames } from './header-names.js';
import { hubspot } from './hubspot.js';
import { own } from './own.js';
import { pipedrive } from './pipedrive.js';
import { salesforce } from './salesforce.js';

/** Every kind of file whose columns are known. Where several know a header, the earlier one decides. */
export const headerNames: readonly HeaderNames[] = [crmSalesOpportunities, salesforce, hubspot, pipedrive, own, english, chinese];
