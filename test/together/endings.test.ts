import { together } from '../support/together';

together('endings');
