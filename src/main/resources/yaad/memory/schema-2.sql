-- Version 2: the match index, by which similar texts are found. It is made from the units and can be made again.

-- Texts that no part holds yet.
CREATE TABLE index_fresh (
  n INTEGER PRIMARY KEY             -- unit.n
) STRICT;

-- Some texts of one language, ordered by weight; never changed, only deleted as a whole.
CREATE TABLE index_part (
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  lang TEXT NOT NULL,
  size INTEGER NOT NULL,
  weights BLOB NOT NULL,            -- each weight and how many texts have it
  lengths BLOB NOT NULL             -- how many short texts have each length; a sum over all rows
) STRICT;

-- Where a token occurs in a part.
CREATE TABLE index_list (
  part INTEGER NOT NULL,
  token INTEGER NOT NULL,
  first INTEGER NOT NULL,           -- the first position in this block
  list BLOB NOT NULL,
  PRIMARY KEY (part, token, first)
) STRICT, WITHOUT ROWID;

-- The words of the texts of a part.
CREATE TABLE index_text (
  k INTEGER PRIMARY KEY,            -- part << 32 | first position
  texts BLOB NOT NULL
) STRICT;

-- The characters of its short texts.
CREATE TABLE index_short (
  k INTEGER PRIMARY KEY,            -- part << 32 | first entry
  texts BLOB NOT NULL
) STRICT;

-- Large writes gather this many bytes of the word index before they write them.
INSERT INTO word (word, rank) VALUES ('hashsize', 16777216);
