-- Every statement that the archive runs, each under a line with its name and what it is for.
-- What happened (blobs, captures, revisions and their parts, readings) is only ever inserted.

-- blob_is_known: whether these bytes were kept before
SELECT 1 FROM blobs WHERE digest = ?;

-- add_blob: bytes that are on the disk now
INSERT INTO blobs (digest, size, at) VALUES (?, ?, ?);

-- add_capture: that an address gave a blob
INSERT INTO captures
    (id, blob, address, final_address, redirects, status, headers, media_type, charset, ip_address, at, told)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- capture_key: the number of a capture and its blob
SELECT n, blob FROM captures WHERE id = ?;

-- capture_by_id: one capture
SELECT * FROM capture_rows WHERE capture_id = ?;

-- pending_captures: captures of whose bytes nothing has been made, in the order they came
SELECT * FROM capture_rows WHERE NOT EXISTS (SELECT 1 FROM readings r WHERE r.blob = capture_blob)
    AND NOT EXISTS (
        SELECT 1 FROM dismissals m JOIN decisions d ON d.id = m.decision
        WHERE m.blob = capture_blob AND NOT EXISTS (SELECT 1 FROM decisions u WHERE u.undoes = d.n))
ORDER BY capture_n;

-- add_dismissal: that nothing will be made of these bytes
INSERT INTO dismissals (decision, blob) VALUES (?, ?);

-- set_failure: why nothing could be made of a capture
INSERT INTO failures (capture, reason, at) VALUES (?, ?, ?)
ON CONFLICT (capture) DO UPDATE SET reason = excluded.reason, at = excluded.at;

-- clear_failures: something was made of these bytes after all
DELETE FROM failures WHERE capture IN (SELECT n FROM captures WHERE blob = ?);

-- add_reading: as which revision a capture was read
INSERT INTO readings (capture, blob, revision, at) VALUES (?, ?, ?, ?);

-- revision_of_blob: the newest revision made from these bytes
SELECT v.id, r.event
FROM readings g JOIN revisions v ON v.key = g.revision JOIN renditions r ON r.id = v.rendition
WHERE g.blob = ? ORDER BY g.n DESC LIMIT 1;

-- add_revision: one state of a rendition's text
INSERT INTO revisions
    (id, rendition, n, cause, capture, text_digest, text, event_header, header, notices, made_by,
     speech_count, sentence_count, unread_count, at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- add_block: what became of a block
INSERT INTO blocks (revision, position, kind, rule, start, "end") VALUES (?, ?, ?, ?, ?, ?);

-- add_unread: a block that fits nothing
INSERT INTO unread (revision, position, reason, start, "end") VALUES (?, ?, ?, ?, ?);

-- add_speech: a turn, or what stands between turns
INSERT INTO speeches (revision, position, n, kind, language, label, name, role, person, start, "end")
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- add_paragraph: a paragraph of a speech
INSERT INTO paragraphs (revision, speech, position, start, "end") VALUES (?, ?, ?, ?, ?);

-- add_sentence: a sentence, by its place in the revision's text
INSERT INTO sentences (revision, position, speech, paragraph, id, replaces, start, "end")
VALUES (?, ?, ?, ?, ?, ?, ?, ?);

-- revision_by_id: a revision with its text and its capture
SELECT
    v.key, v.id, r.event, v.rendition, v.n, v.cause, v.text_digest, v.text, v.event_header, v.header,
    v.notices, v.made_by, v.at,
    c.*
FROM revisions v JOIN renditions r ON r.id = v.rendition JOIN capture_rows c ON c.capture_n = v.capture
WHERE v.id = ?;

-- revision_key: the number of a revision and where it belongs
SELECT v.key, v.rendition, r.event FROM revisions v JOIN renditions r ON r.id = v.rendition WHERE v.id = ?;

-- revision_numbered: the n-th revision of a rendition
SELECT id FROM revisions WHERE rendition = ? AND n = ?;

-- blocks_of_revision: what became of each block, in reading order
SELECT kind, rule, start, "end" FROM blocks WHERE revision = ? ORDER BY position;

-- unread_of_revision: the blocks that fit nothing
SELECT reason, start, "end" FROM unread WHERE revision = ? ORDER BY position;

-- speeches_of_revision: turns in the order of the page
SELECT position, n, kind, language, label, name, role, person, start, "end"
FROM speeches WHERE revision = ? ORDER BY position;

-- paragraphs_of_revision: paragraphs of all speeches
SELECT speech, position, start, "end" FROM paragraphs WHERE revision = ? ORDER BY speech, position;

-- sentences_of_revision: sentences of all speeches, in order
SELECT speech, paragraph, id, start, "end" FROM sentences WHERE revision = ? ORDER BY position;

-- add_event: a new occasion, whose header and slug are derived next
INSERT INTO events (id, slug, header, version) VALUES (?, ?, '', 0);

-- event_version: where an event stands
SELECT version FROM events WHERE id = ?;

-- set_event: what an event's renditions say of it now
UPDATE events SET slug = ?, start = ?, title = ?, header = ?, version = version + 1 WHERE id = ?;

-- touch_event: something of an event changed that its header does not show
UPDATE events SET version = version + 1 WHERE id = ?;

-- add_slug: a name that leads to an event for ever
INSERT INTO slugs (slug, event) VALUES (?, ?);

-- event_of_slug: to which event a slug leads, old ones too
SELECT event FROM slugs WHERE slug = ?;

-- slugs_of_event: all names that an event ever had
SELECT slug FROM slugs WHERE event = ?;

-- events_named_like: events with a slug or an id that starts so
SELECT DISTINCT e.id, e.slug FROM events e JOIN slugs s ON s.event = e.id
WHERE (s.slug >= :name AND s.slug < :name || char(1114111)) OR (e.id >= :name AND e.id < :name || char(1114111))
ORDER BY e.slug;

-- event_is_known: whether there is an event with this id
SELECT 1 FROM events WHERE id = ?;

-- clear_looks: forget what an event looked like
DELETE FROM looks WHERE event = ?;

-- add_look: what an event looks like by one of its renditions
INSERT OR IGNORE INTO looks (look, event) VALUES (?, ?);

-- all_candidates: pairs of events that may be the same
SELECT DISTINCT mine.event, e.slug FROM looks mine JOIN looks its ON its.look = mine.look AND its.event <> mine.event
    JOIN events e ON e.id = its.event
ORDER BY mine.event, e.slug;

-- candidates_of_event: events that may be the same as this one
SELECT DISTINCT e.slug FROM looks mine JOIN looks its ON its.look = mine.look AND its.event <> mine.event
    JOIN events e ON e.id = its.event
WHERE mine.event = ? ORDER BY e.slug;

-- add_rendition: a new rendition, whose name, order and pivot are derived next
INSERT INTO renditions (id, event, home, name, revision, place) VALUES (?, ?, ?, ?, NULL, 0);

-- rendition_by_id: where a rendition stands
SELECT r.event, r.name, v.id AS revision, v.n FROM renditions r JOIN revisions v ON v.key = r.revision WHERE r.id = ?;

-- set_current: the text that a rendition has now
UPDATE renditions SET revision = ? WHERE id = ?;

-- set_name: what a rendition is called now
UPDATE renditions SET name = ? WHERE id = ?;

-- set_pivot: where a rendition stands in its event, and what it is aligned to
UPDATE renditions SET place = ?, pivot = ? WHERE id = ?;

-- add_rendition_name: a name that leads to a rendition for ever
INSERT INTO rendition_names (event, name, rendition) VALUES (?, ?, ?);

-- rendition_names_of_event: all names that its renditions ever had
SELECT name, rendition FROM rendition_names WHERE event = ?;

-- headers_of_event: what each rendition's page says now, for deriving the event
SELECT r.id, v.event_header, v.header, c.blob
FROM renditions r JOIN revisions v ON v.key = r.revision JOIN captures c ON c.n = v.capture
WHERE r.event = ? ORDER BY r.n;

-- add_url: an address that proves where a page belongs
INSERT OR IGNORE INTO urls (url, rendition, relation, event) VALUES (?, ?, ?, ?);

-- event_with_url: the first event that was captured from an address or names it
SELECT u.event FROM urls u JOIN events e ON e.id = u.event WHERE u.url = ?
ORDER BY CASE u.relation WHEN 'captured' THEN 0 WHEN 'canonical' THEN 1 ELSE 2 END, e.n LIMIT 1;

-- all_events: every event, the latest start first
SELECT id, slug, header, version FROM events WHERE EXISTS (SELECT 1 FROM renditions r WHERE r.event = events.id)
ORDER BY start IS NULL, start DESC, slug;

-- homes_of_renditions: where each rendition was put, where it is, and what it says of itself
SELECT r.id, r.home, r.event, v.header FROM renditions r JOIN revisions v ON v.key = r.revision ORDER BY r.n;

-- set_event_of_rendition: where a rendition belongs by what people decided
UPDATE renditions SET event = ?, name = ? WHERE id = ?;

-- set_event_of_urls: its addresses lead there too
UPDATE urls SET event = ? WHERE rendition = ?;

-- clear_heirs: before it is derived again where events lead
DELETE FROM heirs;

-- add_heir: to which event one leads that has no renditions any more
INSERT INTO heirs (event, heir) VALUES (?, ?);

-- heir_of_event: the event that goes on for one that was joined to it
SELECT heir FROM heirs WHERE event = ?;

-- event_by_id: one event
SELECT id, slug, header, version FROM events WHERE id = ?;

-- all_renditions: the renditions of all events, each event's in its order, without their texts
SELECT s.*, v.event_header FROM rendition_rows s JOIN revisions v ON v.id = s.revision ORDER BY s.event, s.place;

-- renditions_of_event: the same for one event
SELECT s.*, v.event_header FROM rendition_rows s JOIN revisions v ON v.id = s.revision
WHERE s.event = ? ORDER BY s.place;

-- current_pairs: the revisions that should be aligned in an event: pivot, rendition
SELECT p.revision, r.revision FROM renditions r JOIN renditions p ON p.id = r.pivot WHERE r.event = ?;

-- drop_alignment: make room for a newer one of the same revisions
DELETE FROM alignments WHERE "left" = ? AND "right" = ?;

-- drop_alignments_to_former_pivots: what nobody asked for and no pivot explains any more
DELETE FROM alignments WHERE is_asked = 0 AND key IN (
    SELECT a.key FROM alignments a
        JOIN revisions lv ON lv.key = a."left" JOIN renditions l ON l.id = lv.rendition
        JOIN revisions rv ON rv.key = a."right" JOIN renditions r ON r.id = rv.rendition
    WHERE r.event = ? AND l.event = r.event AND r.pivot IS NOT l.id);

-- drop_alignments_across_events: what nobody asked for between renditions that are not of one event any more
DELETE FROM alignments WHERE is_asked = 0 AND key IN (
    SELECT a.key FROM alignments a
        JOIN revisions lv ON lv.key = a."left" JOIN renditions l ON l.id = lv.rendition
        JOIN revisions rv ON rv.key = a."right" JOIN renditions r ON r.id = rv.rendition
    WHERE (l.event = ? OR r.event = ?) AND l.event <> r.event);

-- add_alignment: two revisions side by side, or why not
INSERT INTO alignments
    (id, "left", "right", is_asked, refusal, left_language, right_language, left_count, right_count, likeness, basis,
     aligned_by, made_by, measured_by, at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- add_bead: sentences that say the same
INSERT INTO beads (alignment, position, left_first, left_count, right_first, right_count, score, doubt)
VALUES (?, ?, ?, ?, ?, ?, ?, ?);

-- add_measurement: what a check saw in a bead
INSERT INTO measurements
    (alignment, bead, position, "check", kind, left_sentence, left_start, left_end, right_sentence, right_start,
     right_end, facts, maker)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- alignment_of: the alignment of two revisions
SELECT a.* FROM alignments a JOIN revisions l ON l.key = a."left" JOIN revisions r ON r.key = a."right"
WHERE l.id = ? AND r.id = ? AND a.refusal IS NULL;

-- beads_of: its beads, in order
SELECT left_first, left_count, right_first, right_count, score, doubt FROM beads WHERE alignment = ? ORDER BY position;

-- add_move: a passage that stands elsewhere on the other side
INSERT INTO moves (alignment, position, left_first, left_count, right_first, right_count, score)
VALUES (?, ?, ?, ?, ?, ?, ?);

-- moves_of: the passages of an alignment that moved, in its order
SELECT left_first, left_count, right_first, right_count, score FROM moves WHERE alignment = ? ORDER BY position;

-- measurements_of: what the checks saw in them
SELECT bead, "check", kind, left_sentence, left_start, left_end, right_sentence, right_start, right_end, facts, maker
FROM measurements WHERE alignment = ? ORDER BY bead, position;

-- add_vector_model: a model that vectors come from
INSERT OR IGNORE INTO vector_models (name) VALUES (?);

-- vector_model: its number
SELECT key FROM vector_models WHERE name = ?;

-- add_vector: the vector of a sentence's words; the same words have one already
INSERT OR IGNORE INTO vectors (model, text_digest, vector) VALUES (?, ?, ?);

-- vectors_of_texts: those of these digests (a JSON list) that have a vector from a model
SELECT v.text_digest, v.vector FROM json_each(?) wanted CROSS JOIN vectors v
WHERE v.model = ? AND v.text_digest = wanted.value;

-- add_decision: what somebody decided
INSERT INTO decisions (id, kind, said, undoes, "by", at) VALUES (?, ?, ?, ?, ?, ?);

-- all_decisions: the log, in order
SELECT n, id, kind, said, undoes, "by", at FROM decisions ORDER BY n;

-- add_correction: which sentences say the same, as somebody says
INSERT INTO corrections (decision, position, "left", "right", left_sentences, right_sentences) VALUES (?, ?, ?, ?, ?, ?);

-- corrections_of_pair: what holds of the sentences of two renditions, whichever was left, oldest first
SELECT c.decision, c."left", c.left_sentences, c.right_sentences, d."by", d.at
FROM corrections c JOIN decisions d ON d.id = c.decision
WHERE ((c."left" = ? AND c."right" = ?) OR (c."left" = ? AND c."right" = ?))
    AND NOT EXISTS (SELECT 1 FROM decisions u WHERE u.undoes = d.n)
ORDER BY d.n, c.position;

-- ids_of_spoken: the ids of the sentences that alignment numbers, in order
SELECT s.id FROM sentences s JOIN speeches p ON p.revision = s.revision AND p.position = s.speech
WHERE s.revision = ? AND p.kind IN ('speech', 'question') ORDER BY s.position;

-- words_of_sentence: as the first revision that has it says it
SELECT substr(v.text, s.start + 1, s."end" - s.start) AS words
FROM sentences s JOIN revisions v ON v.key = s.revision WHERE s.id = ? ORDER BY v.key LIMIT 1;

-- alignments_of_pair: those of any two revisions of two renditions, whichever is left
SELECT a.key FROM alignments a JOIN revisions l ON l.key = a."left" JOIN revisions r ON r.key = a."right"
WHERE (l.rendition = ? AND r.rendition = ?) OR (l.rendition = ? AND r.rendition = ?);

-- add_corrected_bead: what was measured in a bead that corrections made
INSERT INTO corrected_beads
    (alignment, left_first, left_count, right_first, right_count, doubt, measurements, made_by)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT DO UPDATE SET doubt = excluded.doubt, measurements = excluded.measurements, made_by = excluded.made_by;

-- corrected_beads_of: the same, of an alignment
SELECT left_first, left_count, right_first, right_count, doubt, measurements, made_by
FROM corrected_beads WHERE alignment = ?;

-- forget_corrected_beads: where something moved, a bead may mean otherwise once another is corrected
DELETE FROM corrected_beads WHERE alignment = :name AND EXISTS (SELECT 1 FROM moves m WHERE m.alignment = :name);

-- labels_of_rendition: who speaks, by each revision of a rendition
SELECT v.key AS revision, s.position, s.n, s.kind, s.label, s.name, s.role, s.person
FROM revisions v JOIN speeches s ON s.revision = v.key
WHERE v.rendition = ? AND s.label IS NOT NULL ORDER BY v.n, s.position;

-- sentence_ids_of_rendition: by which sentences a speech is known again, in each revision
SELECT v.key AS revision, s.speech, s.id FROM revisions v JOIN sentences s ON s.revision = v.key
WHERE v.rendition = ? ORDER BY v.n, s.position;

-- rendition_facts: what a rendition's page says, for the appearances in it
SELECT r.event, v.key AS revision, v.event_header, v.header, c.final_address
FROM renditions r JOIN revisions v ON v.key = r.revision JOIN captures c ON c.n = v.capture WHERE r.id = ?;

-- appearances_of_rendition: what is known of its speakers
SELECT key, id, name_key FROM appearances WHERE rendition = ?;

-- appearance_by_key: one appearance, as those of an event are selected
SELECT a.key, a.id, a.said, a.is_certain, r.event, a.rendition
FROM appearances a LEFT JOIN renditions r ON r.id = a.rendition WHERE a.key = ?;

-- add_appearance: a speaker who was not known before
INSERT INTO appearances (id, rendition, name_key, is_certain, is_current, said, person)
VALUES (?, ?, ?, ?, ?, ?, ?);

-- set_appearance: what the current text says of a speaker
UPDATE appearances SET is_certain = ?, is_current = ?, said = ? WHERE key = ?;

-- set_currency: whether something still speaks for an appearance
UPDATE appearances SET is_current = ? WHERE key = ?;

-- retire_appearances: before those that the current text has are written again
UPDATE appearances SET is_current = 0 WHERE rendition = ?;

-- set_guise: how an appearance is compared with those of other events
UPDATE appearances SET guise = ? WHERE key = ? AND guise IS NOT ?;

-- guise_of_digest: a guise that is known
SELECT key FROM guises WHERE digest = ?;

-- add_guise: how a speaker appears
INSERT INTO guises (digest, said, is_certain) VALUES (?, ?, ?);

-- add_guise_key: under what a guise is looked for
INSERT OR IGNORE INTO guise_keys (key, guise) VALUES (?, ?);

-- guises_like: those that share a key with a guise, itself among them
SELECT DISTINCT g.key, g.digest, g.said, g.is_certain
FROM guise_keys k JOIN guise_keys l ON l.key = k.key JOIN guises g ON g.key = l.guise WHERE k.guise = ?
ORDER BY g.digest;

-- add_guise_link: what is said of any two appearances of two events that have these guises
INSERT INTO guise_links ("left", "right", judgement, score, reason, made_by) VALUES (?, ?, ?, ?, ?, ?);

-- guise_links_of: what is known of any two guises, of which one is among these (a JSON list)
SELECT "left", "right", judgement, score, reason FROM guise_links
WHERE "left" IN (SELECT value FROM json_each(?1)) OR "right" IN (SELECT value FROM json_each(?1))
ORDER BY "left", "right";

-- same_guises: guises that links join to these (a JSON list)
SELECT l."right" FROM json_each(?1) w JOIN guise_links l ON l."left" = w.value WHERE l.judgement = 'same'
UNION SELECT l."left" FROM json_each(?1) w JOIN guise_links l ON l."right" = w.value WHERE l.judgement = 'same';

-- guise_links_among: the links that join these guises (a JSON list)
SELECT l."left", l."right", l.score FROM json_each(?1) w JOIN guise_links l ON l."left" = w.value
WHERE l.judgement = 'same' AND l."right" IN (SELECT value FROM json_each(?1));

-- appearances_of_guises: who appears so (a JSON list) in current texts
SELECT a.key FROM json_each(?) w JOIN appearances a ON a.guise = w.value WHERE a.is_current = 1;

-- appearances_of_persons: everything that belongs to these persons (a JSON list)
SELECT a.key FROM json_each(?) w JOIN appearances a ON a.person = w.value;

-- appearances_with_ids: the numbers of those with these ids (a JSON list)
SELECT a.id, a.key FROM json_each(?) w JOIN appearances a ON a.id = w.value;

-- keys_of_event: the numbers of all appearances of an event's renditions, also of those that are gone
SELECT a.key FROM renditions r JOIN appearances a ON a.rendition = r.id WHERE r.event = ?;

-- same_appearances: those that links within their events join to these (a JSON list)
SELECT l."right" FROM json_each(?1) w JOIN person_links l ON l."left" = w.value WHERE l.judgement = 'same'
UNION SELECT l."left" FROM json_each(?1) w JOIN person_links l ON l."right" = w.value WHERE l.judgement = 'same';

-- links_among: what links within events say of these (a JSON list)
SELECT l."left", l."right", l.judgement, l.score FROM json_each(?1) w JOIN person_links l ON l."left" = w.value
WHERE l."right" IN (SELECT value FROM json_each(?1));

-- appearances_to_gather: what says to whom these (a JSON list) may be joined
SELECT a.key, a.id, a.name_key, a.is_certain, a.is_current, a.person, a.rendition, a.guise, r.event, c.blob
FROM json_each(?) w JOIN appearances a ON a.key = w.value LEFT JOIN renditions r ON r.id = a.rendition
    LEFT JOIN revisions v ON v.key = r.revision LEFT JOIN captures c ON c.n = v.capture
ORDER BY a.key;

-- persons_and_guises: to whom these (a JSON list) belong, and how those of them appear that current texts have
SELECT DISTINCT a.person, CASE WHEN a.is_current THEN a.guise END
FROM json_each(?) w JOIN appearances a ON a.key = w.value;

-- described_appearances: those of persons whom users described
SELECT key, id, is_current FROM appearances WHERE rendition IS NULL;

-- all_appearance_keys: everybody's numbers
SELECT key FROM appearances ORDER BY key;

-- clear_voices: forget whose words the speeches of a rendition are
DELETE FROM voices WHERE revision IN (SELECT key FROM revisions WHERE rendition = ?);

-- add_voice: whose words a speech is
INSERT INTO voices (revision, position, appearance) VALUES (?, ?, ?);

-- persons_of_revision: by whom each of its speeches is, as far as that is certain
SELECT o.position, a.person FROM voices o JOIN appearances a ON a.key = o.appearance
WHERE o.revision = ? AND EXISTS (SELECT 1 FROM appearances p WHERE p.person = a.person AND p.is_certain = 1);

-- voices_of_revision: which appearance each speech is, by its key and its own id
SELECT o.position, o.appearance, a.id FROM voices o JOIN appearances a ON a.key = o.appearance WHERE o.revision = ?;

-- spoken_speeches: the speech of each sentence that alignment numbers
SELECT s.speech FROM sentences s JOIN speeches p ON p.revision = s.revision AND p.position = s.speech
WHERE s.revision = ? AND p.kind IN ('speech', 'question') ORDER BY s.position;

-- paired_beads: the beads of two revisions that have both sides
SELECT b.left_first, b.left_count, b.right_first, b.right_count
FROM alignments a JOIN beads b ON b.alignment = a.key
WHERE a."left" = ? AND a."right" = ? AND b.left_count > 0 AND b.right_count > 0 ORDER BY b.position;

-- appearances_of_event: the speakers of all its renditions
SELECT a.key, a.id, a.said, a.is_certain, r.event, a.rendition
FROM appearances a JOIN renditions r ON r.id = a.rendition
WHERE r.event = ? AND a.is_current = 1 ORDER BY a.key;

-- clear_links_of_event: before they are derived again
DELETE FROM person_links WHERE "left" IN (
    SELECT a.key FROM appearances a JOIN renditions r ON r.id = a.rendition WHERE r.event = :name
) OR "right" IN (
    SELECT a.key FROM appearances a JOIN renditions r ON r.id = a.rendition WHERE r.event = :name);

-- add_link: what names and position say of two appearances
INSERT INTO person_links ("left", "right", judgement, score, reason, made_by) VALUES (?, ?, ?, ?, ?, ?);

-- links_of: what is known of any two appearances of one event, of which one is among these (a JSON list)
SELECT l."left", l."right", l.judgement, l.score, l.reason FROM person_links l
WHERE l."left" IN (SELECT value FROM json_each(?1)) OR l."right" IN (SELECT value FROM json_each(?1))
ORDER BY l."left", l."right";

-- all_appearances: everybody, with where they speak
SELECT
    a.key, a.id, a.is_certain, a.is_current, a.said, a.person, a.rendition, a.guise, r.event, r.name AS rendition_name,
    e.slug, e.start
FROM appearances a LEFT JOIN renditions r ON r.id = a.rendition LEFT JOIN events e ON e.id = r.event
ORDER BY a.key;

-- set_person: to whom an appearance belongs now
UPDATE appearances SET person = ? WHERE key = ?;

-- clear_forms_of_address: before those that are found now are written
DELETE FROM forms_of_address WHERE revision = ?;

-- add_form_of_address: how somebody is spoken to
INSERT INTO forms_of_address (revision, position, speech, start, "end", person, reason) VALUES (?, ?, ?, ?, ?, ?, ?);

-- forms_of_address_in_event: how people are spoken to in the current texts, and to whose speeches the addressed lead
SELECT r.event, r.name, f.speech, substr(v.text, f.start + 1, f."end" - f.start) AS words, f.reason, min(a.person) AS person
FROM renditions r JOIN revisions v ON v.key = r.revision JOIN forms_of_address f ON f.revision = v.key
    LEFT JOIN speeches s ON s.revision = v.key AND s.person = f.person
    LEFT JOIN voices o ON o.revision = v.key AND o.position = s.position
    LEFT JOIN appearances a ON a.key = o.appearance
WHERE r.event = ? GROUP BY v.key, f.position ORDER BY r.place, f.position;

-- all_event_ids: every event, for deriving its persons again
SELECT id FROM events ORDER BY n;

-- renditions_to_trace: the renditions of an event
SELECT id FROM renditions WHERE event = ? ORDER BY n;

-- voices_of_event: whose the words of its current texts are
SELECT r.id, o.position, a.person FROM renditions r JOIN voices o ON o.revision = r.revision
    JOIN appearances a ON a.key = o.appearance WHERE r.event = ? ORDER BY r.id, o.position;

-- last_decided: the last that people decided or brought in; a correction of beads tells the events that it is about
SELECT (SELECT max(n) FROM decisions WHERE kind NOT IN ('correct', 'dismiss')), (SELECT max(n) FROM term_lists), (SELECT count(*) FROM engines);
