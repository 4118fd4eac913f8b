-- index: keep
-- Who is who. A person is whom names stand for; merging one into another only
-- points there, so that it can be taken back at any time. What is derived from it
-- (root, the person of a credit) is kept for joins.

ALTER TABLE person ADD COLUMN hangul TEXT NOT NULL DEFAULT '';  -- names to prefer, as a person set them
ALTER TABLE person ADD COLUMN latin  TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN kind   TEXT NOT NULL DEFAULT '';  -- person or organisation, where a person said so
ALTER TABLE person ADD COLUMN merged INTEGER REFERENCES person (id);
ALTER TABLE person ADD COLUMN root   INTEGER NOT NULL DEFAULT 0; -- where merging leads; itself where it does not
UPDATE person SET root = id;
CREATE INDEX person_by_root ON person (root);
CREATE INDEX person_by_merged ON person (merged) WHERE merged IS NOT NULL;

-- Whom a name stands for.
CREATE TABLE person_name (
	name   TEXT PRIMARY KEY,
	person INTEGER NOT NULL REFERENCES person (id)
) WITHOUT ROWID;
CREATE INDEX person_name_by_person ON person_name (person);
INSERT INTO person_name (name, person) SELECT name, id FROM person;

-- Whom it stands for in one document, where two people share it.
CREATE TABLE person_namesake (
	document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
	name     TEXT NOT NULL,
	person   INTEGER NOT NULL REFERENCES person (id),
	PRIMARY KEY (document, name)
) WITHOUT ROWID;
CREATE INDEX person_namesake_by_person ON person_namesake (person);

-- The name as the document prints it.
ALTER TABLE credit ADD COLUMN name TEXT NOT NULL DEFAULT '';
UPDATE credit SET name = (SELECT p.name FROM person p WHERE p.id = credit.person);
CREATE INDEX credit_by_name ON credit (name, document);

-- Names that a person said are of two people; one sorts before other.
CREATE TABLE person_apart (
	one   TEXT NOT NULL,
	other TEXT NOT NULL,
	PRIMARY KEY (one, other)
) WITHOUT ROWID;

CREATE TABLE person_affiliation (
	id           INTEGER PRIMARY KEY AUTOINCREMENT,
	person       INTEGER NOT NULL REFERENCES person (id),
	organisation TEXT NOT NULL,
	post         TEXT NOT NULL DEFAULT '',
	from_date    TEXT NOT NULL DEFAULT '',
	to_date      TEXT NOT NULL DEFAULT '',
	note         TEXT NOT NULL DEFAULT ''
);
CREATE INDEX person_affiliation_by_person ON person_affiliation (person);

-- What was done, with what puts it back.
CREATE TABLE person_change (
	id     INTEGER PRIMARY KEY AUTOINCREMENT,
	what   TEXT NOT NULL,
	person INTEGER NOT NULL,
	other  INTEGER NOT NULL DEFAULT 0,
	detail TEXT NOT NULL DEFAULT '',
	before TEXT NOT NULL,              -- JSON
	made   TEXT NOT NULL
);
CREATE INDEX person_change_by_person ON person_change (person);

-- Publishers are known by their names, whoever writes them.
CREATE INDEX document_by_publisher ON document (publisher) WHERE publisher <> '';
CREATE TRIGGER publisher_came AFTER INSERT ON document WHEN NEW.publisher <> '' BEGIN
	INSERT INTO person (name) SELECT NEW.publisher WHERE NOT EXISTS (SELECT 1 FROM person_name WHERE name = NEW.publisher)
		AND NOT EXISTS (SELECT 1 FROM person WHERE name = NEW.publisher);
	UPDATE person SET root = id WHERE root = 0;
	INSERT INTO person_name (name, person) SELECT name, id FROM person WHERE name = NEW.publisher
		AND NOT EXISTS (SELECT 1 FROM person_name WHERE name = NEW.publisher);
END;
CREATE TRIGGER publisher_changed AFTER UPDATE OF publisher ON document WHEN NEW.publisher <> '' AND NEW.publisher <> OLD.publisher BEGIN
	INSERT INTO person (name) SELECT NEW.publisher WHERE NOT EXISTS (SELECT 1 FROM person_name WHERE name = NEW.publisher)
		AND NOT EXISTS (SELECT 1 FROM person WHERE name = NEW.publisher);
	UPDATE person SET root = id WHERE root = 0;
	INSERT INTO person_name (name, person) SELECT name, id FROM person WHERE name = NEW.publisher
		AND NOT EXISTS (SELECT 1 FROM person_name WHERE name = NEW.publisher);
END;
INSERT INTO person (name) SELECT DISTINCT publisher FROM document d WHERE publisher <> ''
	AND NOT EXISTS (SELECT 1 FROM person p WHERE p.name = d.publisher);
UPDATE person SET root = id WHERE root = 0;
INSERT INTO person_name (name, person) SELECT name, id FROM person p
	WHERE NOT EXISTS (SELECT 1 FROM person_name n WHERE n.name = p.name);
