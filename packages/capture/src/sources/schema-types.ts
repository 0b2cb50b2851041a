import type { Item } from './item.js';

const PERSONS = new Set(['Person', 'IndividualPhysician', 'h-card', 'vcard']);
const ORGANISATIONS = 'Organization|Corporation|Business|Company|Store|Shop|Agency|Agent|Airline|Consortium|Cooperative|NGO|Project|School'
  + '|University|College|Hospital|Clinic|Dentist|Physician|Attorney|Notary|Restaurant|Hotel|Motel|Hostel|Resort|Library|Museum|Contractor|Dealer'
  + '|Electrician|Plumber|Locksmith|Pharmacy|CreditUnion|Bank|BarOrPub|Bakery|Brewery|Winery|CafeOrCoffeeShop|ProfessionalService|LegalService'
  + '|FinancialService|GovernmentOffice|Club|Salon|Spa|Team';
const ORGANISATION = new RegExp(`(?:${ORGANISATIONS})$`);
const NOBODY = new Set(('Article NewsArticle BlogPosting Blog LiveBlogPosting Report TechArticle ScholarlyArticle SocialMediaPosting '
  + 'DiscussionForumPosting Product ProductGroup '
  + 'Offer Recipe Event BusinessEvent MusicEvent EducationEvent JobPosting SearchResultsPage QAPage CheckoutPage Movie Book Course '
  + 'SoftwareApplication Invoice Order').split(' '));

/** Whether an item is somebody. */
export const isPerson = ({ types }: Item): boolean => types.some((type) => PERSONS.has(type));

/** Whether an item is a company, an office, a club. */
export const isOrganisation = ({ types }: Item): boolean => types.some((type) => ORGANISATION.test(type) && type !== 'IndividualPhysician');

/** Whether a page about the item is about nobody: an article, a product, an event. */
export const isAboutNobody = ({ types }: Item): boolean => types.some((type) => NOBODY.has(type));
