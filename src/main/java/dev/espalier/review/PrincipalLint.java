package dev.espalier.review;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Identity;
import dev.espalier.policy.Arn;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.policy.PolicyReading;
import dev.espalier.policy.PrincipalElement;
import dev.espalier.policy.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether the users and roles that a trust policy names are there. AWS saves no policy that names a user or role
/// which does not exist (rule R38); here the account may not be drawn whole, so it is only odd.
final class PrincipalLint {
    private static final String CODE = "UNKNOWN_PRINCIPAL";

    private final DesignIndex index;
    private final Findings findings;

    PrincipalLint(DesignIndex index, Findings findings) {
        this.index = index;
        this.findings = findings;
    }

    void check(PolicyDocument document, Spot spot) {
        for (var statement : PolicyReading.of(document).statements()) {
            statement.principal().map(PrincipalElement::entries).orElse(List.of()).stream()
                    .filter(entry -> entry.kind() == PrincipalElement.Kind.AWS)
                    .forEach(entry -> check(entry, spot));
        }
    }

    private void check(PrincipalElement.Entry entry, Spot spot) {
        var arn = Arn.parse(entry.text())
                .filter(named -> named.service().equals("iam") && AccountId.isValid(named.account()));
        var account = arn.flatMap(named -> index.account(new AccountId(named.account())));
        if (account.isEmpty()) {
            return;
        }
        var known = known(account.get(), arn.get().resourceType());
        if (known.isEmpty() || known.get().contains(arn.get().resource())) {
            return;
        }
        var meant = Spelling.nearest(arn.get().resource(), known.get());
        var sentence = Words.text(CODE, entry.text(), account.get().name())
                + meant.map(name -> " " + Words.text("meant", name)).orElse("");
        findings.warning(CODE, spot, entry.path(), sentence);
    }

    /// The users or roles of an account as their ARNs name them; empty for other kinds of principals.
    private static Optional<List<String>> known(Account account, String type) {
        return switch (type) {
            case "user" -> Optional.of(names(type, account.users().stream()));
            case "role" -> Optional.of(names(type, account.roles().stream()));
            default -> Optional.empty();
        };
    }

    private static List<String> names(String type, Stream<? extends Identity> identities) {
        return identities
                .map(identity -> type + identity.path() + identity.name())
                .toList();
    }
}
