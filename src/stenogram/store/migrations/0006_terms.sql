-- Version 6: lists of terms. A list that is brought in again stands beside the one before; the newest of its name holds.

CREATE TABLE term_lists (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,                    -- of the file that it came with
    source TEXT NOT NULL,                  -- language
    target TEXT NOT NULL,
    said_by TEXT NOT NULL,                 -- who brought it in
    at TEXT NOT NULL
) STRICT;
CREATE INDEX term_lists_of_pair ON term_lists (source, target, name);

CREATE TABLE terms (
    list INTEGER NOT NULL REFERENCES term_lists (n),
    place INTEGER NOT NULL,
    source_text TEXT NOT NULL,
    target_text TEXT NOT NULL,
    is_name INTEGER NOT NULL CHECK (is_name IN (0, 1)),
    note TEXT,
    origin TEXT,
    PRIMARY KEY (list, place)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER term_lists_are_kept_1 BEFORE UPDATE ON term_lists BEGIN SELECT RAISE(ABORT, 'lists of terms are never changed'); END;
CREATE TRIGGER term_lists_are_kept_2 BEFORE DELETE ON term_lists BEGIN SELECT RAISE(ABORT, 'lists of terms are never deleted'); END;
CREATE TRIGGER terms_are_kept_1 BEFORE UPDATE ON terms BEGIN SELECT RAISE(ABORT, 'terms are never changed'); END;
CREATE TRIGGER terms_are_kept_2 BEFORE DELETE ON terms BEGIN SELECT RAISE(ABORT, 'terms are never deleted'); END;
