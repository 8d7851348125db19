import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readHtml } from './visible-text.ts';

const shown = (html: string): string => readHtml(html).text;
const unseen = (html: string): string => readHtml(html).hidden;

test('puts blocks on lines of their own and keeps inline text together', () => {
  assert.equal(
    shown('<p>One <b>t</b>wo</p><div>three</div>four<br>five'),
    'One two\n\nthree\nfour\nfive',
  );
  assert.equal(shown('<table><tr><td>a<td>b<tr><td>c</table>'), 'a b\nc');
  assert.equal(shown('<ul><li>one<li>two</ul>'), 'one\ntwo');
  assert.equal(shown('a\n\t b&nbsp;c&amp;d&#x41;'), 'a b\u00a0c&dA');
  assert.equal(shown('<pre>a\n  b</pre>'), 'a\n  b');
});

test('keeps zero-width characters, which tell of spliced words', () => {
  assert.equal(shown('Ama\u200bzon a&shy;b'), 'Ama\u200bzon a\u00adb');
});

test('shows the texts of pictures, buttons and fields', () => {
  assert.equal(
    shown(
      '<img alt="Bank logo"><input type=submit value="Sign in"><input type=hidden value=x><img alt="dot" width=1>',
    ),
    'Bank logo Sign in',
  );
});

test('gives each link the range of its words', () => {
  const { text, links } = readHtml(
    '<p>Go <a href=" https://a.test/?x=1&amp;y=2 ">to <b>your</b> account</a> now</p>',
  );
  assert.equal(text, 'Go to your account now');
  assert.deepEqual(links, [
    { start: 3, end: 18, target: 'https://a.test/?x=1&y=2', kind: 'anchor' },
  ]);
  const picture = readHtml(
    '<a href="https://a.test"><img src=x></a><form action="https://f.test"></form><map><area href="https://m.test"></map>',
  );
  assert.deepEqual(
    picture.links.map((link) => [link.target, link.kind, link.end - link.start]),
    [
      ['https://a.test', 'anchor', 0],
      ['https://f.test', 'form', 0],
      ['https://m.test', 'anchor', 0],
    ],
  );
  assert.equal(picture.hasPicture, true);
});

test('leaves out jumps in the document, and resolves relative links where a base says against what', () => {
  assert.deepEqual(readHtml('<a href="#top">up</a>').links, []);
  assert.equal(
    readHtml('<base href="https://b.test/d/"><a href="e">x</a>').links[0]?.target,
    'https://b.test/d/e',
  );
  assert.equal(readHtml('<a href="e">x</a>').links[0]?.target, 'e');
  assert.equal(
    readHtml('<a href="/e">x</a>', 'https://p.test/q').links[0]?.target,
    'https://p.test/e',
  );
});

for (const [what, html] of [
  ['display: none', '<div style="DISPLAY : none">unseen</div>'],
  ['visibility: hidden', '<div style="visibility:hidden">unseen</div>'],
  ['no font size', '<span style="font-size:0">unseen</span>'],
  ['one pixel', '<span style="font-size:1px">unseen</span>'],
  ['font shorthand', '<span style="font:0/0 a">unseen</span>'],
  ['opacity', '<span style="opacity:0">unseen</span>'],
  ['white on white', '<font color="#ffffff">unseen</font>'],
  [
    'nearly the background',
    '<div style="background:#f5f5f5"><span style="color:#f6f6f6">unseen</span></div>',
  ],
  ['inherited bgcolor', '<table bgcolor=black><tr><td style="color:rgb(2,2,2)">unseen</table>'],
  ['no height', '<div style="max-height:0;overflow:hidden">unseen</div>'],
  ['off screen', '<div style="position:absolute;left:-9999px">unseen</div>'],
  ['the hidden attribute', '<div hidden>unseen</div>'],
  ['a class rule', '<style>p.x, .y { display:none }</style><div class="z y">unseen</div>'],
  ['an id rule', '<style>#q{font-size:0px}</style><i id=q>unseen</i>'],
  ['a rule that comes late', 'seen<i class=k>unseen</i><style>.k{display:none}</style>'],
  ['noscript', '<noscript>unseen</noscript>'],
] as const) {
  test(`keeps text apart that is hidden by ${what}`, () => {
    assert.equal(unseen(html), 'unseen');
    assert.ok(!shown(html).includes('unseen'));
  });
}

for (const [what, html] of [
  [
    'a child that sets a size again',
    '<td style="font-size:0"><span style="font-size:14px">seen</span></td>',
  ],
  [
    'a child that is visible again',
    '<div style="visibility:hidden"><b style="visibility:visible">seen</b></div>',
  ],
  ['white on a coloured button', '<a href=x style="background:#05c;color:#fff">seen</a>'],
  ['white on a picture', '<td background="a.png" style="color:#fff">seen</td>'],
  [
    'white on a gradient',
    '<div style="background:linear-gradient(red,blue);color:white">seen</div>',
  ],
  [
    'white where a rule with ancestors may colour the background',
    '<style>td .b{background:#05c}</style><i class=b style="color:#fff">seen</i>',
  ],
  [
    'a size that a rule with ancestors may set',
    '<style>#m .h{font-size:18px}</style><td style="font-size:0"><h2 class=h>seen</h2></td>',
  ],
  ['a media query', '<style>@media screen{.x{display:none}}</style><i class=x>seen</i>'],
  ['one mail program only', '<a href=x style="mso-hide:all">seen</a>'],
  ['an unclosed hidden paragraph before', '<p style="display:none">unseen<p>seen'],
  ['link colour inside white text', '<div style="color:#fff"><a href=x>seen</a></div>'],
] as const) {
  test(`shows text with ${what}`, () => assert.equal(shown(html), 'seen'));
}

test('keeps comments, scripts and the title out of the text', () => {
  const html = readHtml(
    '<title>Your &amp; bank</title><!-- no --><script>no()</script><style>no{}</style>yes<!--[if mso]>no<![endif]-->',
  );
  assert.equal(html.text, 'yes');
  assert.equal(html.hidden, '');
  assert.equal(html.title, 'Your & bank');
});

test('keeps links of hidden text with the hidden text', () => {
  const html = readHtml('<div style="display:none">x <a href="https://h.test">y</a></div>');
  assert.deepEqual(html.links, []);
  assert.deepEqual(html.hiddenLinks, [
    { start: 2, end: 3, target: 'https://h.test', kind: 'anchor' },
  ]);
});

test('links lie inside the text, whatever the markup', () => {
  let links = 0;
  const piece = fc.constantFrom(
    '<a href=x>',
    '<a href="y',
    '</a>',
    '<b>',
    '</b>',
    '<td>',
    '</table>',
    '<table>',
    '<p>',
    ' ',
    '\n',
    'word',
    '&nbsp;',
    '<br>',
    '<img alt=pic>',
    '<div style="display:none">',
    '</div>',
    '<form action=z>',
    '<!--',
    '-->',
    '<style>',
    '</style>',
    '"',
    '>',
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 60 }),
      (pieces) => {
        const html = readHtml(pieces.join(''));
        for (const [text, list] of [
          [html.text, html.links],
          [html.hidden, html.hiddenLinks],
        ] as const) {
          for (const link of list) {
            links += 1;
            assert.ok(link.start >= 0 && link.start <= link.end && link.end <= text.length);
          }
        }
      },
    ),
    { seed: 3, numRuns: 800 },
  );
  assert.ok(links > 100, String(links));
});
