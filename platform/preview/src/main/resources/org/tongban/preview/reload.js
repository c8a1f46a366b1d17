(() => {
  let shown = 'VERSION';
  setInterval(async () => {
    try {
      const now = await (await fetch('/preview/version', { cache: 'no-store' })).text();
      if (now !== shown) location.reload();
      shown = now;
    } catch { /* the preview was stopped */ }
  }, 700);
})();
