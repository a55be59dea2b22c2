-- Stems: the index of words knows them beside the words, so that one expression asks for both. All of it is derived:
-- it is emptied here and filled again when the archive is opened.

DELETE FROM wording_places;
DELETE FROM wordings;
DELETE FROM word_counts;
DELETE FROM worded_revisions;
DROP TABLE wording_words;

ALTER TABLE wordings ADD COLUMN stems TEXT NOT NULL DEFAULT '';  -- "en·bank": in each language in which it was said

CREATE TABLE stem_languages (              -- the languages of the stems, and who made them
    language TEXT PRIMARY KEY,
    stemmer TEXT NOT NULL                  -- with its version
) STRICT, WITHOUT ROWID;

-- No folded word holds the sign "·": a word never meets a stem.
CREATE VIRTUAL TABLE wording_words USING fts5 (
    folded, stems, content = 'wordings', content_rowid = 'n', tokenize = 'ascii');
