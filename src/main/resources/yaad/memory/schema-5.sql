-- Version 5: a large import is one entry of the journal, whatever number of transactions it took; two indexes less to fill.

-- The operation that this one goes on with: nothing else was done between the two. They are shown, and undone, as one.
ALTER TABLE operation ADD COLUMN continues INTEGER NOT NULL DEFAULT 0;
CREATE INDEX operation_continues ON operation (continues) WHERE continues <> 0;

-- Texts that are equal at level E have equal shapes, so one index finds both.
DROP INDEX unit_pair;
DROP INDEX unit_ur_shape;
CREATE INDEX unit_ur_shape ON unit (ur_shape, pair);

-- The keys are cut and folded by the program and hold no ASCII letter in upper case: the plainest tokenizer will do, and takes
-- half as long. It is filled anew from the units, which the version of the keys asks for.
DROP TABLE word;
CREATE VIRTUAL TABLE word USING fts5 (
  ur, en, content='', contentless_delete=1,
  tokenize="ascii tokenchars '!""#$%&''()*+,-./:;<=>?@[\]^_`{|}~'"
);
INSERT INTO word (word, rank) VALUES ('hashsize', 16777216);
UPDATE manifest SET value = 0 WHERE name = 'keys';
