-- The archive's first schema. A released migration is never edited: the next change is a new file.
-- Without rowid the columns of the primary key come first: integrity_check of SQLite 3.40.1 (2022) sees NULL otherwise.
-- Times are ISO 8601 with their offset, spans are code points, JSON columns are written by rows.py.

-- ---- What happened: rows that are only ever added. Triggers at the end refuse every change.

CREATE TABLE blobs (
    digest TEXT PRIMARY KEY,               -- sha256:…; the bytes lie in blobs/ab/cdef…
    size INTEGER NOT NULL CHECK (size >= 0),
    at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE captures (
    n INTEGER PRIMARY KEY AUTOINCREMENT,   -- the order of events, whatever the clock said
    id TEXT NOT NULL UNIQUE,
    blob TEXT NOT NULL REFERENCES blobs (digest),
    address TEXT NOT NULL,
    final_address TEXT NOT NULL,
    redirects TEXT NOT NULL,
    status INTEGER,
    headers TEXT NOT NULL,
    media_type TEXT,
    charset TEXT,
    ip_address TEXT,
    at TEXT NOT NULL,
    told TEXT NOT NULL
) STRICT;
CREATE INDEX captures_of_blob ON captures (blob);

CREATE TABLE revisions (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    rendition TEXT NOT NULL REFERENCES renditions (id),
    n INTEGER NOT NULL CHECK (n >= 1),
    cause TEXT NOT NULL,
    capture INTEGER NOT NULL REFERENCES captures (n),
    text_digest TEXT NOT NULL,
    text TEXT NOT NULL,
    event_header TEXT NOT NULL,            -- what this page says of the event
    header TEXT NOT NULL,                  -- what it says of itself
    notices TEXT NOT NULL,
    made_by TEXT NOT NULL,
    speech_count INTEGER NOT NULL,         -- of speeches and questions, as their sentences
    sentence_count INTEGER NOT NULL,
    unread_count INTEGER NOT NULL,
    at TEXT NOT NULL,
    UNIQUE (rendition, n)
) STRICT;

CREATE TABLE readings (                    -- which revision a capture was read as; several captures may give one revision
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    capture INTEGER NOT NULL REFERENCES captures (n),
    blob TEXT NOT NULL REFERENCES blobs (digest),
    revision INTEGER NOT NULL REFERENCES revisions (key),
    at TEXT NOT NULL
) STRICT;
CREATE INDEX readings_of_blob ON readings (blob);
CREATE INDEX readings_of_revision ON readings (revision);

CREATE TABLE blocks (
    revision INTEGER NOT NULL REFERENCES revisions (key),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    rule TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    PRIMARY KEY (revision, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE unread (
    revision INTEGER NOT NULL REFERENCES revisions (key),
    position INTEGER NOT NULL,
    reason TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    PRIMARY KEY (revision, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE speeches (
    revision INTEGER NOT NULL REFERENCES revisions (key),
    position INTEGER NOT NULL,
    n INTEGER NOT NULL,                    -- as the parser counts
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    label TEXT,                            -- NULL: no speaker
    name TEXT,
    role TEXT,
    person TEXT,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    PRIMARY KEY (revision, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE paragraphs (
    revision INTEGER NOT NULL,
    speech INTEGER NOT NULL,               -- position of its speech
    position INTEGER NOT NULL,             -- in that speech
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    PRIMARY KEY (revision, speech, position),
    FOREIGN KEY (revision, speech) REFERENCES speeches (revision, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE sentences (                   -- the words are [start, end) of the revision's text
    revision INTEGER NOT NULL,
    position INTEGER NOT NULL,             -- in the revision
    speech INTEGER NOT NULL,
    paragraph INTEGER NOT NULL,
    id TEXT NOT NULL,                      -- the same in each revision that has this sentence
    replaces TEXT,                         -- the sentence of the revision before that stood here
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    PRIMARY KEY (revision, position),
    FOREIGN KEY (revision, speech, paragraph) REFERENCES paragraphs (revision, speech, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX sentences_by_id ON sentences (id);

-- ---- What is derived from it: may be computed again, and changes.

CREATE TABLE events (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    slug TEXT NOT NULL UNIQUE,
    start TEXT,
    title TEXT,
    header TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE slugs (                       -- every slug that an event ever had
    slug TEXT PRIMARY KEY,
    event TEXT NOT NULL REFERENCES events (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX slugs_of_event ON slugs (event);

CREATE TABLE looks (                       -- date, place and surnames: events that share one may be the same
    look TEXT NOT NULL,
    event TEXT NOT NULL REFERENCES events (id),
    PRIMARY KEY (look, event)
) STRICT, WITHOUT ROWID;
CREATE INDEX looks_of_event ON looks (event);

CREATE TABLE renditions (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    event TEXT NOT NULL REFERENCES events (id),
    name TEXT NOT NULL,                    -- LANG[-KIND][-2]
    revision INTEGER REFERENCES revisions (key),
    place INTEGER NOT NULL,                -- in the event's order, from 0
    pivot TEXT REFERENCES renditions (id),   -- NULL: it is the pivot
    UNIQUE (event, name)
) STRICT;

CREATE TABLE rendition_names (             -- every name that a rendition ever had
    event TEXT NOT NULL REFERENCES events (id),
    name TEXT NOT NULL,
    rendition TEXT NOT NULL REFERENCES renditions (id),
    PRIMARY KEY (event, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE urls (                        -- addresses that prove to which event a page belongs
    url TEXT NOT NULL,
    rendition TEXT NOT NULL REFERENCES renditions (id),
    relation TEXT NOT NULL CHECK (relation IN ('captured', 'canonical', 'alternate')),
    event TEXT NOT NULL REFERENCES events (id),
    PRIMARY KEY (url, rendition, relation)
) STRICT, WITHOUT ROWID;

CREATE TABLE failures (                    -- why nothing could be made of a capture, at the last attempt
    capture INTEGER PRIMARY KEY REFERENCES captures (n),
    reason TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;

CREATE TABLE alignments (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    "left" INTEGER NOT NULL REFERENCES revisions (key),
    "right" INTEGER NOT NULL REFERENCES revisions (key),
    is_asked INTEGER NOT NULL CHECK (is_asked IN (0, 1)),  -- a person asked for it: a new pivot does not drop it
    refusal TEXT,                          -- why there is none
    left_language TEXT,
    right_language TEXT,
    left_count INTEGER,
    right_count INTEGER,
    likeness REAL,
    basis TEXT,
    aligned_by TEXT,
    made_by TEXT NOT NULL,
    measured_by TEXT NOT NULL,             -- who made the measurements, in the order of measurements.maker
    at TEXT NOT NULL,
    UNIQUE ("left", "right"),
    CHECK ((refusal IS NULL) = (basis IS NOT NULL))
) STRICT;
CREATE INDEX alignments_by_right ON alignments ("right");

CREATE TABLE beads (
    alignment INTEGER NOT NULL REFERENCES alignments (key) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    left_first INTEGER,                    -- number of the first sentence; NULL: none on this side
    left_count INTEGER NOT NULL,
    right_first INTEGER,
    right_count INTEGER NOT NULL,
    score REAL NOT NULL,
    doubt REAL NOT NULL,
    PRIMARY KEY (alignment, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE measurements (
    alignment INTEGER NOT NULL,
    bead INTEGER NOT NULL,
    position INTEGER NOT NULL,
    "check" TEXT NOT NULL,
    kind TEXT NOT NULL,
    left_sentence INTEGER,
    left_start INTEGER,
    left_end INTEGER,
    right_sentence INTEGER,
    right_start INTEGER,
    right_end INTEGER,
    facts TEXT NOT NULL,
    maker INTEGER NOT NULL,
    PRIMARY KEY (alignment, bead, position),
    FOREIGN KEY (alignment, bead) REFERENCES beads (alignment, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE vector_models (
    key INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE vectors (
    model INTEGER NOT NULL REFERENCES vector_models (key),
    text_digest TEXT NOT NULL,             -- of the sentence's exact words, without "sha256:"
    vector BLOB NOT NULL,                  -- float16, little-endian
    UNIQUE (model, text_digest)
) STRICT;

-- ---- What is asked for together.

CREATE VIEW capture_rows AS
SELECT
    c.n AS capture_n, c.id AS capture_id, c.blob AS capture_blob, b.size AS capture_size,
    c.address AS capture_address, c.final_address AS capture_final_address, c.redirects AS capture_redirects,
    c.status AS capture_status, c.headers AS capture_headers, c.media_type AS capture_media_type,
    c.charset AS capture_charset, c.ip_address AS capture_ip_address, c.at AS capture_at, c.told AS capture_told,
    f.reason AS capture_failure
FROM captures c JOIN blobs b ON b.digest = c.blob LEFT JOIN failures f ON f.capture = c.n;

CREATE VIEW rendition_rows AS
SELECT
    r.id, r.event, r.name, r.place, r.pivot, v.id AS revision, v.n, v.header, v.speech_count, v.sentence_count,
    v.unread_count, (SELECT count(*) FROM captures same WHERE same.blob = c.capture_blob) AS capture_count,
    a.id AS alignment, a.refusal, c.*
FROM renditions r JOIN revisions v ON v.key = r.revision JOIN capture_rows c ON c.capture_n = v.capture
    LEFT JOIN renditions p ON p.id = r.pivot
    LEFT JOIN alignments a ON a."left" = p.revision AND a."right" = r.revision;

-- ---- What happened is never changed.

CREATE TRIGGER blobs_are_kept_1 BEFORE UPDATE ON blobs BEGIN SELECT RAISE(ABORT, 'blobs are never changed'); END;
CREATE TRIGGER blobs_are_kept_2 BEFORE DELETE ON blobs BEGIN SELECT RAISE(ABORT, 'blobs are never deleted'); END;
CREATE TRIGGER captures_are_kept_1 BEFORE UPDATE ON captures BEGIN SELECT RAISE(ABORT, 'captures are never changed'); END;
CREATE TRIGGER captures_are_kept_2 BEFORE DELETE ON captures BEGIN SELECT RAISE(ABORT, 'captures are never deleted'); END;
CREATE TRIGGER revisions_are_kept_1 BEFORE UPDATE ON revisions BEGIN SELECT RAISE(ABORT, 'revisions are never changed'); END;
CREATE TRIGGER revisions_are_kept_2 BEFORE DELETE ON revisions BEGIN SELECT RAISE(ABORT, 'revisions are never deleted'); END;
CREATE TRIGGER readings_are_kept_1 BEFORE UPDATE ON readings BEGIN SELECT RAISE(ABORT, 'readings are never changed'); END;
CREATE TRIGGER readings_are_kept_2 BEFORE DELETE ON readings BEGIN SELECT RAISE(ABORT, 'readings are never deleted'); END;
CREATE TRIGGER blocks_are_kept_1 BEFORE UPDATE ON blocks BEGIN SELECT RAISE(ABORT, 'blocks are never changed'); END;
CREATE TRIGGER blocks_are_kept_2 BEFORE DELETE ON blocks BEGIN SELECT RAISE(ABORT, 'blocks are never deleted'); END;
CREATE TRIGGER unread_is_kept_1 BEFORE UPDATE ON unread BEGIN SELECT RAISE(ABORT, 'unread blocks are never changed'); END;
CREATE TRIGGER unread_is_kept_2 BEFORE DELETE ON unread BEGIN SELECT RAISE(ABORT, 'unread blocks are never deleted'); END;
CREATE TRIGGER speeches_are_kept_1 BEFORE UPDATE ON speeches BEGIN SELECT RAISE(ABORT, 'speeches are never changed'); END;
CREATE TRIGGER speeches_are_kept_2 BEFORE DELETE ON speeches BEGIN SELECT RAISE(ABORT, 'speeches are never deleted'); END;
CREATE TRIGGER paragraphs_are_kept_1 BEFORE UPDATE ON paragraphs BEGIN SELECT RAISE(ABORT, 'paragraphs are never changed'); END;
CREATE TRIGGER paragraphs_are_kept_2 BEFORE DELETE ON paragraphs BEGIN SELECT RAISE(ABORT, 'paragraphs are never deleted'); END;
CREATE TRIGGER sentences_are_kept_1 BEFORE UPDATE ON sentences BEGIN SELECT RAISE(ABORT, 'sentences are never changed'); END;
CREATE TRIGGER sentences_are_kept_2 BEFORE DELETE ON sentences BEGIN SELECT RAISE(ABORT, 'sentences are never deleted'); END;
