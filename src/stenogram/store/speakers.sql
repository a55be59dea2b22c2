-- What the pages of speakers show. The speeches of a person are counted in the first rendition of each event in which they
-- speak, which is the original where it is here: a speech that stands in three languages is one speech.

-- person_of_appearance: to whom an appearance belongs now, by its own id
SELECT person FROM appearances WHERE id = ?;

-- persons_like: who may be this person, as far as links go
SELECT b.person FROM appearances a JOIN person_links l ON l."left" = a.key JOIN appearances b ON b.key = l."right"
WHERE a.person = :person AND a.is_current = 1 AND l.judgement <> 'different'
UNION SELECT b.person FROM appearances a JOIN person_links l ON l."right" = a.key JOIN appearances b ON b.key = l."left"
WHERE a.person = :person AND a.is_current = 1 AND l.judgement <> 'different'
UNION SELECT b.person FROM (SELECT DISTINCT guise FROM appearances WHERE person = :person AND is_current = 1) g
    JOIN guise_links l ON l."left" = g.guise JOIN appearances b ON b.guise = l."right" WHERE l.judgement <> 'different'
UNION SELECT b.person FROM (SELECT DISTINCT guise FROM appearances WHERE person = :person AND is_current = 1) g
    JOIN guise_links l ON l."right" = g.guise JOIN appearances b ON b.guise = l."left" WHERE l.judgement <> 'different';

-- all_of_persons: everything that belongs to these (a JSON list), as `all_appearances` has it
SELECT
    a.key, a.id, a.name_key, a.is_certain, a.is_current, a.said, a.person, a.guise, a.rendition, r.event,
    r.name AS rendition_name, e.slug, e.start
FROM json_each(?) w JOIN appearances a ON a.person = w.value
    LEFT JOIN renditions r ON r.id = a.rendition LEFT JOIN events e ON e.id = r.event
ORDER BY a.key;

-- who_appears: everything that current texts and users say of anybody
SELECT person, rendition, said, is_certain FROM appearances NOT INDEXED WHERE is_current = 1;

-- places_of_texts: which event each rendition is of, and where it stands there
SELECT id, event, place FROM renditions;

-- starts_of_events: when each began
SELECT id, start FROM events;

-- places_of_person: where a person speaks, the latest event first, and in it the first rendition
SELECT a.key, e.n, e.start, r.revision, r.place, r.name, a.said ->> '$.speeches' AS speeches
FROM appearances a JOIN renditions r ON r.id = a.rendition JOIN events e ON e.id = r.event
WHERE a.person = ? AND a.is_current = 1 AND speeches > 0
ORDER BY e.start IS NULL, e.start DESC, e.n DESC, r.place, a.key;

-- speeches_of_appearances: their speeches in a text, in order
SELECT h.position, h.n, h.kind, h.language, h.label, h.role, h.start, h."end"
FROM json_each(:keys) w JOIN voices v ON v.appearance = w.value AND v.revision = :revision
    JOIN speeches h ON h.revision = v.revision AND h.position = v.position
WHERE h.kind IN ('speech', 'question') ORDER BY h.position LIMIT :limit OFFSET :offset;

-- sizes_of_speeches: where the sentences of each speech of a text begin, and how many there are
SELECT h.position, h.kind, min(s.position) AS first, count(*) AS count
FROM sentences s CROSS JOIN speeches h ON h.revision = s.revision AND h.position = s.speech
WHERE s.revision = ? GROUP BY h.position ORDER BY h.position;

-- sentences_between: some sentences of a text, by their places
SELECT id, start, "end" FROM sentences WHERE revision = ? AND position BETWEEN ? AND ? ORDER BY position;

-- spoken_between: some of the sentences that alignment numbers
SELECT s.id, s.start, s."end" FROM sentences s JOIN speeches h ON h.revision = s.revision AND h.position = s.speech
WHERE s.revision = ? AND h.kind IN ('speech', 'question') ORDER BY s.position LIMIT ? OFFSET ?;

-- beads_beside: what current texts say in the place of some sentences of this one, by their numbers
SELECT a."right" AS other, r.place, b.right_first AS first, b.right_count AS count
FROM alignments a CROSS JOIN revisions v ON v.key = a."right"
    CROSS JOIN renditions r ON r.id = v.rendition AND r.revision = v.key CROSS JOIN beads b ON b.alignment = a.key
WHERE a."left" = :revision AND a.refusal IS NULL AND b.right_count > 0
    AND b.left_first <= :last AND b.left_first + b.left_count > :first
UNION ALL
SELECT a."left", r.place, b.left_first, b.left_count
FROM alignments a CROSS JOIN revisions v ON v.key = a."left"
    CROSS JOIN renditions r ON r.id = v.rendition AND r.revision = v.key CROSS JOIN beads b ON b.alignment = a.key
WHERE a."right" = :revision AND a.refusal IS NULL AND b.left_count > 0
    AND b.right_first <= :last AND b.right_first + b.right_count > :first
ORDER BY 2, 1, 3;
