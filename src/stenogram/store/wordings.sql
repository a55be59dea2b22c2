-- Statements of the words of sentences: filled with each revision, asked by the check of quotations.

-- add_wording: the exact words of a sentence, unless they are known
INSERT INTO wordings (text_digest, folded, stems) VALUES (?, ?, ?) ON CONFLICT (text_digest) DO NOTHING;

-- wording_of_text: the number of exact words, and their stems
SELECT n, stems FROM wordings WHERE text_digest = ?;

-- add_wording_words: the words of new wording in the index
INSERT INTO wording_words (rowid, folded, stems) VALUES (?, ?, ?);

-- add_wording_place: where a wording stands
INSERT INTO wording_places (wording, revision, position, speech) VALUES (?, ?, ?, ?);

-- count_word: in how many more wordings a word is
INSERT INTO word_counts (word, wordings) VALUES (?, ?)
ON CONFLICT (word) DO UPDATE SET wordings = wordings + excluded.wordings;

-- add_worded_revision: the sentences of a revision are in the index
INSERT INTO worded_revisions (revision) VALUES (?);

-- revisions_without_words: texts of an archive that is older than the index
SELECT key, text, json_extract(header, '$.language') AS language FROM revisions WHERE key NOT IN (SELECT revision FROM worded_revisions) ORDER BY key;

-- spoken_sentences: what is put into the index of a revision's sentences
SELECT s.position, s.speech, s.start, s."end", p.language FROM sentences s
    JOIN speeches p ON p.revision = s.revision AND p.position = s.speech
WHERE s.revision = ? AND p.kind IN ('speech', 'question') ORDER BY s.position;

-- counts_of_words: how common words are
SELECT word, wordings FROM word_counts WHERE word IN (SELECT value FROM json_each(?));

-- wordings_matching: sentences by an expression of the index, at most so many
SELECT rowid FROM wording_words WHERE wording_words MATCH ? LIMIT ?;

-- places_of_wordings: where wordings stand, with all that narrows them: the current texts first
SELECT p.wording, p.revision, p.speech, e.slug, e.start, h.label, h.name,
    (SELECT a.person FROM voices o JOIN appearances a ON a.key = o.appearance
     WHERE o.revision = p.revision AND o.position = p.speech) AS person,
    r.revision = p.revision AS is_current
FROM json_each(?) w CROSS JOIN wording_places p ON p.wording = w.value
    CROSS JOIN revisions v ON v.key = p.revision
    CROSS JOIN renditions r ON r.id = v.rendition
    CROSS JOIN events e ON e.id = r.event
    CROSS JOIN speeches h ON h.revision = p.revision AND h.position = p.speech
LIMIT ?;

-- turn: one speech of a revision, with the slice of the text that it is
SELECT h.position, h.n, h.kind, h.language, h.label, h.name, h.role, h.start, h."end",
    substr(v.text, h.start + 1, h."end" - h.start) AS printed,
    (SELECT a.person FROM voices o JOIN appearances a ON a.key = o.appearance
     WHERE o.revision = h.revision AND o.position = h.position) AS person
FROM speeches h JOIN revisions v ON v.key = h.revision WHERE h.revision = ? AND h.position = ?;

-- sentences_of_turn: the sentences of one speech
SELECT id, start, "end", paragraph FROM sentences
WHERE revision = :revision AND speech = :speech AND position >= (
    SELECT min(position) FROM sentences WHERE revision = :revision AND speech = :speech)
ORDER BY position;

-- next_turn: the next speech or question of a revision
SELECT min(position) FROM speeches WHERE revision = ? AND position > ? AND kind IN ('speech', 'question');

-- origin_of_revision: whose words a revision is
SELECT v.key, v.id, v.n, v.header, v.event_header, r.id AS rendition, r.name, r.event, r.revision = v.key AS is_current,
    e.slug, e.title, e.start
FROM revisions v JOIN renditions r ON r.id = v.rendition JOIN events e ON e.id = r.event WHERE v.key = ?;

-- current_headers_of_event: what the renditions of an event are
SELECT v.header FROM renditions r JOIN revisions v ON v.key = r.revision WHERE r.event = ?;

-- sentences_meant: of [revision, position] the event, its start, and the words, in the same order
SELECT e.slug, e.start, substr(v.text, s.start + 1, s."end" - s.start)
FROM json_each(?) w CROSS JOIN revisions v ON v.key = json_extract(w.value, '$[0]')
    CROSS JOIN sentences s ON s.revision = v.key AND s.position = json_extract(w.value, '$[1]')
    CROSS JOIN renditions r ON r.id = v.rendition CROSS JOIN events e ON e.id = r.event
ORDER BY w.key;

-- event_key_of_slug: an event's number in the columns of the search
SELECT n FROM events WHERE slug = ?;

-- add_stem_language: the words of a language are in the index by their stems
INSERT INTO stem_languages (language, stemmer) VALUES (?, ?) ON CONFLICT (language) DO NOTHING;

-- other_stemmers: whether stems of another version of the stemmer are in the index
SELECT 1 FROM stem_languages WHERE stemmer <> ? LIMIT 1;

-- drop_wording_words: out of the index, by what it has
INSERT INTO wording_words (wording_words, rowid, folded, stems) VALUES ('delete', ?, ?, ?);

-- set_stems: the stems of a wording
UPDATE wordings SET stems = ? WHERE n = ?;

-- forget_places: before the index is made anew
DELETE FROM wording_places;

-- forget_wording_words: its words
INSERT INTO wording_words (wording_words) VALUES ('delete-all');

-- forget_wordings: its wordings
DELETE FROM wordings;

-- forget_counts: its counts
DELETE FROM word_counts;

-- forget_worded: what it knew
DELETE FROM worded_revisions;

-- forget_stem_languages: and by whom
DELETE FROM stem_languages;
