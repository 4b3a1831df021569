package yaad.web;

import yaad.text.Lang;

/** Something that the program says, and in which language it does. */
record Said(String text, Lang lang) {
  String tag() {
    return lang.tag();
  }

  String dir() {
    return lang == Lang.URDU ? "rtl" : "ltr";
  }
}
