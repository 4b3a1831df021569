package yaad.check;

/** One name in several spellings, of the glossary's names and of any other that the English side shows. */
final class NameVariant implements Check {
  @Override
  public Rule rule() {
    return Rule.of("NAME_VARIANT", Category.CONSISTENCY, Severity.MAJOR, "terminology/inconsistent-use",
        "One name in several spellings; readers take them for several people. The places of the usual spelling are shown as"
            + " remarks.", "پیوٹن … پوتن");
  }

  @Override
  public Run start(Setting setting) {
    GlossaryForms known = new GlossaryForms(setting.glossary(), true, java.util.Map.of());
    NameSpotter others = new NameSpotter(setting.glossary(), setting.vocabulary());
    UrduNames urdu = new UrduNames(setting.vocabulary());
    SpacedNames spaced = new SpacedNames(setting.vocabulary());
    Variants glossary = new Variants(known::uses, Spelling::close,
        (use, usual, most) -> use.never() || use.close() && !Spelling.soundsAlike(use.form(), usual) ? most : Severity.MINOR);
    return new Run() {
      @Override
      public void learn(Sheet sheet) {
        glossary.learn(sheet);
        others.learn(sheet);
        urdu.learn(sheet);
        spaced.learn(sheet);
      }

      @Override
      public void learned() {
        glossary.learned();
        others.learned();
        urdu.learned();
        spaced.learned();
      }

      @Override
      public void look(Sheet sheet, Sink sink) {
        glossary.look(sheet, sink);
        others.look(sheet, sink);
        urdu.look(sheet, sink);
        spaced.look(sheet, sink);
      }
    };
  }
}
