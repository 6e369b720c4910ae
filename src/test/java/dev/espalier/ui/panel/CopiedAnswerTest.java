package dev.espalier.ui.panel;

import static dev.espalier.ui.panel.WorkedExamples.HR;
import static dev.espalier.ui.panel.WorkedExamples.ask;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Question;
import dev.espalier.cli.CommandLineInterface;
import dev.espalier.storage.DesignFile;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.task.DirectTaskRunner;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What the panel copies.
class CopiedAnswerTest {
    private final DesignStore store = new DesignStore(WorkedExamples.fourDepartments(), new DirectTaskRunner());
    private final PanelViewModel panel = new PanelViewModel(store, new DirectTaskRunner(), Patience.ENDLESS);

    @Test
    void jsonIsWhatTheCommandLinePrints() {
        var asked = List.of(
                ask(HR, "hana", "rds:CreateDBInstance"),
                ask(HR, "tom", "s3:GetObject"),
                ask(HR, "hana", "s3:ListObject"),
                Question.of("arn:aws:iam::444444444444:group/Admins", "iam:ListUsers", Optional.empty()));
        for (var question : asked) {
            store.questionProperty().set(Optional.of(question));

            assertThat(panel.answerJson()).as("%s", question).isEqualTo(printed(question));
        }
    }

    @Test
    void jsonWithChangesIsWhatTheCommandLinePrints() {
        var question = ask(HR, "hana", "rds:CreateDBInstance");
        store.questionProperty().set(Optional.of(question));

        assertThat(panel.answerJsonWithChanges()).isEqualTo(printed(question, "--what-if"));
    }

    @Test
    void markdownHasTheSentenceTheGatesAndTheWaysToTurnIt() {
        store.questionProperty().set(Optional.of(ask(HR, "hana", "rds:CreateDBInstance")));

        assertThat(panel.answerMarkdown())
                .startsWith("## Can ")
                .contains("**Denied**: a Deny says no")
                .contains("|  | OU People | stops, a Deny matches | PeopleNoDatabases #1 |")
                .contains("- A. Exempt hana in PeopleNoDatabases");
    }

    @Test
    void withoutAnAnswerThereIsNothingToCopy() {
        assertThat(panel.answerJson()).isEmpty();
        assertThat(panel.answerMarkdown()).isEmpty();
        assertThat(panel.answerText()).isEmpty();
    }

    private String printed(Question question, String... more) {
        var arguments = new ArrayList<>(List.of(
                "ask", "-", "--principal", question.principal(), "--action", question.action(), "--format", "json"));
        arguments.addAll(List.of(more));
        var results = new StringWriter();
        var design = DesignFile.write(store.design());
        InputStream input = new ByteArrayInputStream(design.getBytes(StandardCharsets.UTF_8));
        new CommandLineInterface(new PrintWriter(results), new PrintWriter(new StringWriter()), input)
                .run(arguments.toArray(String[]::new));
        return results.toString().replace(System.lineSeparator(), "\n");
    }
}
