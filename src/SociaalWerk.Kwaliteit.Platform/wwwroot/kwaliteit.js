// Small comforts; every page works without them.

// How many characters are left; a form is sent with two characters for each line break.
function count(area) {
  const line = document.querySelector(`[data-count-for="${area.id}"]`);
  if (!line) return;
  const left = Number(area.dataset.max) - area.value.replace(/\r?\n/g, "\r\n").length;
  line.textContent = (left < 0 ? line.dataset.over : line.dataset.left).replace("{0}", Math.abs(left));
  line.classList.toggle("kw-count--over", left < 0);
}

function prepare(root) {
  for (const area of root.querySelectorAll("textarea[data-max]")) count(area);
}

document.addEventListener("input", event => {
  if (event.target.matches?.("textarea[data-max]")) count(event.target);
});
document.addEventListener("htmx:afterSettle", event => prepare(event.target));
prepare(document);

// What only helps with script shows only with script.
for (const hidden of document.querySelectorAll("[data-with-script]")) hidden.hidden = false;

// A text that could not be saved must not seem saved: no connection, an error, or the sign-in page instead of an answer.
function notSaved(event) {
  const place = event.detail.target;
  if (!place?.dataset.notSaved) return;
  const line = document.createElement("p");
  line.className = "kw-not-saved";
  line.textContent = place.dataset.notSaved;
  place.replaceChildren(line);
}
document.addEventListener("htmx:sendError", notSaved);
document.addEventListener("htmx:responseError", notSaved);
document.addEventListener("htmx:beforeSwap", event => {
  if (!event.detail.target.dataset.notSaved || new URL(event.detail.xhr.responseURL).pathname === location.pathname) return;
  event.detail.shouldSwap = false;
  notSaved(event);
});

// Sending a form waits for the saving that is under way, so that nobody is passed by himself.
document.addEventListener("submit", event => {
  const form = event.target;
  if (!form.classList.contains("htmx-request")) return;
  event.preventDefault();
  form.addEventListener("htmx:afterRequest", () => setTimeout(() => form.requestSubmit(event.submitter)), { once: true });
});
