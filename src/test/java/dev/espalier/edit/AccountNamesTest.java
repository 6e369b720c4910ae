package dev.espalier.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Account;
import dev.espalier.design.Design;
import dev.espalier.design.DesignGenerator;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Resource;
import dev.espalier.edit.EditResult.Applied;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AccountNamesTest {
    private static final int EDITS = 200;

    private final AccountNames followed = new AccountNames();

    @Test
    void afterAnyEditsExactlyWhatTheDesignHasIsTaken() {
        for (long seed = 0; seed < 5; seed++) {
            var edits = new RandomEdits(seed);
            var design = DesignGenerator.of(seed, new DesignGenerator.Size(12, 6, 20, 3));
            for (int i = 0; i < EDITS; i++) {
                var before = design;
                if (edits.next(design).applyTo(design) instanceof Applied(var after)) {
                    design = after;
                }
                followed.follow(accounts(design));
                assertKnows(design, before);
            }
        }
    }

    private void assertKnows(Design design, Design before) {
        var accounts = accounts(design);
        assertThat(accounts).allMatch(account -> followed.hasName(account.name()));
        assertThat(accounts)
                .allMatch(account -> followed.hasEmail(account.email().toLowerCase(Locale.ROOT)));
        assertThat(Resources.arns(design)).allMatch(followed::hasArn);
        assertThat(accounts(before).stream().map(Account::name))
                .allMatch(name -> followed.hasName(name)
                        == accounts.stream().map(Account::name).anyMatch(name::equals));
        assertThat(accounts(before).stream()
                        .flatMap(account -> account.resources().stream())
                        .map(Resource::arn))
                .allMatch(arn -> followed.hasArn(arn) == Resources.arns(design).contains(arn));
    }

    @Test
    void anotherDesignIsReadWhole() {
        followed.follow(accounts(DesignGenerator.of(1, new DesignGenerator.Size(12, 6, 20, 3))));
        var other = DesignGenerator.of(2, new DesignGenerator.Size(3, 2, 10, 3));

        followed.follow(accounts(other));

        assertKnows(other, DesignGenerator.of(1, new DesignGenerator.Size(12, 6, 20, 3)));
    }

    private static List<Account> accounts(Design design) {
        return DesignIndex.of(design).accounts();
    }
}
