package yaad.check;

import java.util.List;

/** All checks, in the order of their families. */
public final class Checks {
  private Checks() {}

  /** One of each. */
  public static List<Check> all() {
    return List.of(
        new TermNotUsed(), new DeprecatedTerm(), new DoNotTranslate(), Traps.homographs(), Traps.falseSenses(), Traps.calques(), Traps.voices(),
        InconsistentTarget.ofEnglish(), InconsistentTarget.ofUrdu(), new NumberMismatch(), new DayMismatch(), new Untranslated(), new SourceLeft(), new LengthMismatch(),
        new NegationMissing(), CodeMismatch.addresses(), CodeMismatch.codes(), new QuestionMismatch(), new QuoteMismatch(), new EmptySide(),
        new NameVariant(), new NameMisspelt(), new NameSpacing(), TermVariant.terms(), TermVariant.spellings(),
        new ArabicLetter(), new PresentationForm(), new Tatweel(), new HiddenCharacter(), new SpaceBeforePunctuation(),
        new NoSpaceAfterPunctuation(), new LatinPunctuation(), new ExtraSpace(), new YearSign(), new DateComma(),
        new MixedDigits(), new LatinGlued(), new JoinedWords(), new DoubledWord(), new MixedQuotes(), new FakeQuotes(),
        new StraightQuotes(), new UnbalancedQuote(), new QuoteInconsistent(), new QuoteComma(), new UnbalancedBracket(),
        new HamzaVariant(), ListedSpelling.dagger(), ListedSpelling.misspelling(), ListedSpelling.heh(), new RandomDiacritic(),
        new ObliqueMissing(), new DetachedNe(), new RepeatedPhrase(), StylePattern.izafat(),
        StylePattern.collocation(), StylePattern.unitStyle(), StylePattern.hyphen(), StylePattern.range(), StylePattern.credit());
  }
}
