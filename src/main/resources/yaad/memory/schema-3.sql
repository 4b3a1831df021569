-- Version 3: what accepted sentence pairs have taught of words. It is made from the units and can be made again, so it is
-- not journalled; lessons of documents that are gone do not count.

CREATE TABLE lesson (
  n INTEGER PRIMARY KEY,
  alignment INTEGER REFERENCES alignment, -- null: from units that come from no document
  pairs INTEGER NOT NULL                  -- how many sentence pairs were learned from
) STRICT;
CREATE INDEX lesson_alignment ON lesson (alignment);

-- How often two words are expected to translate each other in a lesson.
CREATE TABLE lesson_link (
  ur TEXT NOT NULL,
  en TEXT NOT NULL,
  lesson INTEGER NOT NULL REFERENCES lesson ON DELETE CASCADE,
  count REAL NOT NULL,
  PRIMARY KEY (ur, en, lesson)
) STRICT, WITHOUT ROWID;
CREATE INDEX lesson_link_en ON lesson_link (en);
CREATE INDEX lesson_link_lesson ON lesson_link (lesson);

-- How often a word was seen in a lesson.
CREATE TABLE lesson_seen (
  lang TEXT NOT NULL,
  word TEXT NOT NULL,
  lesson INTEGER NOT NULL REFERENCES lesson ON DELETE CASCADE,
  count REAL NOT NULL,
  PRIMARY KEY (lang, word, lesson)
) STRICT, WITHOUT ROWID;
CREATE INDEX lesson_seen_lesson ON lesson_seen (lesson);
