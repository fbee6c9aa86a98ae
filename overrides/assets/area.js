/* What is for the reader's own area (?area=...) stands first. Without this file each area has its own heading. */
{
  const chosen = new URLSearchParams(location.search).get("area");

  const putFirst = () => {
    const choice = document.querySelector(".areas");
    const link = choice && [...choice.querySelectorAll("li a")].find((one) => new URL(one.href).searchParams.get("area") === chosen);
    if (!link) return;
    const [words, nothing, forOthers] = choice.querySelector("template").content.children;
    link.setAttribute("aria-current", "true");
    words.querySelector("strong").append(...link.cloneNode(true).childNodes);
    document.title += ` – ${link.textContent}`;

    const sections = [...document.querySelectorAll("section[data-for]")];
    const mine = sections.filter((one) => one.dataset.for === chosen);
    const everybodys = sections.filter((one) => !one.dataset.for);
    const others = sections.filter((one) => one.dataset.for && one.dataset.for !== chosen);
    if (everybodys.length && !mine.length) words.append(" ", nothing.textContent);
    choice.querySelector("[role=status]").append(...words.childNodes);
    sections[0]?.before(...mine, ...everybodys);
    document.querySelectorAll(`tr > [data-for="${chosen}"]`).forEach((cell) => cell.parentElement.firstElementChild.after(cell));

    // The page of a service has a heading after its standards; what is for others goes there, and into the contents.
    const next = document.getElementById("if-this-does-not-happen");
    if (!next || !others.length) return;
    const heading = Object.assign(document.createElement("h2"), { id: "for-others", textContent: forOthers.textContent });
    next.before(heading, ...others);
    const entry = document.querySelector(".contents a[href='#if-this-does-not-happen']")?.parentElement;
    if (entry) {
      const added = entry.cloneNode(true);
      Object.assign(added.firstChild, { href: "#for-others", textContent: forOthers.textContent });
      entry.before(added);
    }
  };

  if (chosen) {
    root.style.visibility = "hidden"; // Nobody sees the page change its order.
    document.addEventListener("DOMContentLoaded", () => {
      try {
        putFirst();
      } finally {
        root.style.visibility = "";
      }
    });
  }
}
