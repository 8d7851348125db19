import type { Expected } from './expected.ts';

const sms = (text: string, from?: string): Readonly<Record<string, unknown>> => ({
  channel: 'sms',
  text,
  ...(from !== undefined && { from }),
});

export const TEXTS: readonly Expected[] = [
  {
    what: 'a delivery code that is to be given at the door',
    verdict: 'unproven',
    input: sms(
      'Amazon: your parcel arrives today. Give the code 447193 to the driver at the door.',
    ),
  },
  {
    what: 'a two-step code that is to be typed into the page',
    verdict: 'unproven',
    input: sms('482913 is your Amazon sign-in code. Do not share it with anyone.'),
  },
  {
    what: 'a two-step code in German',
    verdict: 'unproven',
    input: sms('482913 ist Ihr Amazon-Anmeldecode. Geben Sie ihn niemals weiter.'),
  },
  {
    what: "a parcel text with the carrier's own link",
    verdict: 'unproven',
    input: sms(
      'DHL: Ihr Paket kommt heute zwischen 12:00 und 14:00 Uhr. Verfolgen: https://www.dhl.de/de/privatkunden/dhl-sendungsverfolgung.html',
    ),
  },
  {
    what: 'a bank that says to ring the number on the card',
    verdict: 'unproven',
    input: sms(
      'Barclays: we declined a payment of £40. If this was not you, ring the number on the back of your card.',
    ),
  },
  {
    what: 'a friend who is late',
    verdict: 'nothing-found',
    input: sms('Running late, be there at 7. Can you pick up the parcel from the shop? x'),
  },
  {
    what: 'a friend who gives a present',
    verdict: 'nothing-found',
    input: sms('Happy birthday! I got you an Amazon gift card, it is in the post :)'),
  },
  {
    what: 'a dentist who moves an appointment',
    verdict: 'nothing-found',
    input: sms(
      'Your dentist appointment is on Tuesday 24 November at 10:30. To change it, call 020 7946 0958.',
    ),
  },
  {
    what: 'a parcel held for a fee, with a look-alike link',
    verdict: 'impostor',
    input: sms(
      'Amazon: your parcel is held. Pay the $1.99 fee within 12 hours: https://amazon-parcel.example/pay',
      '+1 555 0100',
    ),
  },
  {
    what: "a parcel held for a fee, in German, with a stranger's link",
    verdict: 'impostor',
    input: sms(
      'DHL: Ihr Paket konnte nicht zugestellt werden. Bitte zahlen Sie 1,99 € Zollgebühr: https://paket-zoll.example/de',
    ),
  },
  {
    what: 'a refund for a recalled product, with a link',
    verdict: 'impostor',
    input: sms(
      'Amazon: an item you bought was recalled. Get your full refund without return: https://refund-claim.example/a',
    ),
  },
  {
    what: 'a stranger who wants the code that just came',
    verdict: 'scam',
    input: {
      channel: 'chat',
      text: 'Hi, I sent my 6 digit code to your number by mistake. Please send me the code back, it is urgent',
    },
  },
  {
    what: 'a child with a new number who needs money',
    verdict: 'scam',
    input: {
      channel: 'chat',
      text: 'Hi Mum, my phone broke, this is my new number. Can you pay a bill for me today? I will pay you back tomorrow.',
    },
  },
  {
    what: 'a child with a new number, in German',
    verdict: 'scam',
    input: {
      channel: 'chat',
      text: 'Hallo Mama, mein Handy ist kaputt, das ist meine neue Nummer. Kannst du heute eine Rechnung für mich überweisen?',
    },
  },
  {
    what: 'a job that pays for likes',
    verdict: 'scam',
    input: {
      channel: 'chat',
      text: 'Hello, I am Kate from HR. We offer a part-time online job, earn $300 a day liking videos, no experience. Contact me on WhatsApp +1 555 010 0144',
    },
  },
];
