// The directory's results follow its filters without a new page. Without this file the same addresses give whole pages.
(() => {
    const form = document.getElementById("search"), status = document.getElementById("search-status");
    if (!form || !status || !window.AbortController) return;
    const typing = { timer: 0, since: false };
    const now = () => location.pathname + location.search;
    let shown = now(), asking = null, keyed = null, waiting = false;
    document.documentElement.classList.add("live");
    if (location.hash === "#exchange") document.getElementById("exchange").open = true;

    // What the form asks for, as an address: nothing empty, nothing twice.
    function address() {
        const pairs = new Map([...new FormData(form)].filter(([, value]) => value.trim()).map((pair) => [pair.join("="), pair]));
        return form.getAttribute("action") + (pairs.size ? `?${new URLSearchParams([...pairs.values()])}` : "");
    }

    // Where the keyboard is, in words that also hold for what comes in its place.
    function place({ id, name, value, tagName, parentElement }) {
        if (id) return `#${CSS.escape(id)}`;
        if (tagName === "SUMMARY") return `#${CSS.escape(parentElement.id)} > summary`;
        return name ? `[name="${name}"][value="${CSS.escape(value)}"], #add-${name}` : "";
    }

    // Replace what changed; return whether the keyboard had to be led to the heading.
    function put(page) {
        const focused = document.activeElement;
        let led = false;
        for (const old of document.querySelectorAll("[data-live]")) {
            const fresh = page.getElementById(old.id), held = old.contains(focused);
            for (const part of old.querySelectorAll("details[id]")) {
                const same = fresh.querySelector(`#${CSS.escape(part.id)}`);
                if (same) same.open = part.open;
            }
            old.replaceWith(document.adoptNode(fresh));
            if (!held) continue;
            const selector = place(focused), same = selector && fresh.querySelector(selector);
            led = !same;
            (same || document.getElementById("results")).focus({ preventScroll: true });
        }
        document.title = page.title;
        for (const link of document.querySelectorAll("a.language")) {
            link.href = page.querySelector(`a.language[hreflang="${link.hreflang}"]`)?.getAttribute("href") ?? link.href;
        }
        return led;
    }

    // Show what is at an address. `how` is what becomes of the history: push, replace, or nothing (back).
    async function load(url, how, { lead = false, scroll = 0 } = {}) {
        clearTimeout(typing.timer);
        waiting = false;
        asking?.abort();
        const mine = (asking = new AbortController());
        document.getElementById("results-region").setAttribute("aria-busy", "true");
        const slow = setTimeout(() => (status.textContent = status.dataset.waiting), 1000);
        try {
            const answer = await fetch(url, { signal: mine.signal });
            const page = new DOMParser().parseFromString(await answer.text(), "text/html");
            if (mine !== asking) return;
            if (!page.getElementById("results-region")) throw new Error("This is another page.");
            const { pathname, search } = new URL(answer.url);
            if (how === "push" && pathname + search !== now()) {
                history.replaceState({ scroll: scrollY }, "");
                history.pushState({}, "", pathname + search);
            } else if (how === "replace") history.replaceState(history.state, "", pathname + search);
            shown = now();
            if (how === "back" || lead) form.elements.q.value = page.getElementById("q").value;
            const led = put(page), heading = document.getElementById("results");
            // Said once: by the heading where the keyboard is led to it, else by the status.
            const said = [heading, document.getElementById("nearest")].map((part) => part?.textContent.trim());
            status.textContent = led || lead ? "" : said.filter(Boolean).join(". ");
            if (how === "back") scrollTo(0, scroll);
            if (lead) {
                heading.focus({ preventScroll: true });
                const { top } = heading.getBoundingClientRect();
                if (top < 0 || top > innerHeight * 0.6) heading.scrollIntoView();
            }
        } catch {
            if (mine === asking) location.assign(url);
        } finally {
            clearTimeout(slow);
            if (mine === asking) asking = null;
        }
    }

    function choose() {
        typing.since = false;
        load(address(), "push");
    }

    // Arrow keys change a closed list at every press: it is read once the keyboard leaves it.
    document.addEventListener("keydown", ({ target, key }) => {
        keyed = target;
        if (waiting && key === "Enter") choose();
    });
    document.addEventListener("pointerdown", () => (keyed = null));
    document.addEventListener("focusout", () => waiting && choose());
    document.addEventListener("change", ({ target }) => {
        if (target.form !== form || target.id === "q") return;
        if (target.tagName === "SELECT" && target === keyed) waiting = true;
        else choose();
    });

    form.elements.q.addEventListener("input", ({ isComposing }) => {
        clearTimeout(typing.timer);
        if (isComposing) return;
        typing.timer = setTimeout(() => {
            load(address(), typing.since ? "replace" : "push");
            typing.since = true;
        }, 300);
    });
    form.addEventListener("submit", (event) => {
        event.preventDefault();
        typing.since = false;
        event.submitter?.closest(":popover-open")?.hidePopover();
        load(address(), "push", { lead: true });
    });
    // What was asked for, ways out, other pages.
    document.addEventListener("click", (event) => {
        const link = event.target.closest?.("[data-live] a[href]");
        if (!link || link.type || link.pathname !== location.pathname) return;
        if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        typing.since = false;
        load(link.pathname + link.search, "push", { lead: true });
    });
    addEventListener("popstate", ({ state }) => {
        typing.since = false;
        if (now() !== shown) load(now(), "back", { scroll: state?.scroll ?? 0 });
    });
})();
