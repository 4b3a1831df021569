-- Version 6: lessons name words by number, which takes half of the room and of the time. Rows of a lesson that is gone, since
-- its document has taught anew, count no more; they go when all is learned anew. Documents are found by their files.

CREATE INDEX alignment_files ON alignment (ur_path, en_path) WHERE gone IS NULL;

CREATE TABLE lesson_word (
  n INTEGER PRIMARY KEY,
  lang TEXT NOT NULL,
  word TEXT NOT NULL,
  UNIQUE (lang, word)
) STRICT;
INSERT INTO lesson_word (lang, word) SELECT DISTINCT lang, word FROM lesson_seen;

ALTER TABLE lesson RENAME TO lesson_5;
CREATE TABLE lesson (
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  alignment INTEGER REFERENCES alignment, -- null: from units that come from no document
  pairs INTEGER NOT NULL                  -- how many sentence pairs were learned from
) STRICT;
INSERT INTO lesson SELECT n, alignment, pairs FROM lesson_5;
CREATE INDEX lesson_of_alignment ON lesson (alignment);

-- How often two words are expected to translate each other in a lesson.
ALTER TABLE lesson_link RENAME TO lesson_link_5;
CREATE TABLE lesson_link (
  ur INTEGER NOT NULL,
  en INTEGER NOT NULL,
  lesson INTEGER NOT NULL,
  count REAL NOT NULL,
  PRIMARY KEY (ur, en, lesson)
) STRICT, WITHOUT ROWID;
INSERT INTO lesson_link SELECT u.n, e.n, l.lesson, l.count FROM lesson_link_5 l
  JOIN lesson_word u ON u.lang = 'ur' AND u.word = l.ur JOIN lesson_word e ON e.lang = 'en' AND e.word = l.en;
DROP TABLE lesson_link_5;
CREATE INDEX lesson_link_en ON lesson_link (en);

-- How often a word was seen in a lesson.
ALTER TABLE lesson_seen RENAME TO lesson_seen_5;
CREATE TABLE lesson_seen (
  word INTEGER NOT NULL,
  lesson INTEGER NOT NULL,
  count REAL NOT NULL,
  PRIMARY KEY (word, lesson)
) STRICT, WITHOUT ROWID;
INSERT INTO lesson_seen SELECT w.n, s.lesson, s.count FROM lesson_seen_5 s
  JOIN lesson_word w ON w.lang = s.lang AND w.word = s.word;
DROP TABLE lesson_seen_5;
DROP TABLE lesson_5;
