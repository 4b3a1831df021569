package yaad.text;

import java.nio.CharBuffer;
import java.util.Arrays;

/**
 * Folds texts into keys, so that what is the same to a reader is the same to a machine. One pipeline with a stop at each
 * {@link Level}; every level is idempotent. Above level E both scripts are folded alike whatever the language, because texts
 * are mixed; the language matters at level E only.
 *
 * <p>Takes any text: lone surrogates, controls and noncharacters stay at levels E and T and become spaces at S.
 */
public final class Fold {
  /** A few foreign scripts reach their final form only when folded twice; no text was seen to need a third time. */
  private static final int MOST_PASSES = 4;

  private Fold() {}

  /** The key of {@code text} at {@code level}. */
  public static String key(String text, Lang lang, Level level) {
    Pass pass = new Pass(text, FoldTable.of(lang, level), false);
    pass.run();
    String key = pass.key();
    for (int i = 1; pass.foreign && i < MOST_PASSES; i++) {
      pass = new Pass(key, pass.table, false);
      pass.run();
      key = pass.key();
    }
    return key;
  }

  /** The key with the way back to the original text; about twice the work of {@link #key}. */
  public static Folded map(String text, Lang lang, Level level) {
    Pass pass = new Pass(text, FoldTable.of(lang, level), true);
    pass.run();
    Folded folded = pass.folded();
    for (int i = 1; pass.foreign && i < MOST_PASSES; i++) {
      pass = new Pass(folded.key(), pass.table, true);
      pass.run();
      folded = folded.then(pass.folded());
    }
    return folded;
  }

  /** One run over one text. */
  private static final class Pass {
    final FoldTable table;
    private final String text;
    private final boolean mapped;
    private final boolean spaced;
    private final boolean compact;
    private char[] out;
    private int[] starts = new int[0];
    private int[] ends = new int[0];
    private int size;
    private boolean gap;
    private int gapStart;
    private int gapEnd;
    /** Whether a letter of a script other than Latin and Arabic was seen. */
    boolean foreign;

    Pass(String text, FoldTable table, boolean mapped) {
      this.text = text;
      this.table = table;
      this.mapped = mapped;
      this.spaced = table.level != Level.ENCODING;
      this.compact = table.level == Level.COMPACT;
      this.out = new char[text.length() + 8];
      if (mapped) {
        starts = new int[out.length];
        ends = new int[out.length];
      }
    }

    void run() {
      int n = text.length();
      // At S marks fall away one by one; below S a mark may make another letter of the one before it.
      boolean marksFall = table.level.compareTo(Level.SEARCH) >= 0;
      int i = 0;
      while (i < n) {
        char c = text.charAt(i);
        char to = table.get(c);
        if (to != FoldTable.SLOW) {
          char next = i + 1 < n ? text.charAt(i + 1) : 0;
          if (next < 0x300 || (next >= 0x0600 && next < 0x0700 && (marksFall || !FoldTable.isArabicMark(next)))
              || !FoldCluster.joins(text.codePointAt(i + 1))) {
            put(to, i, i + 1);
            i++;
            continue;
          }
        }
        i = cluster(i);
      }
    }

    private int cluster(int i) {
      int n = text.length();
      int j = i + Character.charCount(text.codePointAt(i));
      while (j < n && j - i < FoldCluster.LONGEST) {
        int cp = text.codePointAt(j);
        if (!FoldCluster.joins(cp)) {
          break;
        }
        j += Character.charCount(cp);
      }
      String s = FoldCluster.encode(text, i, j, table.arabic);
      for (int k = 0; k < s.length(); ) {
        int cp = s.codePointAt(k);
        k += Character.charCount(cp);
        if (!spaced) {
          emit(cp, i, j);
          continue;
        }
        char to = cp < 0x10000 ? table.get((char) cp) : FoldTable.SLOW;
        if (to != FoldTable.SLOW) {
          put(to, i, j);
        } else {
          rare(cp, i, j);
        }
      }
      return j;
    }

    /** A character that no table holds, at T or S. */
    private void rare(int cp, int i, int j) {
      boolean search = table.level != Level.TERM;
      if (cp == 0x2212) {
        put(search ? ' ' : '-', i, j);
        return;
      }
      switch (FoldCluster.fate(cp, search)) {
        case KEEP -> {
          foreign |= cp > 0x2FF;
          flush();
          emit(cp, i, j);
        }
        case SPACE -> put(' ', i, j);
        case DELETE -> put(FoldTable.DELETE, i, j);
        case MARK -> put(FoldTable.MARK, i, j);
        case LETTER -> {
          foreign |= cp > 0x2FF;
          String plain = FoldCluster.plain(cp);
          if (plain.isEmpty()) {
            put(' ', i, j);
            return;
          }
          flush();
          plain.codePoints().forEach(c -> emit(c, i, j));
        }
      }
    }

    private void put(char to, int i, int j) {
      switch (to) {
        case FoldTable.DELETE -> {}
        case FoldTable.MARK -> {
          if (mapped && size > 0 && !gap && ends[size - 1] == i) {
            ends[size - 1] = j;
          }
        }
        case FoldTable.POINT -> {
          if (!gap && size > 0 && isDigit(out[size - 1]) && digitFollows(j)) {
            emit('.', i, j);
          } else {
            space(i, j);
          }
        }
        case ' ' -> {
          if (spaced) {
            space(i, j);
          } else {
            emit(' ', i, j);
          }
        }
        default -> {
          if (gap) {
            flush();
          }
          if (size == out.length) {
            grow();
          }
          if (mapped) {
            starts[size] = i;
            ends[size] = j;
          }
          out[size++] = to;
        }
      }
    }

    /** Whether the next character that stays in the key is a digit. */
    private boolean digitFollows(int from) {
      for (int k = from; k < text.length(); k++) {
        char to = table.get(text.charAt(k));
        if (to != FoldTable.DELETE && to != FoldTable.MARK) {
          return isDigit(to);
        }
      }
      return false;
    }

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }

    private void space(int i, int j) {
      if (!gap) {
        gap = true;
        gapStart = i;
      }
      gapEnd = j;
    }

    private void flush() {
      if (gap) {
        gap = false;
        if (size > 0 && !compact) {
          emit(' ', gapStart, gapEnd);
        }
      }
    }

    private void emit(int cp, int i, int j) {
      if (size + 2 > out.length) {
        grow();
      }
      int units = Character.toChars(cp, out, size);
      for (int k = 0; k < units; k++) {
        if (mapped) {
          starts[size] = i;
          ends[size] = j;
        }
        size++;
      }
    }

    private void grow() {
      int length = out.length * 2;
      out = Arrays.copyOf(out, length);
      if (mapped) {
        starts = Arrays.copyOf(starts, length);
        ends = Arrays.copyOf(ends, length);
      }
    }

    String key() {
      return size == text.length() && text.contentEquals(CharBuffer.wrap(out, 0, size))
          ? text
          : new String(out, 0, size);
    }

    Folded folded() {
      return new Folded(new String(out, 0, size), Arrays.copyOf(starts, size), Arrays.copyOf(ends, size), text.length());
    }
  }
}
