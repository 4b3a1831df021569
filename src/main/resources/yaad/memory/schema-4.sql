-- Version 4: when some beads of a document are replaced, those after them move up or down together. One row here says so,
-- in place of a before-image of each of their units.

CREATE TABLE alignment_shift (
  op INTEGER NOT NULL,
  alignment INTEGER NOT NULL,
  first INTEGER NOT NULL,           -- units from this position on ...
  step INTEGER NOT NULL             -- ... were moved by so much
) STRICT;
CREATE INDEX alignment_shift_op ON alignment_shift (op);
