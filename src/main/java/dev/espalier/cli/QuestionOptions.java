package dev.espalier.cli;

import dev.espalier.access.Question;
import dev.espalier.design.Assertion;
import dev.espalier.design.Design;
import dev.espalier.design.UnknownFields;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.storage.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that make up one question.
final class QuestionOptions extends RequestOptions {
    @Option(
            names = "--principal",
            required = true,
            paramLabel = "ARN",
            description = "A user, a role, an account's root user, a role session, the name of an AWS service, or '*';"
                    + " NAME or ACCOUNT/NAME will do where only one is called so.")
    private String principal = "";

    @Option(
            names = "--session-policy",
            paramLabel = "FILE",
            description = "The policy document that the session was opened with.")
    private @Nullable Path sessionPolicy;

    @Option(
            names = "--session-tag",
            paramLabel = "KEY=VALUE",
            converter = Given.Reader.class,
            description = "A tag that the session was opened with.")
    private List<Given> sessionTags = List.of();

    @Option(names = "--mfa", negatable = true, description = "Whether a second factor was used; unknown when left out.")
    private @Nullable Boolean mfa;

    @Option(
            names = "--source-identity",
            paramLabel = "NAME",
            description = "The source identity that the session was opened with.")
    private @Nullable String sourceIdentity;

    @Override
    Optional<String> wrong() {
        return super.wrong().or(this::wrongSession);
    }

    private Optional<String> wrongSession() {
        var untold = sessionTags.stream().filter(tag -> tag.value().isEmpty()).findFirst();
        if (untold.isPresent()) {
            return Optional.of(Words.text("wrong.given", untold.get().key()));
        }
        return sessionPolicy != null && document().isEmpty()
                ? Optional.of(Words.text("wrong.sessionPolicy", sessionPolicy))
                : Optional.empty();
    }

    /// The question about a design, whose principal may be named instead of its ARN.
    Question question(Design design) {
        return questionOf(PrincipalName.arn(design, principal), session());
    }

    private Optional<Assertion.Session> session() {
        if (sessionPolicy == null && sessionTags.isEmpty() && mfa == null && sourceIdentity == null) {
            return Optional.empty();
        }
        var tags = sessionTags.stream()
                .map(tag -> new JsonValue.Member(
                        tag.key(), new JsonString(tag.value().orElse(""))))
                .toList();
        return Optional.of(new Assertion.Session(
                document(),
                new JsonObject(tags),
                Optional.ofNullable(mfa),
                Optional.ofNullable(sourceIdentity),
                UnknownFields.NONE));
    }

    /// Empty when none is named, and when it cannot be read.
    private Optional<PolicyDocument> document() {
        if (sessionPolicy == null) {
            return Optional.empty();
        }
        try {
            var parsed = JsonText.parse(Files.readString(sessionPolicy));
            return parsed.isFlawless() ? parsed.value().map(PolicyDocument::new) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
