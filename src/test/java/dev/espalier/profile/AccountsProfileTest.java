package dev.espalier.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Evaluator;
import dev.espalier.access.Question;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.profile.Sheet.Entry;
import dev.espalier.profile.Sheet.Sign;
import dev.espalier.storage.Samples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountsProfileTest {
    private static final AccountId HR = new AccountId("444444444444");
    private static final AccountId LEGAL = new AccountId("555555555555");
    private static final AccountId FINANCE = new AccountId("222222222222");

    private final Design design = Samples.open("four-departments.json");

    private List<Entry> entries(String principal, String action, AccountId... accounts) {
        var question = Question.of(principal, action, Optional.empty());
        return AccountsProfile.of(design, Evaluator.of(design), question, List.of(accounts), () -> false)
                .entries();
    }

    @Test
    void whoeverIsCalledSoIsAskedTheSameInEachAccount() {
        var entries = entries("arn:aws:iam::444444444444:root", "rds:CreateDBInstance", HR, FINANCE);

        assertThat(entries).extracting(Entry::sign).containsExactly(Sign.DENIED, Sign.OPEN);
        assertThat(entries.getFirst().detail()).startsWith("Denied").contains("OU People forbids");
    }

    @Test
    void whereNobodyIsCalledSoTheCeilingTells() {
        var entries = entries("arn:aws:iam::444444444444:user/hana", "rds:CreateDBInstance", LEGAL, FINANCE);

        assertThat(entries.getFirst().text()).isEqualTo(DesignIndex.of(design).nameOf(LEGAL) + ": nobody of that name");
        assertThat(entries.getFirst().sign()).isEqualTo(Sign.DENIED);
        assertThat(entries.getFirst().detail())
                .isEqualTo("SCPs shut rds:CreateDBInstance here. Denied by PeopleNoDatabases, statement NoDatabases.");
        assertThat(entries.getLast().sign()).isEqualTo(Sign.PLAIN);
        assertThat(entries.getLast().detail()).isEqualTo("SCPs leave rds:CreateDBInstance open here.");
    }

    @Test
    void anActionThatNobodyKnowsHasNoAnswer() {
        assertThat(entries("arn:aws:iam::444444444444:user/hana", "rds:Nothing", HR, LEGAL))
                .extracting(Entry::sign)
                .containsOnly(Sign.UNKNOWN);
    }

    @Test
    void accountsForWhichThereIsNoTimeAreCounted() {
        var question = Question.of("arn:aws:iam::444444444444:root", "s3:GetObject", Optional.empty());
        var sheet = AccountsProfile.of(design, Evaluator.of(design), question, List.of(HR, LEGAL), () -> true);

        assertThat(sheet.entries()).isEmpty();
        assertThat(sheet.remarks()).containsExactly("There was no time for 2 accounts.");
    }
}
