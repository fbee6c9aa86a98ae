/* Takes ?area=... along through every link and form within the site. Loaded by frame.js where the address has it. */
{
  const area = new URLSearchParams(location.search).get("area");
  for (const press of ["click", "auxclick", "contextmenu"]) {
    document.addEventListener(press, ({ target }) => {
      const link = target.closest("a[href]:not([href*=':'], [href^='#'])");
      const to = link && new URL(link.href);
      if (to?.pathname.endsWith("/") && !to.searchParams.has("area")) {
        to.searchParams.set("area", area);
        link.href = to;
      }
    });
  }
  document.addEventListener("submit", ({ target }) => {
    target.append(Object.assign(document.createElement("input"), { type: "hidden", name: "area", value: area }));
  });
}
