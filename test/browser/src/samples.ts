/** Contacts of our own, in the shapes that intake tells apart. */
export interface Sample {
  readonly name: string;
  /** Which door of intake it takes. */
  readonly door: 'mail' | 'row' | 'contact';
  readonly input: string | Readonly<Record<string, unknown>>;
}

export const SAMPLES: readonly Sample[] = [
  {
    name: 'a renewal mail with a number to call',
    door: 'mail',
    input: [
      'From: =?UTF-8?Q?Amazon_Pr=C3=ADme?= <billing@amaz0n-renewals.test>',
      'To: person@example.org',
      'Subject: Your Prime membership renews today - $139.00',
      'Date: Sun, 22 Nov 2026 09:00:00 +0000',
      'MIME-Version: 1.0',
      'Content-Type: multipart/alternative; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Order 112-5550101-5550102: =E2=82=AC139. Not you? Call +1 555 010 0199.',
      '--b',
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      // <p>Order 112-5550101-5550102. Not you? <a href="https://amaz0n-renewals.test/x">amazon.com</a></p><p style="display:none">hidden words</p>
      'PHA+T3JkZXIgMTEyLTU1NTAxMDEtNTU1MDEwMi4gTm90IHlvdT8gPGEgaHJlZj0iaHR0cHM6Ly9h',
      'bWF6MG4tcmVuZXdhbHMudGVzdC94Ij5hbWF6b24uY29tPC9hPjwvcD48cCBzdHlsZT0iZGlzcGxh',
      'eTpub25lIj5oaWRkZW4gd29yZHM8L3A+',
      '--b--',
      '',
    ].join('\r\n'),
  },
  {
    name: 'an honest mail in German, Latin-1',
    door: 'mail',
    input: [
      'From: Verein <vorstand@verein.example>',
      'Subject: =?ISO-8859-1?Q?Einladung_f=FCr_Samstag?=',
      'Content-Type: text/plain; charset=iso-8859-1',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Wir treffen uns um zehn am Bahnhof. Gr=FC=DFe, der Vorstand',
      '',
    ].join('\n'),
  },
  {
    name: 'a delivery text with a link',
    door: 'row',
    input: {
      id: 'text-1',
      channel: 'sms',
      from: '+1 555 0100',
      text: 'Amazon: your parcel is held. Pay the $1.99 fee within 12 hours: https://amazon-parcel.test/pay',
    },
  },
  {
    name: 'a call that asks for a code',
    door: 'row',
    input: {
      id: 'call-1',
      channel: 'call',
      turns: [
        { speaker: 'caller', text: 'Hello, this is Amazon security about your account.' },
        { speaker: 'person', text: 'What happened?' },
        {
          speaker: 'caller',
          text: 'Somebody ordered a phone for 999 dollars. Read me the code we just sent you.',
        },
        { speaker: 'person', text: 'It says do not share it.' },
        { speaker: 'caller', text: 'I am from the fraud team, you can share it with me.' },
      ],
    },
  },
  { name: 'a look-alike host', door: 'contact', input: 'arnazon.com' },
  { name: 'a punycode host', door: 'contact', input: 'https://xn--mazon-3ve.com/ap/signin' },
  {
    name: "a host of Amazon's own",
    door: 'contact',
    input: 'https://www.amazon.de/gp/css/order-history',
  },
];
