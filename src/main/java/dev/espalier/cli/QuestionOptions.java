package dev.espalier.cli;

import dev.espalier.access.Question;
import picocli.CommandLine.Option;

/// The options that make up one question.
final class QuestionOptions extends RequestOptions {
    @Option(
            names = "--principal",
            required = true,
            paramLabel = "ARN",
            description = "A user, a role, an account's root user, a role session, or the name of an AWS service.")
    private String principal = "";

    Question question() {
        return questionOf(principal);
    }
}
