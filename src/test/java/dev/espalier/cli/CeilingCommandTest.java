package dev.espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class CeilingCommandTest {
    private static final String DEPARTMENTS = "samples/four-departments.json";
    private static final String REGULATED = "samples/regulated-workloads.json";

    @Test
    void everyServiceIsTakenByALevelOrOpen() throws IOException {
        Spoken.by("ceiling", DEPARTMENTS, "HR").isAsIn("ceiling.txt");
    }

    @Test
    void anAccountNumberNamesTheSameAsItsName() {
        assertThat(Spoken.by("ceiling", DEPARTMENTS, "444444444444").results())
                .isEqualTo(Spoken.by("ceiling", DEPARTMENTS, "hr").results());
    }

    @Test
    void oneServiceNamesItsActions() throws IOException {
        Spoken.by("ceiling", REGULATED, "800000000002", "--service", "dynamodb").isAsIn("ceiling-service.txt");
    }

    @Test
    void aNodeThatIsNotThereIsRefused() {
        var spoken = Spoken.by("ceiling", DEPARTMENTS, "Nowhere");

        assertThat(spoken.exitCode()).isEqualTo(CommandLineInterface.BAD_INPUT);
        assertThat(spoken.messages()).contains("no unit or account with the id or name \"Nowhere\"");
    }

    @Test
    void aServiceThatIsNotKnownIsRefused() {
        assertThat(Spoken.by("ceiling", DEPARTMENTS, "HR", "--service", "nothing")
                        .exitCode())
                .isEqualTo(CommandLineInterface.BAD_INPUT);
    }

    @Test
    void whatWasMeantIsAsked() {
        assertThat(Spoken.by("ceiling", DEPARTMENTS, "Peple").messages()).contains("Did you mean People?");
        assertThat(Spoken.by("ceiling", DEPARTMENTS, "HR", "--service", "dynamdb")
                        .messages())
                .contains("Did you mean dynamodb?");
    }

    @Test
    void theManagementAccountIsSaidToBeBeyondScps() {
        assertThat(Spoken.by("ceiling", DEPARTMENTS, "Management").results())
                .contains("Management account: SCPs have no effect here. As far as SCPs go, everything is open.");
    }
}
