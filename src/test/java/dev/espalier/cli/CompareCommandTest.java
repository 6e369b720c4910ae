package dev.espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompareCommandTest {
    private static final String DEPARTMENTS = "samples/four-departments.json";
    private static final String HANA = "arn:aws:iam::444444444444:user/hana";
    private static final String IVO = "arn:aws:iam::444444444444:user/ivo";
    private static final String ANTON = "arn:aws:iam::333333333333:user/anton";

    @Test
    void whatOneCanAndTheOtherCannotIsGroupedByCauses() {
        var spoken = Spoken.by("compare", DEPARTMENTS, HANA, IVO);

        assertThat(spoken.exitCode()).isZero();
        assertThat(spoken.results())
                .startsWith("hana can, ivo cannot\n    ")
                .containsPattern("\\d+ actions, because of Allow of AdministratorAccess #1 on Admins\n");
    }

    @Test
    void principalsOfDifferentAccountsAreNamedWithTheirAccounts() {
        assertThat(Spoken.by("compare", DEPARTMENTS, HANA, ANTON, "--format", "markdown")
                        .results())
                .contains("## hana in HR can, anton in IT cannot\n\n- ");
    }

    @Test
    void oneActionIsComparedGateByGateAndTheFirstDifferenceIsNamed() {
        var spoken = Spoken.by("compare", DEPARTMENTS, HANA, ANTON, "--action", "rds:CreateDBInstance");

        assertThat(spoken.exitCode()).isZero();
        assertThat(spoken.results())
                .contains("Service control policies, the first gate that differs:\n    " + HANA + ": People, stops")
                .contains(" the same for both.");
    }

    @Test
    void whatIfTellsHowTheOtherGetsTheSameAnswer() {
        assertThat(Spoken.by("compare", DEPARTMENTS, HANA, IVO, "--action", "iam:CreateUser", "--what-if")
                        .results())
                .contains("To get Allowed, one of these is enough:");
    }

    @Test
    void aGroupIsNobodyToCompare() {
        var spoken = Spoken.by("compare", DEPARTMENTS, HANA, "arn:aws:iam::444444444444:group/Admins");

        assertThat(spoken.exitCode()).isEqualTo(2);
        assertThat(spoken.messages()).contains("group/Admins is no root user, user or role of the design.");
    }

    @Test
    void aMisspeltPrincipalIsNamedWithTheNearestOne() {
        var spoken = Spoken.by("compare", DEPARTMENTS, HANA, "arn:aws:iam::444444444444:user/ivi");

        assertThat(spoken.exitCode()).isEqualTo(2);
        assertThat(spoken.messages()).contains(IVO);
    }

    @Test
    void aContextNeedsAnAction() {
        var spoken = Spoken.by("compare", DEPARTMENTS, HANA, IVO, "--context", "aws:RequestedRegion=eu-west-1");

        assertThat(spoken.exitCode()).isEqualTo(2);
        assertThat(spoken.messages()).contains("--action");
    }
}
