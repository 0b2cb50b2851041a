import type { HeaderNames } from './header-names.js';

/** The public teaching data set "CRM Sales Opportunities": four files that belong together. */
export const crmSalesOpportunities: HeaderNames = {
  system: 'crm-sales-opportunities',
  types: {
    user: { name: ['sales_agent'], managerId: ['manager'], team: ['regional_office'] },
    account: { name: ['account'], industry: ['sector'], employees: ['employees'], parentId: ['subsidiary_of'], custom: ['year_established', 'revenue', 'office_location'] },
    product: { name: ['product'], series: ['series'], price: ['sales_price'] },
    opportunity: {
      externalId: ['opportunity_id'], ownerId: ['sales_agent'], product: ['product'], accountId: ['account'], stageId: ['deal_stage'],
      'entered:Engaging': ['engage_date'], closeDate: ['close_date'], amount: ['close_value'],
    },
  },
};
