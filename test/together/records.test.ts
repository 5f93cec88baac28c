import { together } from '../support/together';

together('records');
