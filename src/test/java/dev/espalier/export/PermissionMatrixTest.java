package dev.espalier.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.access.Evaluator;
import dev.espalier.access.Question;
import dev.espalier.catalog.ActionQuery;
import dev.espalier.catalog.ActionTable;
import dev.espalier.design.Design;
import dev.espalier.design.DesignGenerator;
import dev.espalier.storage.Samples;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PermissionMatrixTest {
    private static List<String> lines(Design design, String... actions) {
        var columns = Stream.of(actions)
                .map(action -> ActionQuery.parse(action).orElseThrow())
                .toList();
        var out = new StringWriter();
        PermissionMatrix.of(design, columns).write(new PrintWriter(out, true), () -> false);
        return List.of(out.toString().split("\r\n", 0));
    }

    private static Stream<String> samples() {
        return Samples.all().stream().map(Samples.Sample::fileName);
    }

    @Test
    void lineSaysWhoAndTheVerdictOfEachColumn() {
        assertThat(lines(Samples.open("four-departments.json"), "rds:CreateDBInstance", "iam:CreateUser", "rds", "iam"))
                .contains(
                        "units,account,accountName,kind,name,arn,rds:CreateDBInstance,iam:CreateUser,rds,iam",
                        "People,444444444444,HR,user,hana,arn:aws:iam::444444444444:user/hana,denied,allowed,none,allowed",
                        "People,444444444444,HR,user,tom,arn:aws:iam::444444444444:user/tom,denied,silent,none,none");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void withoutActionsThereIsAColumnForEachServiceThatCountsItsActions(String sample) {
        var design = Samples.open(sample);
        var lines = lines(design);
        var head = lines.getFirst().split(",", -1);
        var evaluator = Evaluator.of(design);
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(",", -1);
            assertThat(cells).hasSameSizeAs(head);
            var row = evaluator.matrix().row(cells[5]).orElseThrow();
            for (int i = 6; i < head.length; i += 61) {
                var all = ActionTable.get().ofService(head[i]);
                int allowed = row.countAllowed(all);
                var expected = allowed == all.size()
                        ? "allowed"
                        : allowed > 0 ? "partly" : row.countDenied(all) == all.size() ? "none" : "perhaps";
                assertThat(cells[i]).as(cells[5] + " " + head[i]).isEqualTo(expected);
            }
        }
    }

    @Test
    void cellsAgreeWithSingleAnswersOnRandomDesigns() {
        var actions = new String[] {"s3:GetObject", "iam:CreateUser", "sts:AssumeRole"};
        for (int seed = 0; seed < 10; seed++) {
            var design = DesignGenerator.small(seed);
            var evaluator = Evaluator.of(design);
            for (var line : lines(design, actions).stream().skip(1).toList()) {
                var cells = line.split(",", -1);
                for (int i = 0; i < actions.length; i++) {
                    var verdict = evaluator.verdict(Question.of(cells[5], actions[i], Optional.empty()));
                    var word = switch (verdict) {
                        case ALLOWED -> "allowed";
                        case EXPLICITLY_DENIED -> "denied";
                        case IMPLICITLY_DENIED -> "silent";
                        case DEPENDS -> "depends";
                        case NO_ANSWER -> "no_answer";
                    };
                    assertThat(cells[6 + i]).as(cells[5] + " " + actions[i]).isEqualTo(word);
                }
            }
        }
    }

    @Test
    void nameIsNoFormula() {
        var design = HostileDesigns.of("=HYPERLINK(\"http://example.org\")");

        assertThat(lines(design, "s3:GetObject"))
                .anyMatch(line -> line.contains("\"'=HYPERLINK("))
                .noneMatch(line -> line.contains(",=") || line.contains("\"=") || line.startsWith("="));
    }

    @Test
    void stoppingEndsBetweenLines() {
        var asked = new AtomicInteger();
        var out = new StringWriter();
        var matrix = PermissionMatrix.of(
                Samples.open("four-departments.json"),
                List.of(ActionQuery.parse("s3").orElseThrow()));

        assertThatThrownBy(() -> matrix.write(new PrintWriter(out, true), () -> asked.incrementAndGet() > 3))
                .isInstanceOf(CancellationException.class);
        assertThat(out.toString().split("\r\n", 0)).hasSize(4);
    }

    @Test
    void cellsThatAreToldRoughlyAreCountedAndSaid() {
        var columns = List.of(ActionQuery.parse("s3:GetObject").orElseThrow());
        var exact = PermissionMatrix.of(Samples.open("four-departments.json"), columns);
        exact.write(new PrintWriter(new StringWriter()), () -> false);
        var rough = PermissionMatrix.of(Samples.open("four-departments.json"), columns, 1);
        rough.write(new PrintWriter(new StringWriter()), () -> false);

        assertThat(exact.remarks()).isEmpty();
        assertThat(rough.remarks())
                .singleElement()
                .satisfies(remark ->
                        assertThat(remark).startsWith("After 1 verdicts").contains("cells \"none\" stands"));
    }

    @Test
    void nobodyMistakesANameWithWhatCannotBeSeen() {
        var design = HostileDesigns.of("Ada\u200B\uDB40\uDC41min");
        var text = new StringWriter();
        PermissionMatrix.of(design, List.of()).write(new PrintWriter(text), () -> false);

        assertThat(text.toString()).contains("Ada[U+200B][U+E0041]min").doesNotContain("\u200B");
    }
}
