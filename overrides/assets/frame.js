/* The menu on small screens: a button opens and closes it. Without JavaScript the menu is always open. */
const button = document.getElementById("menu-button");
const menu = document.getElementById("menu");
function show(open) {
  button.setAttribute("aria-expanded", open);
  menu.classList.toggle("closed", !open);
}
button.hidden = false;
show(false);
button.addEventListener("click", () => show(button.getAttribute("aria-expanded") !== "true"));
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && button.getAttribute("aria-expanded") === "true") {
    show(false);
    button.focus();
  }
});
