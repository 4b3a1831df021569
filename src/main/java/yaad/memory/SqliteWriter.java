package yaad.memory;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import yaad.align.Bead;
import yaad.base.UserException;

/** Writes within one transaction. */
final class SqliteWriter implements Writer {
  private final Sql sql;
  private final Change change;
  private final Uuids uuids;
  private final Gathered gathered;
  private final UnitTable units;
  private final DocumentTable documents;
  private final Rebeading rebeading;
  private final ConceptTable concepts;

  SqliteWriter(Sql sql, Uuids uuids, Change change, Gathered gathered) {
    this.sql = sql;
    this.change = change;
    this.uuids = uuids;
    this.gathered = gathered;
    this.units = new UnitTable(sql, change, gathered);
    this.documents = new DocumentTable(sql, change, units, this);
    this.rebeading = new Rebeading(sql, change, units, this);
    this.concepts = new ConceptTable(sql, change);
  }

  @Override
  public UUID newId() {
    return uuids.next();
  }

  @Override
  public Stamp newStamp() {
    Instant now = Instant.ofEpochSecond(change.seconds());
    return new Stamp(change.user(), now, change.user(), now);
  }

  @Override
  public Added add(Prepared prepared) {
    Unit unit = prepared.unit();
    Storable.check(unit);
    long known = prepared.isNew ? 0 : units.number(unit.id());
    boolean sameId = known != 0;
    long n = sameId ? known : units.samePair(prepared).orElse(0L);
    if (n == 0) {
      units.insert(prepared, 0, 0);
      return Added.NEW;
    }
    if (!units.isLive(n)) {
      // Deleted here, and now it comes back from outside: under a new id, so that the deletion can still be undone.
      return add(prepared.withId(newId()));
    }
    Unit before = units.read(n);
    boolean newer = sameId && unit.stamp().changed().isAfter(before.stamp().changed());
    Unit merged = newer ? overwrite(before, unit) : merge(before, unit);
    if (merged.equals(before)) {
      return Added.UNCHANGED;
    }
    units.update(n, merged);
    return Added.MERGED;
  }

  private static Unit overwrite(Unit known, Unit unit) {
    Map<String, String> attributes = new HashMap<>(known.attributes());
    attributes.putAll(unit.attributes());
    return new Unit(
        known.id(), unit.ur(), unit.en(), known.origin(), unit.status(), unit.doubtful(), unit.confidence(), known.place(),
        new Stamp(
            known.stamp().creator(), known.stamp().created(), unit.stamp().changer(), unit.stamp().changed()),
        Math.max(known.used(), unit.used()),
        attributes);
  }

  private static Unit merge(Unit known, Unit unit) {
    Map<String, String> attributes = new HashMap<>(unit.attributes());
    attributes.putAll(known.attributes());
    boolean approves = known.status() == Status.DRAFT && unit.status() == Status.APPROVED;
    return new Unit(
        known.id(), known.ur(), known.en(), known.origin(), approves ? Status.APPROVED : known.status(),
        known.doubtful() && unit.doubtful(), Math.max(known.confidence(), unit.confidence()),
        known.place() == null ? unit.place() : known.place(), known.stamp(),
        Math.max(known.used(), unit.used()),
        attributes);
  }

  @Override
  public boolean edit(Unit unit) {
    Storable.check(unit);
    long n = units.number(unit.id());
    if (n == 0 || !units.isLive(n)) {
      throw new UserException("There is no unit " + unit.id(), "See which there are with yaad search");
    }
    Unit known = units.read(n);
    Unit wanted =
        new Unit(
            known.id(), unit.ur(), unit.en(), unit.origin(), unit.status(),
            unit.doubtful() && unit.status() != Status.APPROVED,
            unit.confidence(), known.place(), known.withCreator(unit.stamp().creator()).stamp(), unit.used(),
            unit.attributes());
    if (wanted.equals(known)) {
      return false;
    }
    Stamp stamp =
        new Stamp(
            wanted.stamp().creator(), known.stamp().created(), change.user(), Instant.ofEpochSecond(change.seconds()));
    units.update(
        n,
        new Unit(
            known.id(), wanted.ur(), wanted.en(), wanted.origin(), wanted.status(), wanted.doubtful(), wanted.confidence(),
            known.place(), stamp, wanted.used(), wanted.attributes()));
    return true;
  }

  @Override
  public boolean use(UUID unit) {
    long n = units.number(unit);
    if (n == 0 || !units.isLive(n)) {
      return false;
    }
    units.update(n, units.read(n).usedOnceMore());
    return true;
  }

  @Override
  public boolean delete(UUID unit) {
    long n = units.number(unit);
    if (n == 0 || !units.isLive(n)) {
      return false;
    }
    units.remove(n);
    return true;
  }

  @Override
  public DocumentChange put(DocumentPair pair) {
    return documents.put(pair);
  }

  @Override
  public void learn(UUID document, Learning.Taught taught) {
    gathered.lessons.add(DocumentTable.number(sql, document), taught);
  }

  @Override
  public void rebead(UUID document, int from, int to, List<Bead> beads, double doubtfulBelow) {
    rebeading.replace(document, from, to, beads, doubtfulBelow);
  }

  @Override
  public boolean deleteDocument(UUID id) {
    return documents.delete(id);
  }

  @Override
  public boolean put(Concept concept) {
    return concepts.put(concept);
  }

  @Override
  public boolean deleteConcept(UUID id) {
    return concepts.delete(id);
  }

  Change change() {
    return change;
  }

  /** Closes its entry in the journal. Whether anything was done. */
  boolean finish() {
    return change.finish();
  }

  /** Does the opposite of what an operation did. */
  void takeBack(long target) {
    documents.takeBack(target);
    rebeading.takeBack(target);
    units.takeBack(target);
    concepts.takeBack(target);
  }
}
