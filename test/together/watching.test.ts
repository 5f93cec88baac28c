import { together } from '../support/together';

together('watching');
