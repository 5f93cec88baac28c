import { together } from '../support/together';

together('keeping');
