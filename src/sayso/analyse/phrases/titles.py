"""Find the titles printed around a mention of a person's name.

Before it ("Gov. Ana Ruiz"), and in apposition before or after it ("the mayor, Ana
Ruiz," and "Ana Ruiz, a lawyer at the Center for Fair Work,").
"""

from sayso.analyse.phrases.after import titles_after
from sayso.analyse.phrases.before import apposition_before, shared_title, title_before
from sayso.analyse.phrases.beside import words_after, words_before
from sayso.analyse.phrases.scene import Scene
from sayso.analyse.phrases.title import Title, longest_title
from sayso.records import Span

__all__ = ["Title", "find_titles", "longest_title"]


def find_titles(scene: Scene, name_span: Span) -> tuple[Title, ...]:
    """Return the titles around one mention of a person's name, in text order.

    `name_span` may begin with a title, which is then not found.
    """
    before = words_before(scene.text, name_span)
    after = words_after(scene.text, name_span)
    if not (before or after):
        return ()
    found = (
        title_before(before) or shared_title(before),
        apposition_before(before, name_span.end, scene),
        *titles_after(after, scene),
    )
    return tuple(title for title in found if title)
