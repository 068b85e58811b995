// What the page does not need, but is nicer with. Without it everything works.
(() => {
  const zone = document.querySelector('[data-zone]')?.dataset.zone;
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const address = new URL(location.href);
  if (zone && here && zone !== here && !address.searchParams.get('tz')) {
    address.searchParams.set('tz', here);
    location.replace(address);
  }

  // A button that was pressed says so, and a second press sends nothing. Not disabled: a disabled button is not sent.
  let sent = false;
  addEventListener('submit', event => {
    const button = event.submitter;
    if (sent) {
      event.preventDefault();
    } else if (button?.dataset.busy) {
      sent = true;
      button.dataset.text = button.textContent;
      button.textContent = button.dataset.busy;
      button.setAttribute('aria-busy', 'true');
    }
  });

  // A page that comes back out of the browser's cache can be sent again.
  addEventListener('pageshow', () => {
    sent = false;
    for (const button of document.querySelectorAll('[data-text]')) {
      button.textContent = button.dataset.text;
      button.removeAttribute('aria-busy');
    }
  });

  for (const button of document.querySelectorAll('[data-copy]')) {
    button.hidden = !navigator.clipboard;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
      button.textContent = button.dataset.done;
    });
  }
})();
