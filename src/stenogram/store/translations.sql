-- The statements about translations. Drafts, engines and what sentences are made of are only ever inserted.

-- add_draft: what an engine answered, or a person wrote
INSERT INTO drafts
    (source, target, source_digest, source_text, text, language, state, maker, version, settings, at, terms, reason, parent)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- drafts_of_texts: every draft of these source texts (digests as a JSON list), the oldest first
SELECT d.n, d.source, d.target, d.source_text, d.text, d.language, d.state, d.maker, d.version, d.settings, d.at, d.terms,
    d.reason, d.parent
FROM json_each(?) wanted CROSS JOIN drafts d
WHERE d.source_digest = wanted.value AND d.target = ? AND d.source = ? ORDER BY d.n;

-- drafts_of_pair: every draft between two languages that is a translation, the oldest first
SELECT n, source, target, source_text, text, language, state, maker, version, settings, at, terms, reason, parent
FROM drafts WHERE source = ? AND target = ? AND state IN ('translated', 'edited') ORDER BY n;

-- draft_by_number: one draft
SELECT n, source, target, source_text, text, language, state, maker, version, settings, at, terms, reason, parent
FROM drafts WHERE n = ?;

-- drafts_of_revision: which draft each of its sentences is
SELECT u.position, u.source_sentence, d.n, d.source, d.target, d.source_text, d.text, d.language, d.state, d.maker,
    d.version, d.settings, d.at, d.terms, d.reason, d.parent
FROM sentence_drafts u JOIN drafts d ON d.n = u.draft WHERE u.revision = ? ORDER BY u.position;

-- add_sentence_draft: which draft a sentence is
INSERT INTO sentence_drafts (revision, position, draft, source_sentence) VALUES (?, ?, ?, ?);

-- add_translation: from which text a revision was made here
INSERT INTO translations (revision, source) VALUES (?, ?);

-- translation_of_revision: from which text a revision was made here, and the text that its source has now
SELECT s.id AS source, t.source AS source_key, now.revision AS source_now
FROM translations t JOIN revisions s ON s.key = t.source JOIN renditions now ON now.id = s.rendition
WHERE t.revision = ?;

-- translations_behind: current translations whose source has another text by now
SELECT r.id AS rendition, r.event, r.revision, now.revision AS source_now
FROM translations t CROSS JOIN renditions r ON r.revision = t.revision JOIN revisions s ON s.key = t.source
    JOIN renditions now ON now.id = s.rendition
WHERE now.revision <> t.source;

-- translations_behind_of_event: those among the renditions of one event
SELECT r.id AS rendition, r.event, r.revision, now.revision AS source_now
FROM renditions r JOIN translations t ON t.revision = r.revision JOIN revisions s ON s.key = t.source
    JOIN renditions now ON now.id = s.rendition
WHERE r.event = ? AND now.revision <> t.source;

-- sources_of_event: what its translations were made from, and what that says by now
SELECT r.id, t.source, now.revision, now.name, e.slug
FROM renditions r JOIN translations t ON t.revision = r.revision JOIN revisions s ON s.key = t.source
    JOIN renditions now ON now.id = s.rendition JOIN events e ON e.id = now.event
WHERE r.event = ? ORDER BY r.id;

-- sentence_places: where a revision's sentences stand, by their ids
SELECT id, start, "end" FROM sentences WHERE revision = ? ORDER BY position;

-- header_of_revision: what it says of itself
SELECT header FROM revisions WHERE key = ?;

-- text_of_revision: its whole text
SELECT text FROM revisions WHERE key = ?;

-- add_engine: what a digest of settings stands for
INSERT OR IGNORE INTO engines (maker, version, settings, said) VALUES (?, ?, ?, ?);

-- engine_settings: what a digest of settings stands for
SELECT said FROM engines WHERE maker = ? AND version = ? AND settings = ?;
