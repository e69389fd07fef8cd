/// What the preview adds to a page as it serves it, and nowhere else. The pages' policy allows scripts and styles of their own host
/// and no connections: so the script waits for news by loading another script, which the server holds back until there are some.
enum PreviewScript {
  static let folder = ".dossier"
  static let script = "\(folder)/preview.js"
  static let style = "\(folder)/preview.css"
  static let news = "\(folder)/news.js"

  /// - Parameter site: the number of the site that the page belongs to.
  static func tags(site: Int) -> String {
    "<link rel=\"stylesheet\" href=\"/\(style)\"><script src=\"/\(script)\" data-site=\"\(site)\" defer></script>"
  }

  static let scriptText = """
    (function () {
      "use strict";
      var site = document.currentScript.getAttribute("data-site");
      var place = "dossier-place " + location.pathname;
      var box = null;
      // A browser opens six connections to a host: of all open pages one waits for news, and tells the others.
      var others = window.BroadcastChannel && navigator.locks ? new BroadcastChannel("dossier-news") : null;
      var waits = !others;
      var asked = false;

      function wait(after) {
        var script = document.createElement("script");
        script.src = "/.dossier/news.js?after=" + after + "&at=" + Date.now();
        script.onload = function () { script.remove(); };
        // The server was stopped: it may come back.
        script.onerror = function () { script.remove(); setTimeout(function () { wait(-1); }, 1000); };
        document.head.appendChild(script);
      }

      function show(problems) {
        if (!problems) { if (box) { box.remove(); box = null; } return; }
        if (!box) {
          box = document.createElement("pre");
          box.className = "dossier-problems";
          box.setAttribute("role", "alert");
          box.tabIndex = 0;
          document.body.appendChild(box);
        }
        box.textContent = problems;
      }

      // False where the page goes.
      function hear(current, problems) {
        show(problems);
        if (String(current) === site) { return true; }
        sessionStorage.setItem(place, String(window.scrollY));
        location.reload();
        return false;
      }

      window.dossierNews = function (number, current, problems) {
        if (waits && others) { others.postMessage([current, problems]); }
        if (!hear(current, problems)) { return; }
        if (waits) { wait(number); return; }
        if (asked) { return; }
        asked = true;
        navigator.locks.request("dossier-news", function () {
          waits = true;
          wait(-1);
          // Held until the page is closed; then another one waits.
          return new Promise(function () {});
        });
      };
      if (others) { others.onmessage = function (event) { hear(event.data[0], event.data[1]); }; }

      var before = sessionStorage.getItem(place);
      if (before !== null) {
        sessionStorage.removeItem(place);
        window.scrollTo(0, Number(before));
      }
      // A script that is waited for before that would keep the page loading.
      window.addEventListener("load", function () { setTimeout(function () { wait(-1); }, 0); });
    })();

    """

  static let styleText = """
    .dossier-problems { position: fixed; inset: auto 0 0 0; max-height: 60vh; overflow: auto; margin: 0; padding: 1rem 1.25rem;
      border-top: 4px solid #b3261e; background: #fff; color: #1b1b1b; font: 14px/1.5 ui-monospace, monospace; white-space: pre-wrap;
      z-index: 2147483647; }
    @media print { .dossier-problems { display: none; } }

    """
}
