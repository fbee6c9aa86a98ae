/* Without this file the menu is open, colours are the device's, and all tables take focus. */
const root = document.documentElement;
const stored = (() => { try { return localStorage; } catch { return {}; } })(); // Some browsers forbid storage.
const choose = (colours) => { if (colours) root.dataset.colours = colours; else delete root.dataset.colours; };
choose(stored.colours); // At once, so that no page flashes in the other colours.

document.addEventListener("DOMContentLoaded", () => {
  const button = document.getElementById("menu_button");
  const menu = document.getElementById("site_menu");
  const show = (open) => {
    button.setAttribute("aria-expanded", open);
    menu.classList.toggle("closed", !open);
  };
  button.hidden = false;
  show(false);
  button.addEventListener("click", () => show(button.getAttribute("aria-expanded") !== "true"));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && button.getAttribute("aria-expanded") === "true") {
      show(false);
      button.focus();
    }
  });

  const colours = document.getElementById("site_colours");
  colours.parentElement.hidden = false;
  colours.value = stored.colours || "";
  colours.addEventListener("change", () => {
    stored.colours = colours.value;
    choose(colours.value);
  });

  // A table that fits needs no scrolling, and so no stop for the keyboard.
  const fits = new ResizeObserver((entries) => entries.forEach(({ target }) => {
    target.tabIndex = target.scrollWidth > target.clientWidth ? 0 : -1;
  }));
  document.querySelectorAll(".table").forEach((table) => fits.observe(table));
});

// Where the reader lives is kept in the address alone (area.js), and goes along to the next page.
if (/[?&]area=\w/.test(location.search)) {
  document.head.append(Object.assign(document.createElement("script"), { src: document.currentScript.src.replace("frame", "carry") }));
}
