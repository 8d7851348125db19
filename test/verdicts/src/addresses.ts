import type { Expected } from './expected.ts';

export const ADDRESSES: readonly Expected[] = [
  {
    what: "the address of Amazon's own order page",
    verdict: 'genuine',
    input: { channel: 'link', text: 'https://www.amazon.de/gp/css/order-history' },
  },
  {
    what: 'an address with rn for m',
    verdict: 'impostor',
    input: { channel: 'link', text: 'https://arnazon.com/signin' },
  },
  {
    what: 'an address with letters of another script',
    verdict: 'impostor',
    input: { channel: 'link', text: 'https://xn--mazon-3ve.com/ap/signin' },
  },
  {
    what: 'an address that puts the name in front of another domain',
    verdict: 'impostor',
    input: { channel: 'link', text: 'https://amazon.com.account-verify.example/' },
  },
  {
    what: 'an address that hides behind an at sign',
    verdict: 'impostor',
    input: { channel: 'link', text: 'https://www.amazon.com@amazon-login.example/' },
  },
  {
    what: 'the address of a river park',
    verdict: 'nothing-found',
    input: { channel: 'link', text: 'https://river-park.example/amazonas' },
  },
  {
    what: "a page that looks like Amazon's at a stranger's address",
    verdict: 'impostor',
    input: {
      channel: 'page',
      address: 'https://amazon-signin.example/ap',
      text: '<title>Amazon Sign-In</title><h1>Sign in</h1><form action="/x"><input type="password"></form>',
    },
  },
  {
    what: 'a letter in the name of Amazon with a code to scan',
    verdict: 'unproven',
    input: {
      channel: 'letter',
      text: 'Amazon Customer Service. Dear customer, thank you for your loyalty.',
    },
  },
];
