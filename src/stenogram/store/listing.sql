-- Lists of what an archive holds, a page at a time.

-- events_listed: the events that fit, the latest start first; NULL: anything fits
SELECT id, slug, header, version FROM events e
WHERE (:after IS NULL OR substr(e.start, 1, min(10, length(:after))) >= :after)
    AND (:before IS NULL OR substr(e.start, 1, min(10, length(:before))) <= :before)
    AND EXISTS (SELECT 1 FROM renditions r JOIN revisions v ON v.key = r.revision WHERE r.event = e.id
        AND (:kind IS NULL OR v.header ->> '$.kind' = :kind)
        AND (:language IS NULL OR v.header ->> '$.language' = :language
            OR substr(v.header ->> '$.language', 1, length(:language) + 1) = :language || '-'))
ORDER BY e.start IS NULL, e.start DESC, e.slug LIMIT :limit OFFSET :offset;

-- events_counted: how many these are
SELECT count(*) FROM events e
WHERE (:after IS NULL OR substr(e.start, 1, min(10, length(:after))) >= :after)
    AND (:before IS NULL OR substr(e.start, 1, min(10, length(:before))) <= :before)
    AND EXISTS (SELECT 1 FROM renditions r JOIN revisions v ON v.key = r.revision WHERE r.event = e.id
        AND (:kind IS NULL OR v.header ->> '$.kind' = :kind)
        AND (:language IS NULL OR v.header ->> '$.language' = :language
            OR substr(v.header ->> '$.language', 1, length(:language) + 1) = :language || '-'));

-- revisions_of_rendition: every state of a rendition's text, the newest first
SELECT v.id, v.n, v.cause, v.at, v.text_digest, c.id AS capture
FROM revisions v JOIN captures c ON c.n = v.capture WHERE v.rendition = ? ORDER BY v.n DESC;
