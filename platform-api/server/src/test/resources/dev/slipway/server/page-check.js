// What every page has to keep, whatever it shows. Returns one line for each thing that is wrong.
const wrong = [];
const visible = (e) => e.getClientRects().length > 0 && getComputedStyle(e).visibility !== "hidden";
const name = (e) => e.tagName.toLowerCase() + (e.id ? "#" + e.id : "") + " '" + (e.textContent || "").trim().slice(0, 40) + "'";

if (document.querySelectorAll("h1").length !== 1) wrong.push("there is not one h1");
if (!document.querySelector("main")) wrong.push("there is no main");
if (!document.documentElement.lang) wrong.push("the page has no language");
const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
ids.filter((id, i) => ids.indexOf(id) !== i).forEach((id) => wrong.push("the id " + id + " is there twice"));
document.querySelectorAll("input:not([type=hidden]), select, textarea").forEach((e) => {
  if (!e.labels.length && !e.getAttribute("aria-label")) wrong.push(name(e) + " has no label");
});
document.querySelectorAll("a[href], button").forEach((e) => {
  if (!e.textContent.trim() && !e.getAttribute("aria-label") && !e.querySelector("img[alt]")) wrong.push(name(e) + " has no name");
});
document.querySelectorAll("[aria-labelledby], [aria-describedby]").forEach((e) => {
  (e.getAttribute("aria-labelledby") || e.getAttribute("aria-describedby")).split(" ").forEach((id) => {
    if (!document.getElementById(id)) wrong.push(name(e) + " refers to " + id + ", which is not there");
  });
});
if (document.documentElement.scrollWidth > document.documentElement.clientWidth + 1) {
  wrong.push("the page is wider than the window: " + document.documentElement.scrollWidth + " > " + document.documentElement.clientWidth);
}
performance.getEntriesByType("resource").forEach((r) => {
  if (!r.name.startsWith(location.origin + "/")) wrong.push("it loads " + r.name);
});

// Contrast as WCAG 2.2 AA has it: 4.5 for text, 3 for large text.
const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
const rgba = (colour) => {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
  return [r, g, b, a / 255];
};
const light = ([r, g, b]) => {
  const part = (c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : Math.pow((c / 255 + 0.055) / 1.055, 2.4));
  return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
};
const behind = (e) => {
  for (let at = e; at; at = at.parentElement) {
    const colour = rgba(getComputedStyle(at).backgroundColor);
    if (colour[3] > 0.9) return colour;
  }
  return rgba(getComputedStyle(document.body).backgroundColor);
};
document.querySelectorAll("body *").forEach((e) => {
  const says = [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
  if (!says || !visible(e) || e.closest("[aria-hidden], .unseen, .skip, option")) return;
  const style = getComputedStyle(e);
  const [one, other] = [light(rgba(style.color)), light(behind(e))].sort((a, b) => b - a);
  const ratio = (one + 0.05) / (other + 0.05);
  const size = parseFloat(style.fontSize);
  const large = size >= 24 || (size >= 18.66 && parseInt(style.fontWeight) >= 700);
  if (ratio < (large ? 3 : 4.5)) wrong.push(name(e) + " has a contrast of " + ratio.toFixed(2));
});
return wrong.slice(0, 10);
