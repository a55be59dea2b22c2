-- Statements of the search for readers. Where sentences stand, who spoke and when comes from the tables that hold it,
-- so that nothing here is to be kept in step when events are joined or persons divided.

-- search_stamp: changes with everything that a search shows; the columns beside the archive are made anew then
SELECT (SELECT max(key) FROM revisions), (SELECT max(n) FROM readings), (SELECT max(n) FROM decisions),
    (SELECT max(key) FROM appearances), (SELECT count(*) FROM events), (SELECT sum(version) FROM events),
    (SELECT group_concat(stemmer) FROM stem_languages);

-- stem_languages: the languages whose words are known in any form
SELECT language FROM stem_languages ORDER BY language;

-- searched_texts: the current text of each rendition
SELECT r.revision, e.n, e.start, v.header FROM renditions r
    JOIN revisions v ON v.key = r.revision JOIN events e ON e.id = r.event
ORDER BY r.revision;

-- searched_sentences: their spoken sentences, each text's in order
SELECT p.revision, p.position, p.speech, p.wording
FROM (SELECT revision FROM renditions WHERE revision IS NOT NULL ORDER BY revision) r
    CROSS JOIN wording_places p ON p.revision = r.revision
ORDER BY p.revision, p.position;

-- searched_speeches: who speaks in them, as printed and as a person
SELECT h.revision, h.position, coalesce(h.name, h.label) AS name, a.person
FROM (SELECT revision FROM renditions WHERE revision IS NOT NULL ORDER BY revision) r
    CROSS JOIN speeches h ON h.revision = r.revision
    LEFT JOIN voices o ON o.revision = h.revision AND o.position = h.position
    LEFT JOIN appearances a ON a.key = o.appearance AND EXISTS (
        SELECT 1 FROM appearances p WHERE p.person = a.person AND p.is_certain = 1)
WHERE h.kind IN ('speech', 'question');

-- said_of_speakers: the names of every speaker
SELECT person, said FROM appearances WHERE is_current = 1 AND is_certain = 1;

-- number_of_event: by its slug
SELECT n FROM events WHERE slug = ?;

-- events_numbered: what events are called
SELECT n, slug, title, start FROM events WHERE n IN (SELECT value FROM json_each(?));

-- wordings_found: all sentences by an expression of the index, as one list
SELECT json_group_array(n) FROM (
    SELECT rowid AS n FROM wording_words WHERE wording_words MATCH ? ORDER BY rowid DESC LIMIT ?);

-- wordings_ranked: the same with how well they fit, the best first
SELECT rowid, rank FROM wording_words WHERE wording_words MATCH ? ORDER BY rank LIMIT ?;

-- words_of_wordings: what the index has of these wordings
SELECT n, folded, stems FROM wordings WHERE n IN (SELECT value FROM json_each(?));

-- found_sentence: a sentence with who speaks, and what stands before and after it in the same speech
SELECT s.position, s.id, s.start, s."end", h.n, h.language, h.label, h.name, h.role,
    substr(v.text, s.start + 1, s."end" - s.start) AS words,
    (SELECT a.person FROM voices o JOIN appearances a ON a.key = o.appearance
     WHERE o.revision = s.revision AND o.position = s.speech) AS person
FROM sentences s JOIN speeches h ON h.revision = s.revision AND h.position = s.speech
    JOIN revisions v ON v.key = s.revision
WHERE s.revision = :revision AND s.position BETWEEN :position - 1 AND :position + 1 AND s.speech = :speech
ORDER BY s.position;

-- beads_left: what other texts say for a sentence of this one, by its number
SELECT a."right", b.right_first, b.right_count FROM alignments a
    CROSS JOIN renditions r ON r.revision = a."right" CROSS JOIN beads b ON b.alignment = a.key
WHERE a."left" = :revision AND a.refusal IS NULL AND b.left_first BETWEEN :number - b.left_count + 1 AND :number
    AND b.right_count > 0
ORDER BY r.place;

-- beads_right: the same where this one is on the right
SELECT a."left", b.left_first, b.left_count FROM alignments a
    CROSS JOIN renditions r ON r.revision = a."left" CROSS JOIN beads b ON b.alignment = a.key
WHERE a."right" = :revision AND a.refusal IS NULL AND b.right_first BETWEEN :number - b.right_count + 1 AND :number
    AND b.left_count > 0
ORDER BY r.place;

-- measured_pairs: the alignments of this text with current ones in which anything was measured: left, right
SELECT a."left", a."right", l.id AS left_id, r.id AS right_id FROM alignments a
    JOIN revisions l ON l.key = a."left" JOIN revisions r ON r.key = a."right"
WHERE a.refusal IS NULL AND (a."left" = ?1 OR a."right" = ?1)
    AND (EXISTS (SELECT 1 FROM measurements m WHERE m.alignment = a.key)
        OR EXISTS (SELECT 1 FROM corrected_beads m WHERE m.alignment = a.key))
    AND EXISTS (SELECT 1 FROM renditions x WHERE x.revision = a."left")
    AND EXISTS (SELECT 1 FROM renditions x WHERE x.revision = a."right");

-- aligned_pairs: the alignments of this text with current ones: left, right
SELECT a."left", a."right", l.id AS left_id, r.id AS right_id FROM alignments a
    JOIN revisions l ON l.key = a."left" JOIN revisions r ON r.key = a."right"
WHERE a.refusal IS NULL AND (a."left" = ?1 OR a."right" = ?1)
    AND EXISTS (SELECT 1 FROM renditions x WHERE x.revision = a."left")
    AND EXISTS (SELECT 1 FROM renditions x WHERE x.revision = a."right");

-- is_pair_corrected: whether people said anything of the beads between two texts
SELECT 1 FROM corrections c JOIN revisions v ON v.rendition IN (c."left", c."right") AND v.key = ?
    JOIN revisions w ON w.rendition IN (c."left", c."right") AND w.key = ? LIMIT 1;

-- last_vector: how far vectors go, of whatever model
SELECT max(rowid) FROM vectors;

-- vectors_since: vectors of wordings that came after one, in order
SELECT x.rowid, w.n, x.vector FROM vectors x JOIN wordings w ON w.text_digest = x.text_digest
WHERE x.rowid > ?2 AND x.model = ?1 ORDER BY x.rowid;
