import { expect, test } from 'vitest';
import { pathOfSubject } from './subject-link.tsx';

test.each([
  ['bill:T1510H000001/3/V2', '/books/T1510H000001/bills/3/V2'],
  ['bill:T1510H000001/3/V2/B', '/books/T1510H000001/bills/3/V2%2FB'],
  ['production:T1510H000001/P-1', '/books/T1510H000001/productions/P-1'],
  ['equipment:T1510S000001/M 1', '/equipment/T1510S000001/M%201'],
  ['vehicle:吉A12345', null],
])('%s has its page at %s', (subject, path) => expect(pathOfSubject(subject)).toBe(path));
