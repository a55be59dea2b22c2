-- The statements about lists of terms, which are only ever inserted, and about the memory as a whole.

-- add_term_list: that somebody brought in a list
INSERT INTO term_lists (name, source, target, said_by, at) VALUES (?, ?, ?, ?, ?);

-- add_term: a term of a list
INSERT INTO terms (list, place, source_text, target_text, is_name, note, origin) VALUES (?, ?, ?, ?, ?, ?, ?);

-- current_term_lists: the newest of each name and pair of languages, the newest first
SELECT n, name, source, target, said_by, at FROM term_lists l
WHERE NOT EXISTS (
    SELECT 1 FROM term_lists newer
    WHERE newer.source = l.source AND newer.target = l.target AND newer.name = l.name AND newer.n > l.n
) ORDER BY n DESC;

-- terms_of_list: its terms in their order
SELECT source_text, target_text, is_name, note, origin FROM terms WHERE list = ? ORDER BY place;

-- memory_shares: how many translations between which languages are whose
SELECT source, target, maker, version, state, count(*) FROM drafts WHERE state IN ('translated', 'edited')
GROUP BY source, target, maker, version, state ORDER BY source, target, state, count(*) DESC, maker;
