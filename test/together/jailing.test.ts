import { together } from '../support/together';

together('jailing');
