/* The ready text of a complaint: the standard that was not kept, the address of the page, Copy, and the same as an e-mail.
   Without it the text has dots, and is copied and filled in by hand. */
{
  const say = document.querySelector(".say");
  const [letter, translation] = say.querySelectorAll("pre"); // The first is in English and to send, the other to read.
  const button = say.querySelector("button");
  const mail = say.querySelector("a[href^=mailto]");
  const choice = say.querySelector("select");
  const said = say.querySelector("[role=status]");
  const page = (document.querySelector(".languages [hreflang=en-GB]") ?? location).href.split(/[?#]/)[0];
  const words = (element) => element.textContent.replace(/\s+/g, " ").trim();

  // A standard is quoted with the line above its list: "We will: Acknowledge e-mails within one working day."
  const quoted = (standard) => {
    const above = standard.parentElement.previousElementSibling;
    return [above?.matches(".lead-in") && words(above), words(standard.querySelector(".wording"))].filter(Boolean).join(" ");
  };
  const inEnglish = async (id) => {
    const html = await (await fetch(page)).text();
    return quoted(new DOMParser().parseFromString(html, "text/html").getElementById(id));
  };
  const write = (text, promise, address) => {
    if (promise) text.querySelector(".promise").textContent = promise;
    text.querySelector(".published").textContent = address;
  };
  const renew = () => {
    const [subject, ...body] = letter.textContent.split("\n");
    mail.href = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.join("\r\n").trim())}`;
  };

  const standards = () => document.querySelectorAll("li.standard"); // None where it is about no page in particular.
  if (standards().length) {
    write(letter, "", page);
    if (translation) write(translation, "", page);
    renew();
  }
  if (choice) {
    // Once the reader's own area stands first (area.js).
    document.addEventListener("DOMContentLoaded", () => {
      standards().forEach((standard) => choice.add(new Option(quoted(standard), standard.id)));
      choice.parentElement.hidden = false;
    });
    choice.addEventListener("change", async () => {
      const id = choice.value;
      const address = id ? `${page}#${id}` : page;
      const promise = id ? quoted(document.getElementById(id)) : "…";
      if (translation) write(translation, promise, address);
      const english = translation && id ? await inEnglish(id).catch(() => "…") : promise; // Dots where it cannot be had.
      if (id !== choice.value) return; // The reader has chosen again meanwhile.
      write(letter, english, address);
      renew();
    });
  }
  button.hidden = false;
  button.addEventListener("click", async () => {
    said.textContent = "";
    try {
      await navigator.clipboard.writeText(letter.textContent);
      said.textContent = button.dataset.copied;
    } catch { // The page's address is not a secure one, or the reader's browser forbids it.
      getSelection().selectAllChildren(letter);
      said.textContent = button.dataset.selected;
    }
  });
}
