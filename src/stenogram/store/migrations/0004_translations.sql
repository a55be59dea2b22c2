-- Translations: every answer of an engine and every correction of a person, and which of them the sentences of a
-- revision are. The drafts are the translation memory.

-- ---- What happened: rows that are only ever added.

CREATE TABLE drafts (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL,                  -- language
    target TEXT NOT NULL,
    source_digest TEXT NOT NULL,           -- of source_text: by this the memory is asked
    source_text TEXT NOT NULL,
    text TEXT NOT NULL,
    language TEXT NOT NULL,                -- of text
    state TEXT NOT NULL CHECK (state IN ('translated', 'kept', 'untranslated', 'edited')),
    maker TEXT NOT NULL,                   -- name, version and settings' digest of the engine, or the editor's name
    version TEXT,
    settings TEXT,
    at TEXT NOT NULL,
    terms TEXT,                            -- digest of those in force
    reason TEXT,
    parent INTEGER REFERENCES drafts (n)   -- what an editor corrected
) STRICT;
CREATE INDEX drafts_of_text ON drafts (source_digest, target, source);

CREATE TABLE engines (                     -- what a digest of settings stands for, without secrets
    maker TEXT NOT NULL,
    version TEXT NOT NULL,                 -- empty: none
    settings TEXT NOT NULL,
    said TEXT NOT NULL,
    PRIMARY KEY (maker, version, settings)
) STRICT, WITHOUT ROWID;

CREATE TABLE translations (                -- revisions that were made here, from which text
    revision INTEGER PRIMARY KEY REFERENCES revisions (key),
    source INTEGER NOT NULL REFERENCES revisions (key)
) STRICT;

CREATE TABLE sentence_drafts (             -- which draft a sentence is
    revision INTEGER NOT NULL,
    position INTEGER NOT NULL,
    draft INTEGER NOT NULL REFERENCES drafts (n),
    source_sentence TEXT NOT NULL,         -- the id of the sentence that it renders
    PRIMARY KEY (revision, position),
    FOREIGN KEY (revision, position) REFERENCES sentences (revision, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX sentence_drafts_of_draft ON sentence_drafts (draft);

CREATE TRIGGER drafts_are_kept_1 BEFORE UPDATE ON drafts BEGIN SELECT RAISE(ABORT, 'drafts are never changed'); END;
CREATE TRIGGER drafts_are_kept_2 BEFORE DELETE ON drafts BEGIN SELECT RAISE(ABORT, 'drafts are never deleted'); END;
CREATE TRIGGER engines_are_kept_1 BEFORE UPDATE ON engines BEGIN SELECT RAISE(ABORT, 'engines are never changed'); END;
CREATE TRIGGER engines_are_kept_2 BEFORE DELETE ON engines BEGIN SELECT RAISE(ABORT, 'engines are never deleted'); END;
CREATE TRIGGER translations_are_kept_1 BEFORE UPDATE ON translations BEGIN SELECT RAISE(ABORT, 'translations are never changed'); END;
CREATE TRIGGER translations_are_kept_2 BEFORE DELETE ON translations BEGIN SELECT RAISE(ABORT, 'translations are never deleted'); END;
CREATE TRIGGER sentence_drafts_are_kept_1 BEFORE UPDATE ON sentence_drafts BEGIN SELECT RAISE(ABORT, 'sentence drafts are never changed'); END;
CREATE TRIGGER sentence_drafts_are_kept_2 BEFORE DELETE ON sentence_drafts BEGIN SELECT RAISE(ABORT, 'sentence drafts are never deleted'); END;
