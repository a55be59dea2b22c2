-- Guises: what links across events look at. Many appearances share one, so that a speaker of a thousand events is compared
-- once, not a thousand times a thousand. All of it is derived: persons are derived again when the archive is opened.

CREATE TABLE guises (                      -- names, offices, publisher: how a speaker appears, in however many events
    key INTEGER PRIMARY KEY,
    digest TEXT NOT NULL UNIQUE,           -- of `said` and of who linked it
    said TEXT NOT NULL,
    is_certain INTEGER NOT NULL CHECK (is_certain IN (0, 1))
) STRICT;

CREATE TABLE guise_keys (                  -- guises that share one may be the same person's
    key TEXT NOT NULL,
    guise INTEGER NOT NULL REFERENCES guises (key),
    PRIMARY KEY (key, guise)
) STRICT, WITHOUT ROWID;

CREATE TABLE guise_links (                 -- what is said of any two appearances of two events that have these guises
    "left" INTEGER NOT NULL REFERENCES guises (key),
    "right" INTEGER NOT NULL REFERENCES guises (key),  -- may be the left one
    judgement TEXT NOT NULL CHECK (judgement IN ('same', 'different', 'unsure')),
    score REAL NOT NULL,
    reason TEXT NOT NULL,
    made_by TEXT NOT NULL,
    PRIMARY KEY ("left", "right")
) STRICT, WITHOUT ROWID;
CREATE INDEX guise_links_by_right ON guise_links ("right");

ALTER TABLE appearances ADD COLUMN guise INTEGER REFERENCES guises (key);  -- NULL: nobody links here
CREATE INDEX appearances_of_guise ON appearances (guise);

DROP TABLE appearance_keys;
DELETE FROM person_links;                  -- from now on only those within one event
