-- Persons: who spoke, across renditions and events, and what people decided about them.

-- ---- What happened: rows that are only ever added.

CREATE TABLE decisions (                   -- what people decided about persons
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('same', 'different', 'split', 'identify', 'import', 'undo')),
    said TEXT NOT NULL,
    undoes INTEGER REFERENCES decisions (n),
    "by" TEXT NOT NULL,
    at TEXT NOT NULL,
    CHECK ((kind = 'undo') = (undoes IS NOT NULL))
) STRICT;

-- ---- What is derived: may be computed again, and changes. The ids of appearances are for ever all the same.

CREATE TABLE appearances (                 -- a speaker as one rendition knows them, or a person whom a user described
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    rendition TEXT REFERENCES renditions (id),   -- NULL: described by a user
    name_key TEXT NOT NULL,                -- under which the rendition's speeches lead to it
    is_certain INTEGER NOT NULL CHECK (is_certain IN (0, 1)),
    is_current INTEGER NOT NULL CHECK (is_current IN (0, 1)),  -- 0: no text says so any more
    said TEXT NOT NULL,                    -- names, labels, roles
    person TEXT NOT NULL,                  -- the id of the person to whom it belongs: that of the oldest appearance
    UNIQUE (rendition, name_key)
) STRICT;
CREATE INDEX appearances_of_person ON appearances (person);

CREATE TABLE appearance_keys (             -- appearances of two events that share one may be the same person
    key TEXT NOT NULL,
    appearance INTEGER NOT NULL REFERENCES appearances (key),
    PRIMARY KEY (key, appearance)
) STRICT, WITHOUT ROWID;
CREATE INDEX keys_of_appearance ON appearance_keys (appearance);

CREATE TABLE voices (                      -- whose words a speech is
    revision INTEGER NOT NULL REFERENCES revisions (key),
    position INTEGER NOT NULL,             -- of the speech
    appearance INTEGER NOT NULL REFERENCES appearances (key),
    PRIMARY KEY (revision, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX voices_of_appearance ON voices (appearance);

CREATE TABLE person_links (                -- what names and position say of two appearances
    "left" INTEGER NOT NULL REFERENCES appearances (key),
    "right" INTEGER NOT NULL REFERENCES appearances (key),
    judgement TEXT NOT NULL CHECK (judgement IN ('same', 'different', 'unsure')),
    score REAL NOT NULL,
    reason TEXT NOT NULL,
    made_by TEXT NOT NULL,
    PRIMARY KEY ("left", "right")
) STRICT, WITHOUT ROWID;
CREATE INDEX person_links_by_right ON person_links ("right");

CREATE TABLE forms_of_address (            -- "Mr President", and who is meant
    revision INTEGER NOT NULL REFERENCES revisions (key),
    position INTEGER NOT NULL,
    speech INTEGER NOT NULL,               -- as the parser counts
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    person TEXT,                           -- as speeches.person; NULL: unsure
    reason TEXT NOT NULL,
    PRIMARY KEY (revision, position)
) STRICT, WITHOUT ROWID;

-- ---- What happened is never changed.

CREATE TRIGGER decisions_are_kept_1 BEFORE UPDATE ON decisions BEGIN SELECT RAISE(ABORT, 'decisions are never changed'); END;
CREATE TRIGGER decisions_are_kept_2 BEFORE DELETE ON decisions BEGIN SELECT RAISE(ABORT, 'decisions are never deleted'); END;
