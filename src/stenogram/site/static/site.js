/* Adds to pages that work without it: lights up both places of a finding, opens citations in place, copies. */
"use strict";

const light = (target, isOn) => {
  const numbers = target?.closest?.("[data-f]")?.dataset.f?.split(" ") ?? [];
  for (const number of numbers) {
    for (const place of document.querySelectorAll(`[data-f~="${CSS.escape(number)}"]`)) {
      place.classList.toggle("lit", isOn);
    }
  }
};
for (const [on, off] of [["pointerover", "pointerout"], ["focusin", "focusout"]]) {
  document.addEventListener(on, (event) => light(event.target, true));
  document.addEventListener(off, (event) => light(event.target, false));
}

const copy = async (button) => {
  const said = button.textContent;
  const source = button.parentElement.querySelector(".copied");
  try {
    await navigator.clipboard.writeText(source.textContent);
    button.textContent = button.dataset.copied;
  } catch {
    getSelection().selectAllChildren(source);
    button.textContent = button.dataset.selected;
  }
  setTimeout(() => { button.textContent = said; }, 2500);
};
const offerCopying = (root) => {
  for (const button of root.querySelectorAll("button[data-copy]")) {
    button.hidden = false;
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", () => copy(button));
  }
};
offerCopying(document);

const openCitation = (address) => {
  const request = new XMLHttpRequest();
  request.open("GET", address);
  request.responseType = "document";
  const goThere = () => { location.href = address; };
  request.addEventListener("error", goThere);
  request.addEventListener("load", () => {
    const citations = request.status === 200 && request.response?.querySelector("#citations");
    if (!citations) return goThere();
    const dialog = document.createElement("dialog");
    dialog.setAttribute("aria-label", citations.dataset.name);
    const close = document.createElement("button");
    close.type = "button";
    close.className = "close";
    close.textContent = citations.dataset.close;
    close.addEventListener("click", () => dialog.close());
    dialog.append(close, document.adoptNode(citations));
    dialog.addEventListener("close", () => dialog.remove());
    dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
    document.body.append(dialog);
    offerCopying(dialog);
    dialog.showModal();
  });
  request.send();
};
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a.ci");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  openCitation(link.href);
});

// A choice of language leads back to the very place: only here is known which one that is.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-interface]");
  if (link) link.hash = location.hash;
});

// A choice of mode, rendition or findings leads back to the place: the first sentence below the bar. Every mode has it.
const firstBelow = (elements, edge) => {
  let [low, high] = [0, elements.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (elements[middle].getBoundingClientRect().bottom > edge) high = middle;
    else low = middle + 1;
  }
  return elements[low];
};
const placeInView = () => {
  const record = document.querySelector(".record");
  const edge = parseFloat(getComputedStyle(document.querySelector("#record") ?? document.body).scrollMarginTop);
  if (!record || record.getBoundingClientRect().top > edge) return "";
  const section = firstBelow(record.querySelectorAll(".speech"), edge);
  const sentences = section?.querySelectorAll(".gut + .c > .s[id], summary[id]") ?? [];
  return (firstBelow(sentences, edge) ?? sentences[sentences.length - 1])?.id ?? section?.id ?? "";
};
const keepPlace = (event) => {
  const choice = event.target.closest?.("[data-keep] a, form[data-keep]");
  const place = choice && placeInView();
  if (!place) return;
  if (choice.tagName === "A") choice.hash = place;
  else choice.action = `${choice.action.split("#")[0]}#${place}`;
};
for (const moment of ["pointerover", "focusin", "click", "submit"]) document.addEventListener(moment, keepPlace, true);
