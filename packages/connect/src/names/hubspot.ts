import type { HeaderNames } from './header-names.js';

/** Property names and labels of a HubSpot export (domain.md 10). */
export const hubspot: HeaderNames = {
  system: 'hubspot',
  types: {
    account: {
      externalId: ['Record ID', 'hs_object_id', 'Company ID'], name: ['Company name', 'name'], domain: ['Company Domain Name', 'domain'], industry: ['Industry'],
      employees: ['Number of Employees', 'numberofemployees'], ownerId: ['Company owner', 'hubspot_owner_id'], createdAt: ['Create Date', 'createdate'],
      lifecycle: ['Lifecycle Stage', 'lifecyclestage'], parentId: ['Parent Company'],
    },
    contact: {
      externalId: ['Record ID', 'hs_object_id', 'Contact ID'], 'name.given': ['First Name', 'firstname'], 'name.family': ['Last Name', 'lastname'],
      accountIds: ['Associated Company', 'Company Name', 'company'], emails: ['Email'], phones: ['Phone Number', 'Mobile Phone Number', 'phone', 'mobilephone'],
      jobTitle: ['Job Title', 'jobtitle'], ownerId: ['Contact owner', 'hubspot_owner_id'], createdAt: ['Create Date', 'createdate'],
    },
    opportunity: {
      externalId: ['Record ID', 'hs_object_id', 'Deal ID'], name: ['Deal Name', 'dealname'], accountId: ['Associated Company', 'Associated Company (Primary)'],
      'contact.name.full': ['Associated Contact'], stageId: ['Deal Stage', 'dealstage'], amount: ['Amount'], currency: ['Currency', 'deal_currency_code'],
      closeDate: ['Close Date', 'closedate'], 'probabilityOverride.p': ['Deal probability', 'hs_deal_stage_probability'], createdAt: ['Create Date', 'createdate'],
      stageSince: ['Date entered current stage', 'hs_v2_date_entered_current_stage'], kind: ['Deal Type', 'dealtype'],
      lossReasonId: ['Closed Lost Reason', 'closed_lost_reason'], forecastCategory: ['Forecast category', 'hs_manual_forecast_category'],
      'nextStep.text': ['Next step', 'hs_next_step'], ownerId: ['Deal owner', 'hubspot_owner_id'],
      '': ['Is Closed Won', 'Is Closed', 'hs_is_closed', 'hs_is_closed_won', 'Weighted amount', 'Days to close'],
    },
    product: { externalId: ['Record ID', 'Product ID'], name: ['Name', 'name'], sku: ['SKU', 'hs_sku'], price: ['Unit price', 'price'] },
  },
};
