/** Has the app's files kept for later, once it stands. A browser that cannot simply does without. */
export function workOffline(): void {
  if (!('serviceWorker' in navigator)) return;
  addEventListener('load', () => {
    navigator.serviceWorker.register('./service-worker.js').catch(() => {
      // A private window, or no secure connection: the app still works while it is open.
    });
  });
}
