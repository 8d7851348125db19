// Keeps the app's own files, so that it works without a connection. `vite.config.mjs` fills in which files
// belong to this build and puts the result beside them. It never touches anything a person checks.
/* global self, caches, fetch, FILES, BUILD */
const NAME = `peephole-${BUILD}`;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(NAME).then((cache) => cache.addAll(FILES)));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith('peephole-') && name !== NAME)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== self.location.origin) return;
  // Whatever is asked of the app's folder as a page is the app.
  const wanted = request.mode === 'navigate' ? './' : request;
  event.respondWith(
    caches
      .open(NAME)
      .then((cache) => cache.match(wanted, { ignoreSearch: request.mode === 'navigate' }))
      .then((known) => known ?? fetch(request)),
  );
});
