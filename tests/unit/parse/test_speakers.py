"""Name and role in a label."""

import pytest

from stenogram.parse.speakers import parts_of


@pytest.mark.parametrize(
    ("label", "name", "role"),
    [
        ("Orsolya Venn", "Orsolya Venn", None),
        ("Mr. Peter Quill", "Peter Quill", None),
        ("Präsident Dr. Karl Brandt", "Karl Brandt", "Präsident"),
        ("PRÄSIDENTIN DR. IDA WALLNER", "Ida Wallner", "PRÄSIDENTIN"),
        ("Le président (M. Luc Tanguy (Baie, PI))", "Luc Tanguy", "Le président"),
        ("El president de la Mesa (Julià de Roca)", "Julià de Roca", "El president de la Mesa"),
        ("M. Luc Tanguy (directeur de la criée)", "Luc Tanguy", "directeur de la criée"),
        ("M. Luc Tanguy (Baie-des-Tilleuls, PI)", "Luc Tanguy", None),
        ("Ida Wallner, Bundeskanzlerin", "Ida Wallner", "Bundeskanzlerin"),
        ("President of the Republic of Tarn Emil Hadrov", "Emil Hadrov", "President of the Republic of Tarn"),
        ("President Orsolya Venn of Sel", "Orsolya Venn", "President of Sel"),
        ("Председатель правительства Заречья Илья Громов", "Илья Громов", "Председатель правительства Заречья"),
        ("The PRESIDING OFFICER", None, "The PRESIDING OFFICER"),
        ("И.Громов Громов Илья Борисович губернатор Заречья", "Илья Борисович Громов", "губернатор Заречья"),
        ("王委員海生", "王海生", "委員"),
        ("尹主任委員海生", "尹海生", "主任委員"),
        ("主席", None, "主席"),
        ("CUMHURBAŞKANI AHMET YILDIRIM", "Ahmet Yıldırım", "CUMHURBAŞKANI"),
        ("El señor MINISTRO DE PUERTOS (Mares Lago)", "Mares Lago", "El señor MINISTRO DE PUERTOS"),
        ("Präsident von Berg", "von Berg", "Präsident"),
        ("Mr Speaker", None, "Mr Speaker"),
    ],
)
def test_name_and_role(label: str, name: str | None, role: str | None) -> None:
    """A label's words are told apart into who and as what."""
    parts = parts_of(label)
    assert (parts.name, parts.role) == (name, role)


def test_a_bare_name_elsewhere_settles_where_the_office_ends() -> None:
    """Once the page prints the bare name, whatever precedes it is the office."""
    parts = parts_of("Chancellor of Greater Tarn Emil Jan Hadrov", known={"emil jan hadrov"})
    assert (parts.name, parts.role) == ("Emil Jan Hadrov", "Chancellor of Greater Tarn")
