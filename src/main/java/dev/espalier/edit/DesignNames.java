package dev.espalier.edit;

import dev.espalier.design.Design;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Hands out what may occur once only among all accounts of a design: names, e-mails, ARNs of resources. What is taken
/// is read when the first of them is asked for.
final class DesignNames {
    private static final int LONGEST_ARN = 2048;
    private static final int LONGEST_ACCOUNT = 50;

    private final Design design;
    private final FreeNames arns;
    private final FreeNames accounts;
    private final Taken emails;
    private Optional<AccountNames> taken = Optional.empty();

    DesignNames(Design design) {
        this.design = design;
        arns = new FreeNames(arn -> taken().hasArn(arn), UnaryOperator.identity(), "-", LONGEST_ARN);
        accounts = new FreeNames(name -> taken().hasName(name), UnaryOperator.identity(), " ", LONGEST_ACCOUNT);
        emails = new Taken(email -> taken().hasEmail(email), email -> email.toLowerCase(Locale.ROOT));
    }

    FreeNames arns() {
        return arns;
    }

    FreeNames accounts() {
        return accounts;
    }

    Taken emails() {
        return emails;
    }

    /// Nothing is asked for any more.
    void done() {
        taken.ifPresent(AccountNames::giveBack);
        taken = Optional.empty();
    }

    private AccountNames taken() {
        var known = taken.orElseGet(() -> AccountNames.of(design));
        taken = Optional.of(known);
        return known;
    }
}
