-- Words: each wording of a sentence once, where it stands in every revision, and an index over its folded words.
-- Quotations are looked up here; an index over stems, for readers who search, stands beside it. All of it is derived.

CREATE TABLE wordings (                    -- the exact words of sentences that were spoken
    n INTEGER PRIMARY KEY,
    text_digest TEXT NOT NULL UNIQUE,      -- of the exact words, as in vectors
    folded TEXT NOT NULL                   -- its words, folded, one space between
) STRICT;

CREATE TABLE wording_places (              -- the sentences of revisions that have this wording
    wording INTEGER NOT NULL REFERENCES wordings (n),
    revision INTEGER NOT NULL REFERENCES revisions (key),
    position INTEGER NOT NULL,             -- of the sentence in the revision
    speech INTEGER NOT NULL,               -- position of its speech
    PRIMARY KEY (wording, revision, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX wording_places_of_revision ON wording_places (revision, position);

CREATE TABLE word_counts (                 -- in how many wordings a word is: the rare ones are looked up first
    word TEXT PRIMARY KEY,
    wordings INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE worded_revisions (            -- the revisions whose sentences are here
    revision INTEGER PRIMARY KEY REFERENCES revisions (key)
) STRICT;

-- The words are cut and folded before they come here: to `ascii` only the space between them is no letter.
CREATE VIRTUAL TABLE wording_words USING fts5 (folded, content = 'wordings', content_rowid = 'n', tokenize = 'ascii');
