/* Passkeys: the browser asks the device, and the form carries the answer. */

"use strict";

const options = async (form) => {
  if (form.dataset.options) return JSON.parse(document.getElementById(form.dataset.options).text);
  const answer = await fetch(form.action, { headers: { Accept: "application/json" } });
  return answer.json();
};

const ask = async (form) => {
  const { creation_options: creation, request_options: request } = await options(form);
  if (form.dataset.passkey !== "create") return webauthnJSON.get(request);
  const wanted = creation.publicKey.authenticatorSelection;
  Object.assign(wanted, { residentKey: "required", requireResidentKey: true, userVerification: "required" });
  return webauthnJSON.create(creation);
};

const explain = (form) => {
  let place = form.querySelector("[role=alert]");
  if (!place) {
    place = document.createElement("p");
    place.className = "notice notice-wrong";
    place.setAttribute("role", "alert");
    form.append(place);
  }
  place.textContent = form.dataset.failed;
};

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!window.PublicKeyCredential) continue;
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    event.stopPropagation();
    try {
      form.elements.credential.value = JSON.stringify(await ask(form));
      form.submit();
    } catch {
      explain(form);
    }
  });
}
