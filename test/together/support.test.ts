import { together } from '../support/together';

together('support');
