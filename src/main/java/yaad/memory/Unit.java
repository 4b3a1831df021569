package yaad.memory;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yaad.text.Lang;

/**
 * A translation unit: an Urdu and an English text that translate each other.
 *
 * @param id its identity for life, a version 7 UUID; survives export and import
 * @param ur the Urdu text as it was written
 * @param en the English text as it was written
 * @param origin how it came here
 * @param status what people have said of it
 * @param doubtful whether the aligner was unsure of it and nobody has approved it since
 * @param confidence the aligner's probability that the two belong together, in [0,1]; 1 when a person paired them
 * @param place the document that it comes from, or null
 * @param stamp who made it and when
 * @param used how often it was taken as a translation, from 0
 * @param attributes further properties by name, in name order: {@link #CLIENT}, {@link #DOMAIN}, {@link #NOTE},
 *     {@link #UR_LANG}, {@link #EN_LANG} and whatever a foreign file carried
 */
public record Unit(
    UUID id,
    String ur,
    String en,
    Origin origin,
    Status status,
    boolean doubtful,
    double confidence,
    @Nullable Place place,
    Stamp stamp,
    int used,
    Map<String, String> attributes) {

  /** Attribute: whom it was translated for. */
  public static final String CLIENT = "client";
  /** Attribute: the subject field. */
  public static final String DOMAIN = "domain";
  /** Attribute: a remark for people. */
  public static final String NOTE = "note";
  /** Attribute: the exact language tag of the Urdu side where it is not plain {@code ur}. */
  public static final String UR_LANG = "ur-lang";
  /** Attribute: the exact language tag of the English side where it is not plain {@code en}. */
  public static final String EN_LANG = "en-lang";

  public Unit {
    attributes = Map.copyOf(attributes);
  }

  /** The text of one side. */
  public String text(Lang lang) {
    return lang == Lang.URDU ? ur : en;
  }

  /** The same after a person's judgement; what a person has judged is doubtful no more. */
  public Unit judged(Status judgement) {
    boolean stillDoubtful = doubtful && judgement == Status.DRAFT;
    return new Unit(id, ur, en, origin, judgement, stillDoubtful, confidence, place, stamp, used, attributes);
  }

  /** The same with another text on one side. */
  public Unit withText(Lang lang, String text) {
    return new Unit(
        id, lang == Lang.URDU ? text : ur, lang == Lang.URDU ? en : text, origin, status, doubtful, confidence, place, stamp,
        used, attributes);
  }

  /** The same with another value of a property; an empty value takes the property away. */
  public Unit withAttribute(String name, String value) {
    Map<String, String> others = new TreeMap<>(attributes);
    if (value.isEmpty()) {
      others.remove(name);
    } else {
      others.put(name, value);
    }
    return withAttributes(others);
  }

  /** The same with other properties. */
  public Unit withAttributes(Map<String, String> others) {
    return new Unit(id, ur, en, origin, status, doubtful, confidence, place, stamp, used, others);
  }

  /** The same taken as a translation once more. */
  Unit usedOnceMore() {
    int more = used == Integer.MAX_VALUE ? used : used + 1;
    return new Unit(id, ur, en, origin, status, doubtful, confidence, place, stamp, more, attributes);
  }

  /** The same made by somebody else. */
  public Unit withCreator(String name) {
    Stamp by = new Stamp(name, stamp.created(), stamp.changer(), stamp.changed());
    return new Unit(id, ur, en, origin, status, doubtful, confidence, place, by, used, attributes);
  }
}
