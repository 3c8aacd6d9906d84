/* The sample follows what is typed. Without this, its button does the same. */

"use strict";

const button = document.querySelector("[data-live]");
let wait;
button.hidden = true;
button.form.addEventListener("input", () => {
  clearTimeout(wait);
  wait = setTimeout(() => button.form.requestSubmit(button), 350);
});
