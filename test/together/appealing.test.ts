import { together } from '../support/together';

together('appealing');
