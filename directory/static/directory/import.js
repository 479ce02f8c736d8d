// Says how far an import is, and shows its report when it ends. Without it, the page has a link that does the same.
(() => {
  const box = document.getElementById("import-progress");
  if (!box) return;
  const bar = document.getElementById("import-bar");
  const text = document.getElementById("import-text");
  const ask = async () => {
    try {
      const answer = await fetch(box.dataset.address, { headers: { Accept: "application/json" } });
      if (answer.ok) {
        const state = await answer.json();
        if (!state.under_way) return location.reload();
        bar.max = state.total || 1;
        bar.value = state.done;
        text.textContent = state.text;
      }
    } catch {
      // The network is away: ask again later.
    }
    setTimeout(ask, 2000);
  };
  setTimeout(ask, 1000);
})();
