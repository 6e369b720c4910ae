package dev.espalier.ui.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.diagram.Glyph;
import dev.espalier.ui.dialog.Pick.Choice;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PickTest {
    @Test
    void whatIsCalledExactlySoComesFirst() {
        assertThat(matching("ou", "Account", "Group", "OU", "Outside")).startsWith("OU", "Outside", "Account");
    }

    @Test
    void whatBeginsSoComesBeforeWhatContainsIt() {
        assertThat(matching("administrator", "AuditAdministrator", "AdministratorAccess"))
                .containsExactly("AdministratorAccess", "AuditAdministrator");
    }

    @Test
    void orderStaysWhereNothingWasTyped() {
        assertThat(matching("", "B", "A", "C")).containsExactly("B", "A", "C");
    }

    @Test
    void whatIsNotPossibleComesLastHoweverWellItSuits() {
        var pick = new Pick<>(
                "", "", "", List.of(choice("OU", Optional.of("not here")), choice("Account", Optional.empty())));

        assertThat(pick.matching("ou")).extracting(Choice::text).containsExactly("Account", "OU");
    }

    private static List<String> matching(String typed, String... names) {
        var choices =
                Stream.of(names).map(name -> choice(name, Optional.empty())).toList();
        return new Pick<>("", "", "", choices)
                .matching(typed).stream().map(Choice::text).toList();
    }

    private static Choice<String> choice(String name, Optional<String> refusal) {
        return new Choice<>(name, name, "", Glyph.UNIT, refusal);
    }
}
