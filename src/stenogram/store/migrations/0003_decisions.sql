-- Passages that moved; one log for all that people decide: beads set right, events joined and divided, captures dismissed.

-- ---- The log: the same lines, and more kinds of them.

DROP TRIGGER decisions_are_kept_1;
DROP TRIGGER decisions_are_kept_2;
ALTER TABLE decisions RENAME TO decisions_about_persons;

CREATE TABLE decisions (                   -- what people decided: about persons, beads, events, captures
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN (
        'same', 'different', 'split', 'identify', 'import', 'correct', 'join', 'divide', 'dismiss', 'undo')),
    said TEXT NOT NULL,
    undoes INTEGER REFERENCES decisions (n),
    "by" TEXT NOT NULL,
    at TEXT NOT NULL,
    CHECK ((kind = 'undo') = (undoes IS NOT NULL))
) STRICT;
INSERT INTO decisions (n, id, kind, said, undoes, "by", at)
SELECT n, id, kind, said, undoes, "by", at FROM decisions_about_persons ORDER BY n;
DROP TABLE decisions_about_persons;
CREATE INDEX decisions_by_undone ON decisions (undoes);

CREATE TRIGGER decisions_are_kept_1 BEFORE UPDATE ON decisions BEGIN SELECT RAISE(ABORT, 'decisions are never changed'); END;
CREATE TRIGGER decisions_are_kept_2 BEFORE DELETE ON decisions BEGIN SELECT RAISE(ABORT, 'decisions are never deleted'); END;

CREATE TABLE corrections (                 -- which sentences say the same, as a decision has it; by their ids
    decision TEXT NOT NULL REFERENCES decisions (id),
    position INTEGER NOT NULL,
    "left" TEXT NOT NULL REFERENCES renditions (id),
    "right" TEXT NOT NULL REFERENCES renditions (id),
    left_sentences TEXT NOT NULL,          -- ids in order; none: the right ones have no counterpart
    right_sentences TEXT NOT NULL,
    PRIMARY KEY (decision, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX corrections_of_left ON corrections ("left");
CREATE INDEX corrections_of_right ON corrections ("right");

CREATE TRIGGER corrections_are_kept_1 BEFORE UPDATE ON corrections BEGIN SELECT RAISE(ABORT, 'corrections are never changed'); END;
CREATE TRIGGER corrections_are_kept_2 BEFORE DELETE ON corrections BEGIN SELECT RAISE(ABORT, 'corrections are never deleted'); END;

CREATE TABLE dismissals (                  -- bytes of which nothing will be made, as a decision has it
    decision TEXT PRIMARY KEY REFERENCES decisions (id),
    blob TEXT NOT NULL REFERENCES blobs (digest)
) STRICT, WITHOUT ROWID;
CREATE INDEX dismissals_of_blob ON dismissals (blob);

CREATE TRIGGER dismissals_are_kept_1 BEFORE UPDATE ON dismissals BEGIN SELECT RAISE(ABORT, 'dismissals are never changed'); END;
CREATE TRIGGER dismissals_are_kept_2 BEFORE DELETE ON dismissals BEGIN SELECT RAISE(ABORT, 'dismissals are never deleted'); END;

-- ---- What is derived.

ALTER TABLE renditions ADD COLUMN home TEXT REFERENCES events (id);  -- where it was put; event: where it is by the log
UPDATE renditions SET home = event;

CREATE TABLE heirs (                       -- to which event an event leads that has no renditions any more
    event TEXT PRIMARY KEY REFERENCES events (id),
    heir TEXT NOT NULL REFERENCES events (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE moves (                       -- passages that stand elsewhere on the other side
    alignment INTEGER NOT NULL REFERENCES alignments (key) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    left_first INTEGER NOT NULL,
    left_count INTEGER NOT NULL,
    right_first INTEGER NOT NULL,
    right_count INTEGER NOT NULL,
    score REAL NOT NULL,
    PRIMARY KEY (alignment, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE corrected_beads (             -- what was measured in beads as corrections make them; the machine's are in beads
    alignment INTEGER NOT NULL REFERENCES alignments (key) ON DELETE CASCADE,
    left_first INTEGER NOT NULL,           -- 0 where there is none on this side
    left_count INTEGER NOT NULL,
    right_first INTEGER NOT NULL,
    right_count INTEGER NOT NULL,
    doubt REAL NOT NULL,
    measurements TEXT NOT NULL,
    made_by TEXT NOT NULL,
    PRIMARY KEY (alignment, left_first, left_count, right_first, right_count)
) STRICT, WITHOUT ROWID;
