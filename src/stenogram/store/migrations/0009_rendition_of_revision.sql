-- Which rendition a current text belongs to is asked for every hit of a search: without this, all are looked through.

CREATE INDEX renditions_by_revision ON renditions (revision);
