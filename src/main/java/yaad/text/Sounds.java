package yaad.text;

import java.util.Arrays;

/**
 * What a word may sound like, as a row of units. A unit is a set of sound classes, one bit each: the classes that its letters
 * may stand for. A unit with a weak class (vowel, h, w, y) may be silent. Both scripts come to the same classes, so a word and
 * its transliteration meet although neither spelling says all: Urdu does not write short vowels, English writes one sound in
 * many ways. The consonant classes follow the scheme of Double Metaphone (Philips 2000), widened for Urdu's letters.
 */
final class Sounds {
  static final int P = 1;
  static final int B = 1 << 1;
  static final int T = 1 << 2;
  static final int D = 1 << 3;
  static final int J = 1 << 4;
  static final int C = 1 << 5;
  static final int S = 1 << 6;
  static final int Z = 1 << 7;
  static final int X = 1 << 8; // sh
  static final int K = 1 << 9;
  static final int G = 1 << 10;
  static final int F = 1 << 11;
  static final int V = 1 << 12;
  static final int L = 1 << 13;
  static final int M = 1 << 14;
  static final int N = 1 << 15;
  static final int R = 1 << 16;
  static final int STRONG = (1 << 17) - 1;
  /** A letter that may stand for h. */
  static final int H = 1 << 17;
  /** A vowel like a; like i or e, and y; like u or o, and w. */
  static final int A = 1 << 18;
  static final int I = 1 << 19;
  static final int U = 1 << 20;
  static final int VOWEL = A | I | U;
  static final int WEAK = H | VOWEL;

  private static final String NAMES = "PBTDJCSZXKGFVLMNR";

  private int[] units = new int[16];
  private int size;

  private Sounds() {}

  /** The letter of a single consonant class, for keys. */
  static char name(int bit) {
    return NAMES.charAt(Integer.numberOfTrailingZeros(bit));
  }

  private void add(int unit) {
    if (unit == 0) {
      return;
    }
    if (size > 0 && (unit & STRONG) == 0 && (units[size - 1] & STRONG) == 0) {
      // Vowels in a row are one.
      units[size - 1] |= unit;
      return;
    }
    if (size == units.length) {
      units = Arrays.copyOf(units, size * 2);
    }
    units[size++] = unit;
  }

  private int[] done() {
    return Arrays.copyOf(units, size);
  }

  /** The units of an Urdu text in any spelling; what is not a letter of it is passed over. */
  static int[] ofUrdu(String text) {
    Sounds out = new Sounds();
    String s = Fold.key(text, Lang.URDU, Level.TERM);
    int n = s.length();
    for (int i = 0; i < n; i++) {
      char c = s.charAt(i);
      char next = i + 1 < n ? s.charAt(i + 1) : ' ';
      boolean first = i == 0 || s.charAt(i - 1) == ' ';
      out.urdu(c, next, first);
    }
    return out.done();
  }

  private void urdu(char c, char next, boolean first) {
    switch (c) {
      case 'ا', 'أ', 'إ', 'ٱ' -> add(first && (next == 'ی' || next == 'و') ? 0 : first ? VOWEL : A);
      case 'آ' -> add(A);
      case 'ع' -> add(VOWEL);
      case 'ئ', 'ے', 'ۓ' -> add(I);
      case 'ؤ' -> add(U);
      case 'ی' -> add(I);
      case 'و' -> add(first ? V : V | U);
      case 'ہ', 'ح' -> add(H | A);
      case 'ۂ', 'ۃ' -> add(A);
      case 'ھ' -> {
        if (size > 0 && units[size - 1] == P) {
          units[size - 1] = P | F;
        }
      }
      case 'پ' -> add(P);
      case 'ب' -> add(B);
      case 'ت', 'ٹ', 'ط' -> add(T);
      case 'د', 'ڈ' -> add(D);
      case 'ج' -> add(J);
      case 'چ' -> add(C);
      case 'ث', 'س', 'ص' -> add(S);
      case 'ذ', 'ز', 'ظ' -> add(Z);
      case 'ض' -> add(Z | D);
      case 'ژ' -> add(Z | J | X);
      case 'ش' -> add(X);
      case 'ک', 'خ' -> add(K);
      case 'ق' -> add(K | G);
      case 'گ', 'غ' -> add(G);
      case 'ف' -> add(F);
      case 'ل' -> add(L);
      case 'م' -> add(M);
      case 'ن' -> add(next == 'ب' || next == 'پ' ? N | M : N);
      case 'ں' -> add(N | H);
      case 'ر', 'ڑ' -> add(R);
      default -> {}
    }
  }

  /** The units of a text in Latin letters, English or Roman Urdu. */
  static int[] ofRoman(String text) {
    Sounds out = new Sounds();
    String s = latin(text);
    for (int i = 0; i < s.length(); ) {
      i = out.roman(s, i);
    }
    return out.done();
  }

  /** A Latin text as it is read: folded, and St written out. */
  static String latin(String text) {
    String s = Fold.key(text, Lang.ENGLISH, Level.SEARCH);
    return s.startsWith("st ") ? "saint" + s.substring(2) : s;
  }

  /** Reads the letters at {@code i}; gives the place after them. */
  private int roman(String s, int i) {
    char c = s.charAt(i);
    char d = at(s, i + 1);
    char e = at(s, i + 2);
    boolean first = i == 0 || s.charAt(i - 1) == ' ';
    boolean soft = d == 'e' || d == 'i' || d == 'y';
    switch (c) {
      case 'a' -> add(first ? VOWEL : A | (d == 'u' || d == 'w' || d == 'o' ? U : d == 'i' || d == 'y' || d == 'e' ? I : 0));
      case 'e' -> add(d == 'u' || d == 'w' || d == 'o' ? I | U : first ? I | A : I);
      case 'i' -> add(d == 'a' ? I | A : I);
      case 'o' -> add(d == 'u' || first ? U | A : d == 'i' ? U | I : U);
      case 'u' -> add(first && d != 'r' && d != 'z' ? U | I | A : U | A);
      case 'y' -> add(I);
      case 'w' -> {
        if (first && d == 'r') {
          return i + 1;
        }
        if (d == 'h') {
          add(V);
          return i + 2;
        }
        add(first ? V : isVowel(d) ? V | U : U);
      }
      case 'v' -> add(V | F);
      case 'h' -> add(H);
      case 'b' -> add(c == 'b' && i > 0 && s.charAt(i - 1) == 'm' && d == ' ' ? B | H : B);
      case 'p' -> {
        if (d == 'h') {
          add(F | P);
          return i + 2;
        }
        add(first && (d == 's' || d == 'n') ? P | H : P);
      }
      case 'f' -> add(F);
      case 't' -> {
        return romanT(s, i, d, e);
      }
      case 'd' -> {
        if (d == 'g' && (e == 'e' || e == 'i') || d == 'j') {
          add(J);
          return i + 2;
        }
        add(d == 'u' ? D | J : D);
      }
      case 'k' -> add(first && d == 'n' ? K | H : K);
      case 'q' -> add(K | G);
      case 'c' -> {
        return romanC(s, i, d, e, soft);
      }
      case 'g' -> {
        if (d == 'h') {
          add(isVowel(e) ? G : G | H);
          return i + 2;
        }
        add(soft ? G | J : d == 'n' && first ? G | H : G);
      }
      case 'j' -> add(J | I);
      case 's' -> {
        return romanS(s, i, d, e);
      }
      case 'z' -> {
        if (d == 'h') {
          add(Z | J);
          return i + 2;
        }
        add(Z | S);
      }
      case 'x' -> {
        if (first) {
          add(S | Z | X);
        } else {
          add(K | G);
          add(S | Z);
        }
      }
      case 'l' -> add(L);
      case 'm' -> add(M);
      case 'n' -> add(d == 'b' || d == 'p' ? N | M : N);
      case 'r' -> add(R);
      default -> {}
    }
    return c == d && c != ' ' ? i + 2 : i + 1;
  }

  private int romanT(String s, int i, char d, char e) {
    if (d == 'h') {
      add(T | D);
      return i + 2;
    }
    if (d == 'c' && e == 'h') {
      add(C);
      return i + 3;
    }
    if (d == 'i' && (e == 'o' || e == 'a') && i > 0) {
      add(T | X);
      return i + 1;
    }
    add(d == 'u' && i > 0 ? T | C : T);
    return d == 't' ? i + 2 : i + 1;
  }

  private int romanC(String s, int i, char d, char e, boolean soft) {
    if (d == 'h') {
      add(C | K | X);
      return i + 2;
    }
    if (d == 'k' || d == 'q') {
      add(K);
      return i + 2;
    }
    if (d == 'z') {
      add(C);
      return i + 2;
    }
    if (d == 'c') {
      if (e == 'e' || e == 'i') {
        add(K);
        return i + 1;
      }
      add(K);
      return i + 2;
    }
    if (soft) {
      add(d == 'i' && (e == 'a' || e == 'o' || e == 'u') ? S | X : S | C);
    } else {
      add(K);
    }
    return i + 1;
  }

  private int romanS(String s, int i, char d, char e) {
    if (d == 'c' && e == 'h') {
      add(S | X);
      add(K | H);
      return i + 3;
    }
    if (d == 'h') {
      add(X);
      return i + 2;
    }
    if (d == 'c' && (e == 'e' || e == 'i')) {
      add(S | X);
      return i + 2;
    }
    boolean inner = i > 0 && s.charAt(i - 1) != ' ';
    if (d == 's') {
      add(e == 'i' ? S | X : S);
      return i + 2;
    }
    if (d == 'i' && (e == 'o' || e == 'a') && inner) {
      add(S | X | Z);
    } else {
      add(inner && (isVowel(d) || " bdglmnrvwj".indexOf(d) >= 0) ? S | Z : S);
    }
    return i + 1;
  }

  private static boolean isVowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
  }

  private static char at(String s, int i) {
    return i < s.length() ? s.charAt(i) : ' ';
  }
}
