package dev.espalier.cli;

import dev.espalier.access.Question;
import dev.espalier.design.AccountId;
import dev.espalier.design.Assertion;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that say what is asked for, whoever asks.
class RequestOptions extends ContextOptions {
    @Option(names = "--action", required = true, paramLabel = "ACTION", description = "For example s3:GetObject.")
    private String action = "";

    @Option(
            names = "--resource",
            paramLabel = "ARN",
            description =
                    "Left out: what the action works on in the account of whoever asks; '*': a request without one.")
    private @Nullable String resource;

    @Option(
            names = "--resource-account",
            paramLabel = "ID",
            description = "The account that owns the resource, when neither its ARN nor the design says.")
    private @Nullable String resourceAccount;

    /// What is wrong with the options themselves.
    Optional<String> wrong() {
        return Optional.ofNullable(resourceAccount)
                .filter(id -> !AccountId.isValid(id))
                .map(id -> Words.text("wrong.account", id))
                .or(this::impossible);
    }

    /// The question of this principal.
    final Question questionOf(String principal, Optional<Assertion.Session> session) {
        return new Question(
                principal,
                session,
                action,
                Optional.ofNullable(resource),
                Optional.ofNullable(resourceAccount).map(AccountId::new),
                context());
    }
}
