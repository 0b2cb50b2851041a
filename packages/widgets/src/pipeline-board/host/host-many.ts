/** Many changes of a host's records at once; fetched with the first of them. */
export { executeEach } from '@salescycle/model';
