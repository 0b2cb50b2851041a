import type { HeaderNames } from './header-names.js';

/** Field names of a Salesforce data export (domain.md 10). Columns the system keeps for itself are passed over. */
export const salesforce: HeaderNames = {
  system: 'salesforce',
  types: {
    account: {
      externalId: ['Id', 'Account ID'], name: ['Name', 'Account Name'], domain: ['Website'], industry: ['Industry'], employees: ['NumberOfEmployees', 'Employees'],
      'parentId.key': ['ParentId'], parentId: ['Parent Account'], 'ownerId.key': ['OwnerId'], ownerId: ['Account Owner'], createdAt: ['CreatedDate', 'Created Date'],
      addresses: ['BillingStreet', 'Billing Street'], '': ['IsDeleted', 'SystemModstamp', 'LastViewedDate', 'LastReferencedDate', 'MasterRecordId', 'CreatedById', 'LastModifiedById', 'LastModifiedDate'],
    },
    contact: {
      externalId: ['Id', 'Contact ID'], 'name.full': ['Name', 'Full Name'], 'name.given': ['FirstName'], 'name.family': ['LastName'],
      'accountIds.key': ['AccountId', 'Account ID'], accountIds: ['Account Name'], emails: ['Email'], phones: ['Phone', 'MobilePhone'], jobTitle: ['Title'],
      birthday: ['Birthdate'], 'ownerId.key': ['OwnerId'], ownerId: ['Contact Owner'], createdAt: ['CreatedDate', 'Created Date'],
      '': ['IsDeleted', 'SystemModstamp', 'LastViewedDate', 'LastReferencedDate', 'MasterRecordId', 'CreatedById', 'LastModifiedById', 'LastModifiedDate'],
    },
    lead: {
      externalId: ['Lead ID'], company: ['Company'], emails: ['Email'], phones: ['Phone', 'MobilePhone'], jobTitle: ['Title'], domain: ['Website'],
      'ownerId.key': ['OwnerId'], ownerId: ['Lead Owner'], createdAt: ['CreatedDate', 'Created Date'],
    },
    opportunity: {
      externalId: ['Id', 'Opportunity ID'], name: ['Name', 'Opportunity Name'], 'accountId.key': ['AccountId', 'Account ID'], accountId: ['Account Name'],
      stageId: ['StageName', 'Stage'], amount: ['Amount'], currency: ['CurrencyIsoCode', 'Amount Currency'], closeDate: ['CloseDate', 'Close Date'],
      'probabilityOverride.p': ['Probability', 'Probability (%)'], kind: ['Type'], 'nextStep.text': ['NextStep', 'Next Step'],
      forecastCategory: ['ForecastCategory', 'Forecast Category'], 'ownerId.key': ['OwnerId'], ownerId: ['Opportunity Owner'],
      createdAt: ['CreatedDate', 'Created Date'], stageSince: ['LastStageChangeDate', 'Last Stage Change Date'],
      '': ['IsDeleted', 'IsPrivate', 'IsClosed', 'IsWon', 'SystemModstamp', 'LastViewedDate', 'LastReferencedDate', 'CreatedById', 'LastModifiedById', 'LastModifiedDate',
        'FiscalQuarter', 'FiscalYear', 'Fiscal', 'HasOpenActivity', 'HasOverdueTask', 'HasOpportunityLineItem', 'ForecastCategoryName', 'ExpectedRevenue'],
    },
    product: { externalId: ['Id'], name: ['Name', 'Product Name'], sku: ['ProductCode', 'Product Code'], series: ['Family', 'Product Family'] },
    user: { externalId: ['Id', 'User ID'], name: ['Full Name'], email: ['Email'], 'managerId.key': ['ManagerId'], active: ['IsActive'] },
  },
};
