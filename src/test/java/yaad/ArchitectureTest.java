package yaad;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The arrows of the house: who may import whom, and which library stands behind which door. */
@AnalyzeClasses(packages = "yaad", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  /** Each room and the rooms below it that it may import, bottom floor first. */
  private static final Map<String, Set<String>> ARROWS = new TreeMap<>(Map.of(
      "base", Set.of(),
      "text", Set.of("base"),
      "segment", Set.of("base", "text"),
      "align", Set.of("base", "text", "segment"),
      "memory", Set.of("base", "text", "segment", "align"),
      "find", Set.of("base", "text", "align", "memory"),
      "check", Set.of("base", "text", "segment", "memory", "find", "align"),
      "exchange", Set.of("base", "text", "segment", "align", "memory", "find", "check"),
      "web", Set.of("base", "text", "segment", "align", "memory", "find", "check", "exchange"),
      "cli", Set.of("base", "text", "segment", "align", "memory", "find", "check", "exchange", "web")));

  @ArchTest
  static void importsPointDown(JavaClasses all) {
    List<String> wrong = new ArrayList<>();
    for (JavaClass from : all) {
      Set<String> allowed = ARROWS.get(room(from));
      from.getDirectDependenciesFromSelf().stream()
          .map(d -> d.getTargetClass())
          .filter(to -> to.getPackageName().startsWith("yaad"))
          .filter(to -> !room(to).equals(room(from)) && (allowed == null || !allowed.contains(room(to))))
          .forEach(to -> wrong.add(from.getName() + " imports " + to.getName()));
    }
    assertEquals(List.of(), wrong.stream().distinct().sorted().collect(Collectors.toList()));
  }

  @ArchTest
  static final ArchRule NO_CYCLES = slices().matching("yaad.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule SQL_IN_MEMORY = noClasses()
      .that().resideOutsideOfPackage("yaad.memory..")
      .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..");

  @ArchTest
  static final ArchRule OKAPI_BEHIND_ITS_DOORS = noClasses()
      .that().resideOutsideOfPackages("yaad.segment..", "yaad.exchange..")
      .should().dependOnClassesThat().resideInAnyPackage("net.sf.okapi..");

  @ArchTest
  static final ArchRule POI_IN_EXCHANGE = noClasses()
      .that().resideOutsideOfPackage("yaad.exchange..")
      .should().dependOnClassesThat().resideInAnyPackage("org.apache.poi..", "org.openxmlformats..");

  @ArchTest
  static final ArchRule PICOCLI_IN_CLI = noClasses()
      .that().resideOutsideOfPackage("yaad.cli..")
      .should().dependOnClassesThat().resideInAnyPackage("picocli..");

  @ArchTest
  static final ArchRule LOCALE_IS_NAMED = noClasses()
      .should().callMethod(String.class, "format", String.class, Object[].class)
      .orShould().callMethod(String.class, "formatted", Object[].class)
      .orShould().callMethod(String.class, "toLowerCase")
      .orShould().callMethod(String.class, "toUpperCase")
      .orShould().callMethod(java.io.PrintStream.class, "printf", String.class, Object[].class)
      .orShould().callMethod(java.io.PrintWriter.class, "printf", String.class, Object[].class)
      .orShould().callMethod(Locale.class, "getDefault")
      .because("under a Pakistani or Arabic locale they print Urdu digits");

  @ArchTest
  static final ArchRule CHARSET_IS_NAMED = noClasses()
      .should().callMethod(String.class, "getBytes")
      .orShould().callConstructor(String.class, byte[].class)
      .orShould().callConstructor(java.io.FileReader.class, String.class)
      .orShould().callConstructor(java.io.FileReader.class, java.io.File.class)
      .orShould().callConstructor(java.io.FileWriter.class, String.class)
      .orShould().callConstructor(java.io.FileWriter.class, java.io.File.class)
      .orShould().callConstructor(java.io.InputStreamReader.class, java.io.InputStream.class)
      .orShould().callConstructor(java.io.OutputStreamWriter.class, java.io.OutputStream.class);

  @ArchTest
  static final ArchRule STREAMS_ARE_PASSED_IN = classes()
      .should(new ArchCondition<>("take System.out and System.err from their caller") {
        @Override
        public void check(JavaClass item, ConditionEvents events) {
          for (JavaFieldAccess access : item.getFieldAccessesFromSelf()) {
            if (access.getTargetOwner().isEquivalentTo(System.class)) {
              events.add(SimpleConditionEvent.violated(item, access.getDescription()));
            }
          }
        }
      });

  private static String room(JavaClass c) {
    String[] parts = c.getPackageName().split("\\.");
    return parts.length < 2 ? "" : parts[1];
  }
}
