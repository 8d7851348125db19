import type { Expected } from './expected.ts';
import { mail, page, throughFastmail, throughGmail } from './expected.ts';

const ORDER = [
  'Hello Robin,',
  '',
  'thank you for your order. Your parcel arrives on Tuesday, 24 November.',
  'Order 112-5550101-5550102: one desk lamp, $39.99.',
  'See your order: https://www.amazon.com/gp/css/order-history',
] as const;

const AMAZON = [
  'From: "Amazon.com" <auto-confirm@amazon.com>',
  'Subject: Your Amazon.com order of one desk lamp',
] as const;

export const MAILS: readonly Expected[] = [
  {
    what: 'an order confirmation, signed, from a receiver that writes its result on top',
    verdict: 'genuine',
    input: mail([...throughFastmail('amazon.com'), ...AMAZON], ...ORDER),
  },
  {
    what: 'an order confirmation, signed, in the order in which Gmail writes its headers',
    verdict: 'genuine',
    input: mail([...throughGmail('amazon.com'), ...AMAZON], ...ORDER),
  },
  {
    what: 'an order confirmation whose headers were lost',
    verdict: 'unproven',
    input: mail(AMAZON, ...ORDER),
  },
  {
    what: 'an order confirmation with a forged result of Gmail, received by somebody else',
    verdict: 'unproven',
    input: mail(
      [
        'Received: from evil.test (evil.test [192.0.2.66]) by mail.example.org with ESMTPS id 1; Sun, 22 Nov 2026 09:00:05 +0000',
        ...throughGmail('amazon.com'),
        ...AMAZON,
      ],
      ...ORDER,
    ),
  },
  {
    what: 'a German order confirmation, signed',
    verdict: 'genuine',
    input: mail(
      [
        ...throughFastmail('amazon.de'),
        'From: "Amazon.de" <bestellbestaetigung@amazon.de>',
        'Subject: Ihre Amazon.de Bestellung',
      ],
      'Guten Tag, vielen Dank für Ihre Bestellung. Lieferung am Dienstag, 24. November.',
      'Bestellung 302-5550101-5550102: eine Lampe, 39,99 €.',
      'Zur Bestellung: https://www.amazon.de/gp/css/order-history',
    ),
  },
  {
    what: 'a sign-in code, signed, that is to be typed into the page',
    verdict: 'genuine',
    input: mail(
      [
        ...throughFastmail('amazon.com'),
        'From: "amazon.com" <account-update@amazon.com>',
        'Subject: Your sign-in code',
      ],
      'To sign in, enter this code on the Amazon page: 482913.',
      'Do not share this code with anyone. Amazon will never ask you for it.',
    ),
  },
  {
    what: 'a gift card as a present, signed',
    verdict: 'genuine',
    input: mail(
      [
        ...throughFastmail('amazon.com'),
        'From: "Amazon.com Gift Cards" <gc-orders@gc.email.amazon.com>',
        'Subject: Aunt Kim sent you an Amazon gift card',
      ],
      'Aunt Kim sent you an Amazon.com Gift Card worth $25. Happy birthday!',
      'Redeem it in your account: https://www.amazon.com/redeem',
    ),
  },
  {
    what: "a brand's own newsletter about scams, signed",
    verdict: 'genuine',
    input: mail(
      [
        ...throughFastmail('amazon.com'),
        'From: "Amazon" <no-reply@amazon.com>',
        'Subject: How to spot a scam',
      ],
      'Scammers pretend to be Amazon and say that you must buy gift cards and read them the numbers.',
      'Amazon will never ask you to pay by gift card. Amazon never asks for your password or a code.',
      'If someone asks you to install AnyDesk, hang up. Report it at https://www.amazon.com/reportascam',
    ),
  },
  {
    what: 'a newspaper about scams in the name of many brands',
    verdict: 'nothing-found',
    input: mail(
      [
        'From: "The Harbour Paper" <letters@harbour-paper.example>',
        'Subject: Beware of these five scams',
      ],
      'Scammers say: "This is Amazon, read me the code." Others pretend to be PayPal and want gift cards.',
      'Your bank will never ask you to move money to a safe account. Hang up and ring the number on your card.',
    ),
  },
  {
    what: "a bank's notice of a purchase at Amazon, signed",
    verdict: 'genuine',
    input: mail(
      [
        ...throughFastmail('chase.com'),
        'From: "Chase" <no.reply.alerts@chase.com>',
        'Subject: Your $39.99 transaction with AMAZON MKTPL',
      ],
      'You made a $39.99 transaction with AMAZON MKTPL on Nov 22, 2026. If you do not recognise it, call the number on the back of your card.',
    ),
  },
  {
    what: 'a friend who writes about the river',
    verdict: 'nothing-found',
    input: mail(
      ['From: Robin Lind <robin@lind.example>', 'Subject: Amazon river trip'],
      'We booked three weeks on the Amazon river next spring. The boat starts in Manaus. Are you in?',
    ),
  },
  {
    what: 'a friend who asks whether a mail is real',
    verdict: 'nothing-found',
    input: mail(
      ['From: Robin Lind <robin@lind.example>', 'Subject: Re: is this from Amazon?'],
      'No, that is a scam. Look into your own account instead of that link.',
    ),
  },
  {
    what: 'a club that invites its members, in German',
    verdict: 'nothing-found',
    input: mail(
      ['From: Verein <vorstand@verein.example>', 'Subject: Einladung für Samstag'],
      'Wir treffen uns um zehn am Bahnhof. Bitte den Beitrag von 5 € in bar mitbringen.',
    ),
  },
  {
    what: 'a renewal that nobody ordered, from a stranger, with a number to call',
    verdict: 'impostor',
    input: mail(
      [
        'From: Amazon Prime <billing@prime-desk.example>',
        'Subject: Your Prime membership renews today: $139.00',
      ],
      'Dear Amazon customer, $139.00 will be charged today. Not you? Call +1 555 010 0199 within 24 hours to cancel.',
    ),
  },
  {
    what: 'a locked account, from a look-alike',
    verdict: 'impostor',
    input: page(
      ['From: Amazon Security <alert@amaz0n-account.example>', 'Subject: Account on hold'],
      '<p>Your account is on hold. <a href="https://amaz0n-account.example/signin">Sign in to confirm your details</a></p>',
    ),
  },
  {
    what: 'a locked account at a bank, in German, whose button leads to a stranger',
    verdict: 'impostor',
    input: page(
      ['From: Sparkasse <service@kunden-portal.example>', 'Subject: Ihr Konto wurde eingeschränkt'],
      '<p>Sehr geehrte Kundin, Ihr Konto wurde eingeschränkt. <a href="https://kunden-portal.example/login">Jetzt anmelden und bestätigen</a></p>',
    ),
  },
  {
    what: "a PayPal mail, signed, whose seller's note has a stranger's number to call",
    verdict: 'scam',
    input: mail(
      [
        ...throughFastmail('paypal.com'),
        'From: "service@paypal.com" <service@paypal.com>',
        'Subject: Invoice from Billing Desk',
      ],
      'Billing Desk sent you an invoice for $499.99.',
      'Seller note to customer: Your PayPal account has been charged $499.99. If you did not make this purchase, call our fraud team at +1 (808) 555-0143 right away to cancel and get a refund.',
    ),
  },
  {
    what: 'somebody with a camera wants cryptocurrency',
    verdict: 'scam',
    input: mail(
      ['From: x <x@nobody.example>', 'Subject: I know your password'],
      'I hacked your device and recorded you through your camera while you watched adult videos. Send $900 in Bitcoin to my wallet within 48 hours or I send the video to all your contacts.',
    ),
  },
];
