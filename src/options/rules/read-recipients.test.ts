import { expect, test } from 'vitest';
import { readMembers, readTarget } from './read-recipients.ts';

test.each([
  ['kim@hanbit.example', 'kim@hanbit.example'],
  ['  Kim@Hanbit.Example ', 'kim@hanbit.example'],
  ['"Kim, Jisoo" <Kim@hanbit.example>', 'kim@hanbit.example'],
  ['kim＠hanbit．example', 'kim@hanbit.example'],
  ['@hanbit.example', '@hanbit.example'],
  ['@한빛.example', '@한빛.example'],
  ['Family', 'Family'],
  [' 가족  모임 ', '가족 모임'],
])('reads %j as %j', (typed, value) => {
  expect(readTarget(typed)).toEqual({ value });
});

test.each([
  ['', '“Address, domain or list name” is empty. Type kim@mycompany.com, @mycompany.com or a name such as Family.'],
  ['kim@', '“kim@” is not a whole address. Write it as in kim@mycompany.com.'],
  ['kim lee@hanbit.example', '“kim lee@hanbit.example” is not a whole address. Write it as in kim@mycompany.com.'],
  ['@', '“@” is not a whole domain. Write it as in @mycompany.com.'],
  ['@com', '“@com” is not a whole domain. Write it as in @mycompany.com.'],
  ['@hanbit..example', '“@hanbit..example” is not a whole domain. Write it as in @mycompany.com.'],
  ['hanbit.example', '“hanbit.example” looks like a domain. For all people there write @hanbit.example.'],
  ['x'.repeat(255), 'This is too long. Use at most 254 characters.'],
])('rejects %j and says how to fix it', (typed, error) => {
  expect(readTarget(typed)).toEqual({ error });
});

test('reads members by line or comma, without repeats', () => {
  const typed = 'Mum <mum@seo.example>, dad@seo.example\n\n@kim.example; MUM@seo.example\n';
  expect(readMembers(typed)).toEqual({ value: ['mum@seo.example', 'dad@seo.example', '@kim.example'] });
  expect(readMembers(' \n')).toEqual({ value: [] });
});

test.each([
  [
    'mum@seo.example\nDad',
    '“Dad” is neither an address nor a domain. Write it as in kim@mycompany.com or @mycompany.com.',
  ],
  ['seo.example', '“seo.example” looks like a domain. For all people there write @seo.example.'],
  ['mum@seo', '“mum@seo” is not a whole address. Write it as in kim@mycompany.com.'],
])('names the invalid line of a label’s members', (typed, error) => {
  expect(readMembers(typed)).toEqual({ error });
});
