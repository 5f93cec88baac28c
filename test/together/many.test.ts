import { together } from '../support/together';

together('many');
