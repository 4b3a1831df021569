package yaad.find;

import java.util.LinkedHashSet;
import java.util.Set;
import yaad.text.Lang;

/** The forms by which two words meet when one of them is inflected. */
final class Inflection {
  private static final int LEAST_STEM = 3;

  private Inflection() {}

  /** The word's own search key first, then those of the words that it may be a form of. */
  static Set<String> keys(String key, Lang lang) {
    Set<String> keys = new LinkedHashSet<>(4);
    keys.add(key);
    if (lang == Lang.URDU) {
      urdu(key, keys);
    } else {
      english(key, keys);
    }
    return keys;
  }

  private static void urdu(String key, Set<String> keys) {
    if (key.endsWith("یوں") || key.endsWith("یاں")) {
      add(keys, cut(key, 3) + "ی");
    }
    if (key.endsWith("وں")) {
      add(keys, cut(key, 2));
      add(keys, cut(key, 2) + "ہ");
      add(keys, cut(key, 2) + "ا");
    } else if (key.endsWith("یں")) {
      add(keys, cut(key, 2));
    } else if (key.endsWith("ے")) {
      add(keys, cut(key, 1) + "ہ");
      add(keys, cut(key, 1) + "ا");
    } else if (key.endsWith("ات")) {
      add(keys, cut(key, 2));
      add(keys, cut(key, 2) + "ہ");
    }
  }

  private static void english(String key, Set<String> keys) {
    if (key.endsWith("ies")) {
      add(keys, cut(key, 3) + "y");
    } else if (key.endsWith("ches") || key.endsWith("shes") || key.endsWith("sses") || key.endsWith("xes")) {
      add(keys, cut(key, 2));
    } else if (key.endsWith("s") && !key.endsWith("ss") && !key.endsWith("us") && !key.endsWith("is")) {
      add(keys, cut(key, 1));
    }
  }

  private static String cut(String key, int n) {
    return key.substring(0, key.length() - n);
  }

  private static void add(Set<String> keys, String stem) {
    if (stem.length() >= LEAST_STEM) {
      keys.add(stem);
    }
  }
}
