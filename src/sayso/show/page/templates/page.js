"use strict";
// Click words or a margin note, and the other follows. Without this, numbers do it.
(() => {
  const clear = () => document.querySelectorAll(".on").forEach((e) => e.classList.remove("on"));
  const choose = (number, goal) => {
    clear();
    const words = [...document.querySelectorAll("[data-s]")]
      .filter((e) => e.dataset.s.split(" ").includes(number));
    const card = document.getElementById("s" + number);
    [...words, card].forEach((e) => e && e.classList.add("on"));
    const to = goal === "card" ? card : words[0];
    if (to) to.scrollIntoView({ block: "nearest" });
  };
  document.addEventListener("click", (event) => {
    if (window.getSelection().toString() || event.target.closest("a")) return;
    const words = event.target.closest("[data-s]");
    const card = event.target.closest("[data-card]");
    if (words) choose(words.dataset.s.split(" ").pop(), "card");
    else if (card) choose(card.dataset.card, "words");
    else clear();
  });
  const follow = () => {
    const found = /^#[st](\d+)$/.exec(location.hash);
    if (found) choose(found[1], location.hash[1] === "s" ? "card" : "words");
  };
  window.addEventListener("hashchange", follow);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") clear(); });
  follow();
})();
