package dev.espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainCommandTest {
    private static final String DEPARTMENTS = "samples/four-departments.json";
    private static final String MESSAGE = "User: arn:aws:iam::444444444444:user/hana is not authorized to perform:"
            + " rds:CreateDBInstance on resource: * with an explicit deny in ";

    @Test
    void agreementNamesTheStatementAndExitsWithZero() {
        var spoken = Spoken.reading(MESSAGE + "a service control policy", "explain", DEPARTMENTS, "-");

        assertThat(spoken.exitCode()).isZero();
        assertThat(spoken.results())
                .startsWith("Principal: arn:aws:iam::444444444444:user/hana\nAction: rds:CreateDBInstance\n")
                .contains("The model agrees.", "PeopleNoDatabases, statement NoDatabases");
    }

    @Test
    void disagreementExitsWithOne() {
        var spoken = Spoken.reading(MESSAGE + "a session policy", "explain", DEPARTMENTS, "-");

        assertThat(spoken.exitCode()).isEqualTo(CommandLineInterface.FAILS);
        assertThat(spoken.results()).contains("The model disagrees.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "{", "Encoded authorization failure message: abc"})
    void textThatSaysNothingIsBadInput(String text) {
        var spoken = Spoken.reading(text, "explain", DEPARTMENTS, "-");

        assertThat(spoken.exitCode()).isEqualTo(CommandLineInterface.BAD_INPUT);
        assertThat(spoken.results()).isEmpty();
        assertThat(spoken.messages()).isNotBlank();
    }

    @Test
    void fileThatIsNotThereAndInputTwiceAreBadInput() {
        assertThat(Spoken.by("explain", DEPARTMENTS, "nowhere.txt").exitCode())
                .isEqualTo(CommandLineInterface.BAD_INPUT);
        assertThat(Spoken.by("explain", "-", "-").exitCode()).isEqualTo(CommandLineInterface.BAD_INPUT);
    }
}
