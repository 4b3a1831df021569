package yaad.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import yaad.align.Alignment;
import yaad.base.UserException;
import yaad.memory.Documents;
import yaad.memory.Memory;
import yaad.memory.Status;
import yaad.memory.Unit;
import yaad.text.Lang;

/** The review page: an alignment as two columns, put right with the keyboard. */
final class ReviewPage implements Page {
  /** Rows that are sent at a time. */
  static final int WINDOW = 40;

  private final Memory memory;
  private final Reviewing reviewing;
  private final SidePanel side;

  ReviewPage(Desk desk) {
    memory = desk.memory();
    reviewing = new Reviewing(memory);
    side = new SidePanel(memory);
  }

  /**
   * What the page is made of.
   *
   * @param id the document's id
   * @param name its name
   * @param operation the state that it shows
   * @param progress how far the review is
   * @param windows how many rows each window has
   * @param first which window is filled
   * @param rows what it is filled with
   * @param focus the key of the row to begin with
   * @param accept the confidence from which pairs may be accepted unseen
   */
  record Model(String id, String name, long operation, Draft.Progress progress, List<Integer> windows, int first,
      List<RowView> rows, String focus, double accept) {}

  /** One row's unit is being edited: what stands in the two boxes. */
  record Texts(String ur, String en) {}

  @Override
  public void on(Routes routes) {
    routes.get("/review", this::page);
    routes.get("/review/rows", this::rows);
    routes.get("/review/find", this::find);
    routes.get("/review/side", this::side);
    routes.get("/review/texts", this::texts);
    routes.post("/review/act", this::act);
  }

  private Reply page(Ask ask) {
    Optional<String> document = ask.find("doc");
    if (document.isEmpty()) {
      View view = View.of(ask, "review", ask.words().t("nav.review"));
      return Reply.html(Templates.render("articles", view,
          Articles.of(memory.documents().list(), ask.get("q").strip(), ask.number("from", 0))));
    }
    synchronized (reviewing) {
      Draft draft = reviewing.draft(document.get());
      View view = View.of(ask, "review", draft.name());
      // Other pages know a row by its number only.
      int row = Math.max(0, Math.min(ask.number("row", 0), draft.size() - 1));
      int at = ask.find("at").map(draft::find).orElse(OptionalInt.empty())
          .orElseGet(() -> ask.get("to").equals("doubtful") ? draft.doubtful(0, 1).orElse(row) : row);
      List<Integer> windows = new ArrayList<>();
      for (int from = 0; from < draft.size(); from += WINDOW) {
        windows.add(Math.min(WINDOW, draft.size() - from));
      }
      int first = at / WINDOW;
      String focus = draft.size() == 0 ? "" : draft.line(at).key();
      return Reply.html(Templates.render("review", view, new Model(draft.id().toString(), draft.name(), draft.operation(),
          draft.progress(), windows, first, views(draft, first * WINDOW, (first + 1) * WINDOW), focus, Alignment.ACCEPT)));
    }
  }

  private static List<RowView> views(Draft draft, int from, int to) {
    List<RowView> views = new ArrayList<>();
    for (int i = Math.max(0, from); i < Math.min(to, draft.size()); i++) {
      views.add(RowView.of(draft, i));
    }
    return views;
  }

  private Reply rows(Ask ask) {
    synchronized (reviewing) {
      Draft draft = reviewing.draft(ask.get("doc"));
      int from = ask.number("from", 0);
      int count = ask.get("count").equals("all") ? draft.size() : Math.min(ask.number("count", WINDOW), 2 * WINDOW);
      return Reply.json(Map.of("v", draft.operation(), "total", draft.size(),
          "html", Templates.render("rows", View.of(ask, "review", ""), views(draft, from, from + count))));
    }
  }

  /** Where a row is now, or the next or previous doubtful one. */
  private Reply find(Ask ask) {
    synchronized (reviewing) {
      Draft draft = reviewing.draft(ask.get("doc"));
      int at = draft.find(ask.get("at")).orElse(0);
      int step = ask.get("to").equals("next") ? 1 : ask.get("to").equals("previous") ? -1 : 0;
      Map<String, Object> answer = new LinkedHashMap<>();
      if (step == 0 && draft.size() > 0) {
        answer.put("position", at);
      }
      if (step != 0) {
        draft.doubtful(at + step, step).ifPresent(there -> answer.put("position", there));
      }
      if (!answer.containsKey("position")) {
        answer.put("said", ask.words().t("review.no-doubtful"));
      }
      return Reply.json(answer);
    }
  }

  private Reply side(Ask ask) {
    String ur;
    String en;
    String name;
    synchronized (reviewing) {
      Draft draft = reviewing.draft(ask.get("doc"));
      OptionalInt at = draft.find(ask.get("at"));
      if (at.isEmpty()) {
        return Reply.html("");
      }
      Texts texts = texts(draft, at.getAsInt());
      ur = texts.ur();
      en = texts.en();
      name = draft.name();
    }
    return Reply.html(Templates.render("side", View.of(ask, "review", ""), side.of(name, ur, en)));
  }

  private Reply texts(Ask ask) {
    synchronized (reviewing) {
      Draft draft = reviewing.draft(ask.get("doc"));
      Texts texts = texts(draft, row(draft, ask));
      return Reply.json(Map.of("ur", texts.ur(), "en", texts.en()));
    }
  }

  private static Texts texts(Draft draft, int at) {
    Draft.Line line = draft.line(at);
    Unit unit = line.unit();
    return unit != null ? new Texts(unit.ur(), unit.en()) : new Texts(
        String.join(" ", draft.sentences(line.bead(), Lang.URDU)), String.join(" ", draft.sentences(line.bead(), Lang.ENGLISH)));
  }

  /** The row that the page means, provided that it still is what the page shows. */
  private static int row(Draft draft, Ask ask) {
    OptionalInt at = draft.find(ask.get("at"));
    if (at.isEmpty() || !ask.get("is").isEmpty() && !draft.line(at.getAsInt()).shape().equals(ask.get("is"))) {
      throw new UserException(ask.words().t("review.changed"), ask.words().t("review.changed-next"));
    }
    return at.getAsInt();
  }

  private Reply act(Ask ask) {
    synchronized (reviewing) {
      Draft draft = reviewing.draft(ask.get("doc"));
      String act = ask.get("act");
      Optional<Reviewing.Outcome> outcome = switch (act) {
        case "undo" -> reviewing.undo(draft, false);
        case "redo" -> reviewing.undo(draft, true);
        case "accept-all" -> reviewing.acceptFrom(draft, ask.decimal("from", Alignment.ACCEPT),
            draft.find(ask.get("at")).orElse(0));
        default -> act(draft, act, row(draft, ask), ask);
      };
      return Reply.json(answer(ask, reviewing.draft(draft.id().toString()), act, outcome));
    }
  }

  private Optional<Reviewing.Outcome> act(Draft draft, String act, int at, Ask ask) {
    return switch (act) {
      case "accept" -> reviewing.judge(draft, at, Status.APPROVED);
      case "reject" -> reviewing.judge(draft, at, Status.REJECTED);
      case "merge" -> reviewing.merge(draft, at);
      case "split" -> reviewing.split(draft, at, cut(ask, "ur"), cut(ask, "en"));
      case "ur-down" -> reviewing.shift(draft, at, Lang.URDU, true);
      case "ur-up" -> reviewing.shift(draft, at, Lang.URDU, false);
      case "en-down" -> reviewing.shift(draft, at, Lang.ENGLISH, true);
      case "en-up" -> reviewing.shift(draft, at, Lang.ENGLISH, false);
      case "edit" -> reviewing.edit(draft, at, ask.get("ur"), ask.get("en"));
      case "realign" -> reviewing.realign(draft, at);
      default -> throw new IllegalArgumentException("no such act: " + act);
    };
  }

  /** The name of the words that explain some keys. */
  static String keyName(String keys) {
    return switch (keys) {
      case "j k" -> "move";
      case "n N" -> "doubtful";
      case "a" -> "accept";
      case "x" -> "reject";
      case "m" -> "merge";
      case "s" -> "split";
      case "[ ]" -> "shift-ur";
      case "{ }" -> "shift-en";
      case "e" -> "edit";
      case "R" -> "realign";
      case "u U" -> "undo";
      case "/" -> "search";
      default -> "help";
    };
  }

  /** The key that does something to a row. */
  static String key(String act) {
    return act.equals("reject") ? "x" : act.substring(0, 1);
  }

  private static OptionalInt cut(Ask ask, String side) {
    return ask.get(side).isEmpty() ? OptionalInt.empty() : OptionalInt.of(ask.number(side, 0));
  }

  /** Only the rows that are different, and the figures of the progress line. */
  private static Map<String, Object> answer(Ask ask, Draft draft, String act, Optional<Reviewing.Outcome> outcome) {
    Map<String, Object> answer = new LinkedHashMap<>();
    Draft.Progress progress = draft.progress();
    answer.put("v", draft.operation());
    answer.put("total", progress.rows());
    answer.put("done", progress.done());
    answer.put("doubtful", progress.doubtful());
    answer.put("progress", ask.words().t("review.progress", progress.done(), progress.rows(), progress.doubtful()));
    if (outcome.isEmpty()) {
      answer.put("said", ask.words().t("review.nothing"));
      return answer;
    }
    Reviewing.Outcome o = outcome.get();
    answer.put("many", o.many());
    answer.put("focus", Math.min(o.focus(), draft.size() - 1));
    if (!o.many()) {
      answer.put("from", o.from());
      answer.put("removed", o.removed());
      answer.put("added", o.added());
      answer.put("html", Templates.render("rows", View.of(ask, "review", ""), views(draft, o.from(), o.from() + o.added())));
    }
    answer.put("said", ask.words().t("review.did." + act));
    return answer;
  }
}
