-- Version 1 of the memory. Texts are kept as they were written; keys beside them are computed by the program.
-- Rows are never deleted: "gone" names the operation that removed them, so that it can be undone.

CREATE TABLE operation (
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,              -- milliseconds since 1970, UTC
  who TEXT NOT NULL,
  command TEXT NOT NULL,
  summary TEXT NOT NULL,
  added INTEGER NOT NULL DEFAULT 0, -- units
  changed INTEGER NOT NULL DEFAULT 0,
  removed INTEGER NOT NULL DEFAULT 0,
  first_unit INTEGER NOT NULL DEFAULT 0, -- the units it added: unit.n from here ...
  last_unit INTEGER NOT NULL DEFAULT -1, -- ... to here
  undoes INTEGER NOT NULL DEFAULT 0,     -- the operation that it took back
  undone_by INTEGER NOT NULL DEFAULT 0   -- the operation that took it back
) STRICT;

-- What the memory should hold, so that loss is noticed.
CREATE TABLE manifest (
  name TEXT PRIMARY KEY,
  value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO manifest VALUES ('units', 0), ('unit_rows', 0), ('unit_hashes', 0),
  ('documents', 0), ('concepts', 0), ('keys', 0);

CREATE TABLE article (
  n INTEGER PRIMARY KEY,
  hash BLOB NOT NULL UNIQUE,        -- of all the rest
  content BLOB NOT NULL,            -- of the text alone
  lang TEXT NOT NULL,
  text TEXT NOT NULL,
  segments TEXT NOT NULL            -- paragraph:start-end, separated by spaces
) STRICT;
CREATE INDEX article_content ON article (content);

CREATE TABLE alignment (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  name TEXT NOT NULL,
  ur_path TEXT NOT NULL,
  en_path TEXT NOT NULL,
  ur_article INTEGER NOT NULL REFERENCES article,
  en_article INTEGER NOT NULL REFERENCES article,
  beads TEXT NOT NULL,              -- urdu:english:confidence (segment counts), separated by spaces
  made INTEGER NOT NULL,
  gone INTEGER
) STRICT;
CREATE INDEX alignment_articles ON alignment (ur_article, en_article) WHERE gone IS NULL;

CREATE TABLE alignment_past AS SELECT 0 AS op, * FROM alignment WHERE 0;
CREATE INDEX alignment_past_op ON alignment_past (op);

CREATE TABLE unit (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL,
  ur TEXT NOT NULL,
  en TEXT NOT NULL,
  origin INTEGER NOT NULL,
  status INTEGER NOT NULL,
  doubtful INTEGER NOT NULL,
  confidence REAL NOT NULL,
  alignment INTEGER REFERENCES alignment,
  position INTEGER,
  creator TEXT NOT NULL,
  created INTEGER NOT NULL,         -- seconds since 1970, UTC
  changer TEXT NOT NULL,
  changed INTEGER NOT NULL,
  used INTEGER NOT NULL,
  attributes TEXT,                  -- a JSON object of strings, or null
  pair INTEGER NOT NULL,            -- hash of both texts at level E
  ur_shape INTEGER NOT NULL,        -- hash of the Urdu search key without spaces and numbers
  en_shape INTEGER NOT NULL,
  hash BLOB NOT NULL,               -- of what the unit says, to notice damage
  made INTEGER NOT NULL,
  gone INTEGER
) STRICT;
CREATE UNIQUE INDEX unit_id ON unit (id);
CREATE INDEX unit_pair ON unit (pair);
CREATE INDEX unit_ur_shape ON unit (ur_shape);
CREATE INDEX unit_en_shape ON unit (en_shape);
CREATE INDEX unit_alignment ON unit (alignment, position) WHERE alignment IS NOT NULL AND gone IS NULL;
CREATE INDEX unit_doubtful ON unit (doubtful) WHERE doubtful AND gone IS NULL;
CREATE INDEX unit_gone ON unit (gone) WHERE gone IS NOT NULL;

CREATE TABLE unit_past AS SELECT 0 AS op, * FROM unit WHERE 0;
CREATE INDEX unit_past_op ON unit_past (op);
CREATE INDEX unit_past_n ON unit_past (n);

-- Search keys of live units, words separated by spaces. Nothing but the index is stored.
CREATE VIRTUAL TABLE word USING fts5 (
  ur, en, content='', contentless_delete=1,
  tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'"
);

CREATE TABLE concept (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  ref TEXT NOT NULL,
  field TEXT NOT NULL,
  definition TEXT NOT NULL,
  client TEXT NOT NULL,
  project TEXT NOT NULL,
  note TEXT NOT NULL,
  source TEXT NOT NULL,
  keep INTEGER NOT NULL,            -- do not translate
  terms TEXT NOT NULL,              -- a JSON array of objects, in order
  creator TEXT NOT NULL,
  created INTEGER NOT NULL,
  changer TEXT NOT NULL,
  changed INTEGER NOT NULL,
  made INTEGER NOT NULL,
  gone INTEGER
) STRICT;
CREATE INDEX concept_ref ON concept (ref) WHERE gone IS NULL;

CREATE TABLE concept_past AS SELECT 0 AS op, * FROM concept WHERE 0;
CREATE INDEX concept_past_op ON concept_past (op);

-- Keys of the terms of live concepts.
CREATE TABLE term_key (
  lang TEXT NOT NULL,
  kind INTEGER NOT NULL,
  key TEXT NOT NULL,
  concept INTEGER NOT NULL,
  term INTEGER NOT NULL,            -- its place in concept.terms
  PRIMARY KEY (lang, kind, key, concept, term)
) STRICT, WITHOUT ROWID;
CREATE INDEX term_key_concept ON term_key (concept);
