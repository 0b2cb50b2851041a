import type { HeaderNames } from './header-names.js';

/** Column names of a Pipedrive export: each begins with its kind of record, as in "Deal - Title" (domain.md 10). */
export const pipedrive: HeaderNames = {
  system: 'pipedrive',
  types: {
    account: {
      externalId: ['Organization - ID', 'Organization ID'], name: ['Organization - Name'], addresses: ['Organization - Address'], ownerId: ['Organization - Owner'],
      createdAt: ['Organization - Organization created', 'Organization - Created'], tags: ['Organization - Labels', 'Organization - Label'],
    },
    contact: {
      externalId: ['Person - ID', 'Person ID'], 'name.full': ['Person - Name'], 'name.given': ['Person - First name'], 'name.family': ['Person - Last name'],
      accountIds: ['Person - Organization'], emails: ['Person - Email', 'Person - Email - Work'], phones: ['Person - Phone', 'Person - Phone - Work', 'Person - Phone - Mobile'],
      jobTitle: ['Person - Job title'], ownerId: ['Person - Owner'], createdAt: ['Person - Person created'],
    },
    lead: {
      externalId: ['Lead - ID'], name: ['Lead - Title'], company: ['Lead - Organization', 'Organization'], ownerId: ['Lead - Owner'], createdAt: ['Lead - Lead created', 'Lead created'],
    },
    opportunity: {
      externalId: ['Deal - ID'], name: ['Deal - Title', 'title'], accountId: ['Deal - Organization', 'org_name'], 'contact.name.full': ['Deal - Contact person', 'person_name'],
      stageId: ['Deal - Stage', 'stage_id'], status: ['Deal - Status'], amount: ['Deal - Value', 'value'],
      currency: ['Deal - Currency of Value', 'Deal - Currency'], expectedCloseDate: ['Deal - Expected close date', 'expected_close_date'],
      closeDate: ['Deal - Deal closed on', 'Deal - Won time', 'close_time'], createdAt: ['Deal - Deal created', 'add_time'],
      stageSince: ['Deal - Last stage change', 'stage_change_time'], 'probabilityOverride.p': ['Deal - Probability'],
      lossReasonId: ['Deal - Lost reason', 'lost_reason'], ownerId: ['Deal - Owner'], tags: ['Deal - Label', 'Deal - Labels'], product: ['Deal - Product name'],
      '': ['Deal - Weighted value', 'Deal - Currency of Weighted value', 'Deal - Update time', 'Deal - Total activities', 'Deal - Done activities', 'Deal - Activities to do'],
    },
    product: { externalId: ['Product - ID'], name: ['Product - Name'], sku: ['Product - Product code'], series: ['Product - Category'], price: ['Product - Unit price'] },
    user: {},
  },
};
