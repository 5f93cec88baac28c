import { together } from '../support/together';

together('acting');
