package dev.espalier.cli;

import dev.espalier.design.AccountId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is wrong with a text that was meant as an ARN, and what it probably should be.
///
/// @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html">Amazon Resource Names</a>
final class ArnFlaw {
    private static final int FIELDS = 6;
    private static final int ACCOUNT = 4;
    /// Services whose ARNs name no Region.
    private static final Set<String> GLOBAL = Set.of("iam", "sts", "organizations");

    private ArnFlaw() {}

    /// Empty where the form of the text is not what is wrong, or it is no ARN at all.
    static Optional<String> of(String text) {
        if (!text.startsWith("arn:")) {
            return Optional.empty();
        }
        var fields = List.of(text.split(":", FIELDS));
        if (fields.size() < FIELDS) {
            return Optional.of(Words.text("hint.arn.fields", fields.size())
                    + completed(fields)
                            .map(arn -> " " + Words.text("hint.principal", arn))
                            .orElse(""));
        }
        var account = fields.get(ACCOUNT);
        return account.isEmpty() || AccountId.isValid(account) || !account.matches("[0-9]+")
                ? Optional.empty()
                : Optional.of(Words.text("hint.arn.account", account, account.length()));
    }

    /// With the empty fields that were left out.
    private static Optional<String> completed(List<String> fields) {
        if (fields.size() == FIELDS - 1 && GLOBAL.contains(fields.get(2)) && AccountId.isValid(fields.get(3))) {
            return Optional.of(String.join(":", fields.subList(0, 3)) + "::" + fields.get(3) + ":" + fields.get(4));
        }
        boolean isBucket = fields.size() > 3
                && fields.get(2).equals("s3")
                && !fields.getLast().isBlank();
        return isBucket
                ? Optional.of(String.join(":", fields.subList(0, 3)) + ":::" + fields.getLast())
                : Optional.empty();
    }
}
