import { together } from '../support/together';

together('repositories');
