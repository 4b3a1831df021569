package yaad.find;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import yaad.memory.Word;
import yaad.memory.Words;
import yaad.text.Lang;

/** The usual way: the hundred best by BM25 over our folded words, scored again by our rules. */
final class Lucene implements MatchBenchmark.Finder, AutoCloseable {
  private static final int BEST = 100;

  private final Lang lang;
  private final Path folder;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  Lucene(Path folder, Corpus corpus, int size, Lang lang) throws IOException {
    this.lang = lang;
    this.folder = folder;
    if (!Files.exists(folder)) {
      try (IndexWriter writer = new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig(new StandardAnalyzer()))) {
        for (int i = 0; i < size; i++) {
          Corpus.Pair pair = corpus.pair(i);
          String text = lang == Lang.URDU ? pair.ur() : pair.en();
          Document document = new Document();
          document.add(new TextField("words", String.join(" ", keys(lang, text)), Field.Store.NO));
          document.add(new StoredField("text", text));
          writer.addDocument(document);
        }
      }
    }
    reader = DirectoryReader.open(FSDirectory.open(folder));
    searcher = new IndexSearcher(reader);
  }

  private static List<String> keys(Lang lang, String text) {
    return Words.of(lang, text).stream().filter(w -> w.kind() != Word.Kind.MARK).map(Word::key).toList();
  }

  long bytes() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.collect(Collectors.summingLong(f -> f.toFile().length()));
    }
  }

  @Override
  public int best(String text) {
    Analysed segment = new Analysed(lang, text);
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    keys(lang, text).stream().distinct().forEach(w -> any.add(new TermQuery(new Term("words", w)), BooleanClause.Occur.SHOULD));
    try {
      int best = 0;
      for (ScoreDoc hit : searcher.search(any.build(), BEST).scoreDocs) {
        String other = searcher.storedFields().document(hit.doc).get("text");
        best = Math.max(best, Similarity.of(segment, new Analysed(lang, other)).score());
      }
      return best;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
