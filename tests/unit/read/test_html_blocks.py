"""HTML as a browser shows it, block by block."""

import pytest
from tests.unit.read.reading import block_with, html, page_of, texts

from stenogram.errors import ReadError
from stenogram.model import BlockForm


@pytest.mark.parametrize(
    ("body", "seen"),
    [
        ("<p>One</p><p>Two</p>", ["One", "Two"]),
        ("<p> a \n\t b </p>", ["a b"]),
        ("<p>a<b> b</b> c", ["a b c"]),
        ("<p>a <b> b </b> c", ["a b c"]),
        ("<p>a<br>b", ["a\nb"]),
        ("<p>a <br> b", ["a\nb"]),
        ("<p>a<br><br>b", ["a", "b"]),
        ("<p>a<br> <br/>\n b<br>c", ["a", "b\nc"]),
        ("<p>a&nbsp;b&shy;c &amp; &#39;d&#39; &lt;e&gt;", ["a\u00a0b\u00adc & 'd' <e>"]),
        ("a<p>b</p>c<div>d<div>e</div>f</div>", ["a", "b", "c", "d", "e", "f"]),
        ("<ul><li>a<li>b <ul><li>c</ul></ul>", ["a", "b", "c"]),
        ("<table><tr><td>a<td>b<tr><td colspan=2>c</table>", ["a", "b", "c"]),
        ("<dl><dt>a<dd>b<dd><p>c<p>d</dl>", ["a", "b", "c", "d"]),
        ("<span>a</span><span>b</span>", ["ab"]),
        ("<span style='display:block'>a</span>b", ["a", "b"]),
        ("<p>发言<br>第二\n行</p>", ["发言\n第二行"]),
        ("<p>a<p></p><p>&nbsp;</p><p>b", ["a", "b"]),
        ("<button>Share</button>text", ["Share", "text"]),
        ("x<sup>2</sup>", ["x2"]),
        ("<p>a<br>&nbsp;<br>b", ["a", "b"]),
        ("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>字", ["漢(kan)字"]),
    ],
)
def test_blocks_are_what_a_reader_sees(body: str, seen: list[str]) -> None:
    """White space collapses, a line break is one, two end the block, entities are letters."""
    assert texts(html(body)) == seen


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>x</script>", "<style>x</style>", "<template>x</template>", "<noscript>x</noscript>", "<p hidden>x</p>",
        "<div style='display: none'>x</div>", "<span style='visibility:hidden'>x</span>", "<!-- x -->",
        "<iframe>x</iframe>", "<dialog>x</dialog>", "<svg><text>x</text></svg>", "<img alt='x'>",
    ],
)  # fmt: skip
def test_what_nobody_sees_is_no_text(hidden: str) -> None:
    """Scripts, comments and hidden elements are not on the page; furniture is."""
    assert texts(html(f"<nav>Menu</nav>{hidden}<p>y</p><footer>End</footer>")) == ["Menu", "y", "End"]


@pytest.mark.parametrize(
    ("body", "form"),
    [
        ("<p>x", BlockForm.PARAGRAPH), ("<h3>x</h3>", BlockForm.HEADING), ("<ul><li><p>x</ul>", BlockForm.ITEM),
        ("<table><td>x</table>", BlockForm.CELL), ("<table><th>x</table>", BlockForm.CELL),
        ("<dl><dt>x</dl>", BlockForm.TERM),
        ("<dl><dd><p>x</dl>", BlockForm.DEFINITION), ("<blockquote><p>x</blockquote>", BlockForm.QUOTATION),
        ("<figure><figcaption>x</figure>", BlockForm.CAPTION), ("<p><time>x</time>", BlockForm.DATELINE),
        ("<p>on <time>x</time>", BlockForm.PARAGRAPH),
    ],
)  # fmt: skip
def test_blocks_know_their_form(body: str, form: BlockForm) -> None:
    """The nearest element that gives a form gives it."""
    assert block_with(html(body), "x").form is form


def test_headings_have_a_level() -> None:
    """h2 is of level 2; a paragraph after it is of none."""
    page = html("<h2>a</h2><p>b</p>")
    assert [block.level for block in page.blocks] == [2, 0]


def test_cells_know_their_row_and_column() -> None:
    """Two paragraphs of one cell are told from two cells; rows are counted over all tables."""
    page = html("<table><tr><td>a<td><p>b<p>c<tr><td>d</table><table><tr><th>e</table>")
    assert [block.cell for block in page.blocks] == [(0, 0), (0, 1), (0, 1), (1, 0), (2, 0)]


@pytest.mark.parametrize(
    "label",
    [
        "<b>A. Berg:</b>", "<strong>A. Berg:</strong>", "<span style='font-weight: 700'>A. Berg:</span>",
        "<span class='who'>A. Berg:</span>", "<span class='bold'>A. Berg:</span>", "<b>A. <a href='/a'>Berg</a>:</b>",
    ],
)  # fmt: skip
def test_bold_letters_are_known(label: str) -> None:
    """Elements, inline styles and the page's own simple style rules make letters bold."""
    page = html(f"<p>{label} Hello.", "<style>p{margin:0} .who{color:red;font-weight:bold}</style>")
    assert [span.of(page.text) for span in page.blocks[0].bold] == ["A. Berg:"]


def test_bold_can_be_taken_back() -> None:
    """A normal weight inside bold is not bold."""
    page = html("<p><b>a <span style='font-weight:normal'>b</span></b> c")
    assert [span.of(page.text) for span in page.blocks[0].bold] == ["a"]


def test_italic_letters_are_known() -> None:
    """Notes often stand in italics."""
    page = html("<p>a <em>(Applause.)</em>")
    assert [span.of(page.text) for span in page.blocks[0].italic] == ["(Applause.)"]


def test_links_are_resolved() -> None:
    """Against the page's address or its base element; an impossible one stays as printed."""
    page = html(
        "<p><a href='../b?c'>one <b>link</b></a> <a href='http://[x'>two</a>", name="https://example.org/a/x.html"
    )
    assert [(link.span.of(page.text), link.target) for link in page.blocks[0].links] == [
        ("one link", "https://example.org/b?c"),
        ("two", "http://[x"),
    ]
    based = html("<p><a href='y'>z</a>", "<base href='https://example.net/q/'>")
    assert based.blocks[0].links[0].target == "https://example.net/q/y"


def test_places_name_the_elements_around() -> None:
    """As an outsider sees them: tags with the words of class, id and role; inline elements do not count."""
    page = html("<nav class='Menu top' id=nav1 role=navigation><ul><li><b>x</b></ul></nav>")
    assert page.blocks[0].place == ("body", "nav.nav1.menu.top.navigation", "ul", "li")


def test_languages_of_blocks_are_what_the_elements_say() -> None:
    """A block in another language than its page says so; the page's own is a fact."""
    page = html("<p lang='fr-CA'>oui</p><div lang=de><p>ja</p></div><p>yes</p>")
    assert [block.language for block in page.blocks] == ["fr-CA", "de", None]


def test_preformatted_text_is_read_as_plain_text() -> None:
    """In pre, blank lines and indents part the paragraphs, and the marks stay on the letters."""
    body = (
        "<pre>\n  Mr. BERG. This is the first line of a paragraph that was wrapped\n"
        "by a typewriter at its width, as <b>all</b> the lines of this page\nare.\n"
        "  The second one begins here and is wrapped to the same width as\nthe first.\n</pre>"
    )
    page = html(body)
    assert [text[:11] for text in texts(page)] == ["Mr. BERG. T", "The second "]
    assert [span.of(page.text) for span in page.blocks[0].bold] == ["all"]


@pytest.mark.parametrize("depth", [300, 5_000])
def test_deep_nesting_is_read(depth: int) -> None:
    """Deeper than any browser lays out, still without a crash."""
    page = html("<div>" * depth + "x")
    assert texts(page) == ["x"]
    assert len(page.blocks[0].place) < 100


@pytest.mark.parametrize(
    "body", ["<div>" * 1_000_000, "<b>" * 100_000 + "<p>x" * 10, "".join(f"<p><font size={n}>x" for n in range(5_000))]
)
def test_endless_nesting_is_refused(body: str) -> None:
    """A page that would take hours or all memory is an error within seconds."""
    with pytest.raises(ReadError):
        html(body + "x")


@pytest.mark.parametrize(
    ("head", "served", "encoding"),
    [
        ("<meta charset=windows-1251>", None, "cp1251"),
        ("<meta http-equiv='Content-Type' content='text/html; charset=koi8-r'>", None, "koi8-r"),
        ("<meta charset=koi8-r>", "windows-1251", "cp1251"),
        ("<meta charset=utf-16>", None, "utf-8"),
        ("<meta charset=latin-1>", None, "utf-8"),
        ("", None, "utf-16"),
    ],
)
def test_encodings_are_found(head: str, served: str | None, encoding: str) -> None:
    """The server's word goes before the page's, and valid UTF-8 before both."""
    content = f"<!DOCTYPE html><html><head>{head}</head><body><p>Добрый день".encode(encoding)
    assert texts(page_of(content, "x.html", charset=served)) == ["Добрый день"]


def test_a_page_of_scripts_says_what_to_do() -> None:
    """The error of a page without words has a hint."""
    with pytest.raises(ReadError) as caught:
        html("<div id=app></div><script>render()</script>")
    assert "saved from a browser" in (caught.value.hint or "")


def test_broken_markup_is_read_as_browsers_do() -> None:
    """Unclosed and crossed elements lose no words."""
    page = page_of("<html><p><b>a<i>b</b>c</i><table>d<tr><td>e", "x.html")
    assert sorted("".join(texts(page))) == list("abcde")
