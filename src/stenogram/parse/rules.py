"""Why a rule takes a block, in a sentence each. Knows every rule by name, and takes none itself."""

RULES: dict[str, str] = {
    # header
    "title": "It is the highest heading above the first speech, or the first short line there without a full stop.",
    "dateline": "It stands above the first speech and holds a date, an hour or a place, and little else.",
    "ambiguous-dateline": "It holds a date in numbers that may mean two days, so no date was taken from it.",
    "place-line": 'It opens with a word such as "Place" and gives one.',
    "participants-line": "It lists who took part.",
    "chair-line": "It says who has the chair.",
    "opening": "It says at what hour the sitting opened.",
    "closing-line": "It stands below the last speech and says at what hour the record ends.",
    "summary": "It is a whole sentence or more between the title and the first speech.",
    "table-of-facts": "It is a cell of a table above the first speech, without a sentence in it.",
    "lost-line-breaks": "Title, summary and dateline run together above the first label: the line breaks were lost.",
    "translation-line": "It says who translated the text, or from which language.",
    "source-line": "It says where the text comes from.",
    "publication-line": "It says when the page was published.",
    "licence-line": "It says under which licence the text may be used.",
    # labels
    "named-by-format": "The format itself names who speaks here.",
    "label-by-format": "The format marks a label here, and what follows belongs to it.",
    "label-colon": "It opens with a label before a colon.",
    "label-bold-colon": "It opens with a label in bold before a colon.",
    "label-heading-colon": "It is a heading that ends in a colon and names who speaks below.",
    "label-term": "It is the term of a definition list, and names who speaks in the definition.",
    "label-cell": "It is the first cell of a table row, and names who speaks in the next.",
    "label-in-brackets": "It opens with a label in brackets on a line of its own.",
    "label-full-stop": "It opens with a label that a full stop ends, as records of parliaments print them.",
    "label-bold": "It opens with a label in bold, and the page prints its labels so.",
    "label-heading": "It is a heading that names who speaks below, and the page prints its labels so.",
    "label-line": "It is a label on a line of its own, and the page prints its labels so.",
    "label-mark": "It opens with a mark such as ○, and a label behind it.",
    "label-dash": "It opens with a label before a dash, and the page prints its labels so.",
    "label-word": "It opens with a recurring label that only a word's end sets off.",
    "question-in-bold": "It is a question set off from the rest, on a page that calls itself an interview.",
    "answer-below-question": "It stands below such a question, and answers it.",
    "profile-label": "It opens with a label of the form that the profile gives.",
    "continues": "It has no label of its own: whoever spoke above goes on speaking.",
    # between speeches
    "note-by-format": "The format itself marks it as a note.",
    "vocal-by-format": "The format itself marks it as a note, of a sound somebody made.",
    "kinesic-by-format": "The format itself marks it as a note, of a gesture such as applause.",
    "incident-by-format": "The format itself marks it as a note, of what happened.",
    "gap-by-format": "The format itself marks it as a note, of words that are missing.",
    "note-in-brackets": "Brackets hold all of it: it was not said.",
    "vocal-in-brackets": "Brackets hold all of it, and it tells of a sound somebody made, such as laughter.",
    "kinesic-in-brackets": "Brackets hold all of it, and it tells of a gesture, such as applause.",
    "incident-in-brackets": "Brackets hold all of it, and it tells of what happened, such as an interruption.",
    "gap-in-brackets": "Brackets hold all of it, and it says that words are missing.",
    "note-in-italics": "All of it is in italics and it is a whole sentence: a stage direction.",
    "remark-in-place-of-label": 'It opens with a word such as "Note" where others have a label: the publisher says it.',
    "narration-after-name": "A name in bold opens it, but it tells what that person did: the clerk says it.",
    "heading-by-format": "The format itself marks it as a heading.",
    "heading-in-italics": "All of it is in italics, and no sentence ends in it.",
    "heading-in-bold": "All of it is short and in bold, and no sentence ends in it.",
    "heading-before-label": "It is a short line without a full stop directly above a label: what comes next.",
    "heading-in-place-of-label": "It is printed as labels are here, but names nobody: the title of a part.",
    # furniture
    "navigation": "It stands in a part of the page that is for navigation.",
    "navigation-line": "It is a row of short words between marks: a menu.",
    "page-footer": "It stands in the page's footer.",
    "aside": "It stands in a part that the page marks as beside the matter.",
    "form": "It stands in a form.",
    "button": "It is a button, or a whole line that only says where a link leads.",
    "dialog": "It stands in a dialogue box of the site.",
    "caption": "It is the caption of a picture.",
    "outside-main": "The page marks its main part, and this stands outside it.",
    "see-also": "It points to other pages, or stands in a box that does.",
    "classification": "It files the page under topics, persons or sections.",
    "sharing-line": "It asks the reader to pass the page on or to subscribe.",
    "copyright": "It says who has the rights in the page.",
    "cookies": "It speaks of cookies, privacy or terms of use.",
    "comments": "It belongs to the readers' comments below the page.",
    "link": "Outside the speeches, it is nothing but a link.",
    "ornament": "It holds no word.",
    "page-number": "It is the number of a printed page.",
    "running-head": "It recurs from page to page with a rising number: the head of a printed page.",
    "profile-furniture": "The profile says that lines of this form are furniture.",
    # unread
    "unread": "It fits nothing that the parser knows; the reason stands beside it.",
}


def because(rule: str) -> str:
    """The sentence that says why a rule takes a block.

    >>> because("page-number")
    'It is the number of a printed page.'
    """
    return RULES.get(rule, "The software that made this file had a rule of this name.")
