"use strict";
// What the page does beyond showing itself: it sorts tables, filters the register of assumptions, changes its theme and
// opens toggles for print. Neither the less-than sign nor the ampersand is used, so that the page is well-formed XML.
(function () {
  var each = function (list, act) { Array.prototype.forEach.call(list, act); };

  // Theme.
  var root = document.documentElement;
  var theme = document.getElementById("theme");
  var system = window.matchMedia("(prefers-color-scheme: dark)");
  var isDark = function () { return root.dataset.theme ? root.dataset.theme === "dark" : system.matches; };
  var showTheme = function () { theme.setAttribute("aria-pressed", String(isDark())); };
  theme.hidden = false;
  theme.addEventListener("click", function () {
    root.dataset.theme = isDark() ? "light" : "dark";
    showTheme();
  });
  system.addEventListener("change", showTheme);
  showTheme();

  // Tables.
  var key = function (row, column) {
    var cell = row.cells[column];
    return cell.dataset.sort === undefined ? cell.textContent.trim() : cell.dataset.sort;
  };
  var compare = function (one, other) {
    if (one === "" || other === "") { return one === other ? 0 : one === "" ? 1 : -1; }
    var difference = Number(one) - Number(other);
    return isNaN(difference) ? one.localeCompare(other, "en", { numeric: true }) : difference;
  };
  var sort = function (table, heading) {
    var descending = heading.getAttribute("aria-sort") === "ascending"
      || (heading.classList.contains("n") ? heading.getAttribute("aria-sort") !== "descending" : false);
    each(heading.parentNode.cells, function (cell) { cell.setAttribute("aria-sort", "none"); });
    heading.setAttribute("aria-sort", descending ? "descending" : "ascending");
    var rows = Array.prototype.slice.call(table.tBodies[0].rows);
    var column = heading.cellIndex;
    rows.sort(function (one, other) {
      var a = key(one, column), b = key(other, column);
      return (a === "" || b === "" || !descending ? 1 : -1) * compare(a, b);
    });
    rows.forEach(function (row) { table.tBodies[0].appendChild(row); });
  };
  each(document.querySelectorAll("table.data"), function (table) {
    if (2 > table.tBodies[0].rows.length) { return; }
    each(table.tHead.rows[0].cells, function (heading) {
      if (heading.textContent === "") { return; }
      var button = document.createElement("button");
      button.type = "button";
      while (heading.firstChild) { button.appendChild(heading.firstChild); }
      heading.appendChild(button);
      heading.setAttribute("aria-sort", "none");
      button.addEventListener("click", function () { sort(table, heading); });
    });
  });

  // Register of assumptions.
  var filter = document.querySelector(".filter");
  if (filter) {
    var rows = document.querySelectorAll("#register tbody tr");
    var search = document.getElementById("register-filter");
    var boxes = filter.querySelectorAll("input[type=checkbox]");
    var apply = function () {
      var wanted = search.value.trim().toLowerCase(), shown = 0;
      each(rows, function (row) {
        var hit = row.cells[0].textContent.toLowerCase().indexOf(wanted) !== -1;
        each(boxes, function (box) {
          if (box.checked) { hit = row.querySelector(".flag-" + box.value) ? hit : false; }
        });
        row.hidden = !hit;
        shown += hit ? 1 : 0;
      });
      document.getElementById("register-count").textContent = shown + " of " + rows.length;
    };
    filter.hidden = false;
    filter.addEventListener("input", apply);
    apply();
  }

  // What does not scroll needs no stop for the keyboard.
  var stops = function () {
    each(document.querySelectorAll(".scroll"), function (box) {
      if (box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight) {
        box.tabIndex = 0;
      } else {
        box.removeAttribute("tabindex");
      }
    });
  };
  window.addEventListener("resize", stops);
  document.addEventListener("toggle", stops, true);
  stops();

  // The part that is read.
  if (window.IntersectionObserver) {
    var lines = {};
    each(document.querySelectorAll("nav a"), function (line) { lines[line.hash.slice(1)] = line; });
    var seen = new IntersectionObserver(function (entries) {
      entries.forEach(function (entry) {
        if (entry.isIntersecting) {
          each(document.querySelectorAll("nav a[aria-current]"), function (line) { line.removeAttribute("aria-current"); });
          lines[entry.target.getAttribute("aria-labelledby")].setAttribute("aria-current", "true");
        }
      });
    }, { rootMargin: "-10% 0px -80% 0px" });
    each(document.querySelectorAll("main > section"), function (part) { seen.observe(part); });
  }

  // Print: words that are folded away are opened; tables of pictures stay as the reader left them.
  var opened = [];
  window.addEventListener("beforeprint", function () {
    each(document.querySelectorAll("details:not([open]):not(.figures)"), function (toggle) {
      toggle.open = true;
      opened.push(toggle);
    });
  });
  window.addEventListener("afterprint", function () {
    opened.forEach(function (toggle) { toggle.open = false; });
    opened = [];
  });
})();
