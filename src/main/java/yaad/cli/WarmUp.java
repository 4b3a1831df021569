package yaad.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs the common commands once on a throw-away memory, so that the launcher can note which classes they load and keep
 * those in an archive. Not a command: the launcher calls it after a build.
 */
final class WarmUp {
  private WarmUp() {}

  /** @param args a folder to work in, which the caller removes afterwards */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    StringBuilder urText = new StringBuilder("صدر نے بیجنگ کا دورہ کیا۔ بات چیت دو گھنٹے جاری رہی۔\n");
    StringBuilder enText = new StringBuilder("The president visited Beijing. The talks went on for two hours.\n");
    // So many that the index is a large memory's, on disk.
    for (int day = 1; day <= 80; day++) {
      urText.append("صدر نے دورے کے دن ").append(day).append(" کو بیجنگ میں وزیر سے ملاقات کی۔\n");
      enText.append("On day ").append(day).append(" of the visit the president met the minister in Beijing.\n");
    }
    Path ur = Files.writeString(folder.resolve("warm.ur.txt"), urText);
    Path en = Files.writeString(folder.resolve("warm.en.txt"), enText);
    String memory = folder.resolve("warm.db").toString();
    run(memory, "align", ur.toString(), en.toString());
    run(memory, "search", "بیجنگ");
    run(memory, "search", "Beijing");
    run(memory, "match", "The president visited Moscow.");
    run(memory, "match", "Nobody knows what the minister and the president talked of in Beijing.");
    run(memory, "match", "-");
    run(memory, "term", "putin");
    run(memory, "term", "صدر");
    run(memory, "show", "warm");
    run(memory, "status", "--json");
    run(memory, "search", "-h");
  }

  private static void run(String memory, String... words) {
    String[] args = new String[words.length + 2];
    System.arraycopy(words, 0, args, 0, words.length);
    args[words.length] = "--memory";
    args[words.length + 1] = memory;
    Console console = new Console(
        new ByteArrayInputStream("The talks went on for three hours.\n".getBytes(StandardCharsets.UTF_8)),
        OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), false, false, false);
    Main.run(args, console);
    console.flush();
  }
}
