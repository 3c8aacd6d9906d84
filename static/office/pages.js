/* Small kindnesses. Every page works without them. */

"use strict";

/* What went wrong is read first. */
document.querySelector("[data-focus]")?.focus();

/* Menus close with Escape, or when one looks elsewhere. */
const folds = () => document.querySelectorAll("details.fold[open]");
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const fold of folds()) {
    fold.open = false;
    if (fold.contains(document.activeElement)) fold.querySelector("summary").focus();
  }
});
for (const kind of ["click", "focusin"]) {
  document.addEventListener(kind, (event) => {
    for (const fold of folds()) if (!fold.contains(event.target)) fold.open = false;
  });
}

/* A form that binds is sent once; going back to the page makes it ready again. */
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || event.submitter?.formTarget) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  setTimeout(() => delete form.dataset.sent, 10000); /* nothing came back: it may be tried again */
});
window.addEventListener("pageshow", () => {
  for (const form of document.forms) delete form.dataset.sent;
});

/* Leaving a form with words that nobody has saved asks first. */
const contents = (form) => new URLSearchParams(new FormData(form)).toString();
for (const form of document.querySelectorAll("form[data-keep]")) {
  const before = contents(form);
  window.addEventListener("beforeunload", (event) => {
    if (!form.dataset.sent && contents(form) !== before) event.preventDefault();
  });
}

/* A password may be looked at while it is typed. */
for (const button of document.querySelectorAll("[data-reveal]")) {
  const box = button.previousElementSibling;
  button.hidden = false;
  button.setAttribute("aria-controls", box.id);
  button.addEventListener("click", () => {
    const other = button.dataset.other;
    button.dataset.other = button.textContent;
    button.textContent = other;
    box.type = box.type === "password" ? "text" : "password";
  });
}
