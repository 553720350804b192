// The one script of the console's own: it remembers light or dark. Everything works without it.
(function () {
  "use strict";
  var root = document.documentElement;
  var kept = null;
  try { kept = localStorage.getItem("theme"); } catch (e) { kept = null; }
  if (kept) { root.dataset.theme = kept; }
  document.addEventListener("click", function (event) {
    if (event.target.id !== "theme") { return; }
    var dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    try { localStorage.setItem("theme", root.dataset.theme); } catch (e) { /* not kept then */ }
  });
  document.addEventListener("htmx:beforeSwap", function (event) {
    // A session that has ended answers with the login page, which has no part to swap in.
    if (event.detail.xhr.responseURL && event.detail.xhr.responseURL.indexOf("/ui/login") > 0) { location.reload(); }
  });
})();
