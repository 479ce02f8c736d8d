// A few small comforts; every page works without them.

// A form is sent once, however often its button is pressed.
document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post") return;
    if (form.dataset.sent) return event.preventDefault();
    form.dataset.sent = "yes";
    for (const button of form.querySelectorAll("[type=submit], button:not([type])")) button.setAttribute("aria-disabled", "true");
});
addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-sent]")) {
        delete form.dataset.sent;
        for (const button of form.querySelectorAll("[aria-disabled]")) button.removeAttribute("aria-disabled");
    }
});

// A link (the other language's, the menu's) does not empty a form that was begun before the browser has asked.
let leaves = false;
function ask(event) {
    if (leaves) event.preventDefault();
    leaves = false;
}
document.addEventListener("input", ({ target }) => target.form?.matches(".form") && addEventListener("beforeunload", ask));
if (document.querySelector(".error-summary")) addEventListener("beforeunload", ask);
document.addEventListener("click", (event) => {
    leaves = !!event.target.closest?.("a[href^='/']") && !event.target.closest(".form");
});

// A sheet (menu, filters) closes once the keyboard has left it, so that it never covers what is being read.
if (HTMLElement.prototype.hidePopover) document.addEventListener("focusin", (event) => {
    for (const sheet of document.querySelectorAll(":is(.site-nav, .filters):popover-open"))
        if (!sheet.contains(event.target) && event.target.getAttribute("popovertarget") !== sheet.id) sheet.hidePopover();
});

// What went wrong is read first.
document.querySelector(".error-summary")?.focus();

// A video plays where its picture is, and only once it is asked for.
document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-video]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const frame = Object.assign(document.createElement("iframe"), { src: link.href, title: link.dataset.video, allowFullscreen: true });
    frame.allow = "autoplay; fullscreen; picture-in-picture";
    link.replaceWith(frame);
    frame.focus();
});
