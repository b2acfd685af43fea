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
