package dev.espalier.denial;

import dev.espalier.policy.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What was read from a text, line by line.
final class FactLines {
    private final Denial denial;

    FactLines(Denial denial) {
        this.denial = denial;
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(line("principal", denial.principal()));
        lines.add(line("action", denial.action()));
        lines.add(line("resource", denial.resource()));
        for (var given : denial.context().members()) {
            if (given.value() instanceof JsonString(var value)) {
                lines.add(Words.text("fact.key", given.name(), value));
            }
        }
        lines.addAll(said());
        return lines;
    }

    /// What became of the request, and why.
    List<String> said() {
        var lines = new ArrayList<String>();
        lines.add(Words.text(
                "fact.outcome", Words.text("outcome." + denial.outcome().name())));
        denial.cause().ifPresent(cause -> lines.add(Words.text("fact.cause", cause(cause))));
        return lines;
    }

    private static String line(String fact, Optional<String> value) {
        return Words.text("fact." + fact, value.orElseGet(() -> Words.text("fact.none")));
    }

    private static String cause(Denial.Cause cause) {
        var kind = cause.kind().map(one -> Words.text("kind." + one.name())).orElseGet(() -> Words.text("kind.none"));
        var words = Words.text(cause.isExplicit() ? "cause.explicit" : "cause.silent", kind);
        return cause.policy().map(arn -> Words.text("cause.named", words, arn)).orElse(words);
    }
}
