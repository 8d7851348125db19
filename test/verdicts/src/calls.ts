import type { Expected } from './expected.ts';

const call = (
  turns: readonly string[],
  startedBy: 'caller' | 'person' | 'unknown' = 'caller',
): Readonly<Record<string, unknown>> => ({
  channel: 'call',
  startedBy,
  turns: turns.map((turn) => {
    const colon = turn.indexOf(': ');
    return { speaker: turn.slice(0, colon), text: turn.slice(colon + 2) };
  }),
});

export const CALLS: readonly Expected[] = [
  {
    what: 'the opener of a call in the name of Amazon',
    verdict: 'unproven',
    alarmTurn: null,
    input: call([
      'caller: Hello, this is Amazon, it is about your last order.',
      'person: Which order?',
    ]),
  },
  {
    what: 'a caller from Amazon who wants the code that was just sent',
    verdict: 'impostor',
    breaks: ['amz.never.otp'],
    alarmTurn: 2,
    input: call([
      'caller: Hello, this is the Amazon security department.',
      'person: What happened?',
      'caller: I have sent a text to your phone. Please read me the six digit code.',
    ]),
  },
  {
    what: 'a caller who stays polite after the ask',
    verdict: 'impostor',
    alarmTurn: 2,
    input: call([
      'caller: Hello, this is the Amazon security department.',
      'person: Yes?',
      'caller: To stop the charge, please read me the six digit code we sent.',
      'person: It says do not share.',
      'caller: Of course. Amazon will never ask for your password. Have a wonderful day.',
    ]),
  },
  {
    what: 'a caller from Microsoft who wants to see the screen',
    verdict: 'impostor',
    alarmTurn: 2,
    input: call([
      'caller: Hello, I am calling from Microsoft, your computer sends us errors.',
      'person: Oh.',
      'caller: Please download AnyDesk so that I can connect to your computer.',
    ]),
  },
  {
    what: 'a caller from the bank who wants the savings moved, in German',
    verdict: 'impostor',
    alarmTurn: 2,
    input: call([
      'caller: Guten Tag, hier ist die Sparkasse, Betrugsabteilung.',
      'person: Was ist denn?',
      'caller: Überweisen Sie Ihr Geld sofort auf ein Sicherheitskonto, bevor es weg ist.',
    ]),
  },
  {
    what: 'a caller from the tax office who wants gift cards',
    verdict: 'impostor',
    alarmTurn: 1,
    input: call([
      'caller: This is the Internal Revenue Service. There is a warrant for your arrest.',
      'caller: You can settle the fine today: buy four gift cards and read me the numbers on the back.',
    ]),
  },
  {
    what: 'a recording that announces a charge and wants a key pressed',
    verdict: 'impostor',
    input: {
      channel: 'call',
      text: 'Hello, this is Amazon. A charge of 999 dollars for an iPhone was placed on your account. To cancel this order, press 1 to speak to our team.',
    },
  },
  {
    what: 'a customer who called and is asked who they are',
    verdict: 'unproven',
    alarmTurn: null,
    input: call(
      [
        'person: Hello, my parcel did not come.',
        'caller: Thank you for calling Amazon, this is Amazon customer service. May I have your name and the order number?',
        'person: Sure, 112-5550101-5550102.',
        'caller: I sent a code to your phone to check that it is you, please read me the code.',
      ],
      'person',
    ),
  },
  {
    what: 'a customer who called a false number and is to pay by gift card',
    verdict: 'impostor',
    alarmTurn: 1,
    input: call(
      [
        'person: Hello, I would like a refund.',
        'caller: This is Amazon customer service. To get the refund, buy a gift card for 200 dollars and read me the numbers on the back.',
      ],
      'person',
    ),
  },
  {
    what: "a doctor's office that calls back",
    verdict: 'nothing-found',
    alarmTurn: null,
    input: call([
      'caller: Good morning, this is the practice of Doctor Lind. Your appointment moves to Tuesday at nine.',
      'person: Thank you.',
    ]),
  },
  {
    what: 'a grandchild who calls to chat, in German',
    verdict: 'nothing-found',
    alarmTurn: null,
    input: call([
      'caller: Hallo Oma, ich bin es, Jonas. Kommst du am Sonntag zum Essen?',
      'person: Gerne, mein Schatz.',
    ]),
  },
  {
    what: 'a bank that warns and tells the person to ring the number on the card',
    verdict: 'unproven',
    alarmTurn: null,
    input: call([
      'caller: Hello, this is Barclays. We blocked a card payment.',
      'person: What should I do?',
      'caller: Please hang up and ring the number on the back of your card. We will never ask for your PIN or a code.',
    ]),
  },
];
