/* The ready text of a complaint. Without this file it has dots; a translated page brings the English text, to send. */
const say = document.querySelector(".say");
if (say) {
  const letter = say.querySelector(".letter");
  const translation = say.querySelector("pre:not(.letter)");
  const button = say.querySelector("button");
  const mail = say.querySelector(".actions a");
  const choice = say.querySelector("select");
  const said = say.querySelector("[role=status]");
  const page = (document.querySelector(".languages [hreflang=en-GB]") ?? location).href.split(/[?#]/)[0];
  const standards = () => document.querySelectorAll("li.standard"); // None where it is about no page in particular.
  const words = (element) => element.textContent.replace(/\s+/g, " ").trim();

  // A standard is quoted with the line above its list: "We will: Acknowledge e-mails within one working day."
  const quoted = (standard) => {
    const above = standard.parentElement.previousElementSibling;
    return [above?.matches(".lead-in") && words(above), words(standard.querySelector(".wording"))].filter(Boolean).join(" ");
  };
  // A standard that is not translated is in English, also where its words are put into something else.
  const language = (standard) => standard.querySelector(".wording [lang]")?.lang ?? standard.closest("[lang]").lang;
  const write = (text, id, from) => {
    const promise = text.querySelector(".promise"), standard = from.getElementById(id);
    if (choice) promise.textContent = standard ? quoted(standard) : "…";
    if (choice && translation && standard) promise.lang = language(standard);
    text.querySelector(".published").textContent = id ? `${page}#${id}` : page;
  };
  const bring = async (id) => {
    const english = new DOMParser().parseFromString(await (await fetch(page)).text(), "text/html");
    const text = english.querySelector(".letter");
    write(text, id, english);
    return text.textContent;
  };
  const renew = () => {
    const [subject, ...body] = letter.textContent.split("\n");
    mail.href = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.join("\r\n").trim())}`;
  };
  const choose = async (id) => {
    said.textContent = "";
    write(translation ?? letter, id, document);
    if (translation) {
      const text = id && await bring(id).catch(() => ""); // Where it cannot be had, the link to it is left.
      if (id !== choice.value) return; // The reader has chosen again meanwhile.
      letter.textContent = text;
      letter.parentElement.hidden = !text;
    }
    renew();
    if (id) said.textContent = choice.dataset[letter.textContent ? "quoted" : "missing"];
  };

  if (choice) {
    // Once the reader's own area stands first (area.js).
    document.addEventListener("DOMContentLoaded", () => {
      standards().forEach((standard) => {
        choice.add(new Option(quoted(standard), standard.id));
        choice.lastChild.lang = language(standard);
      });
      choice.parentElement.hidden = false;
    });
    choice.addEventListener("change", () => choose(choice.value));
  }
  if (standards().length && !translation) choose("");
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
