package dev.espalier.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/// Finds the verdict on a question where it is quick to see that everything comes out alike: by a column of bits, or
/// request by request.
final class QuickVerdict {
    private final Question question;
    private final World world;
    private final Optional<ActionColumn> column;
    private final QuestionReader reader;

    /// @param question one that is not wrong, whoever asks it
    QuickVerdict(Question question, World world) {
        this.question = question;
        this.world = world;
        column = ActionColumn.of(world, question).filter(one -> !one.isStrict());
        reader = new QuestionReader(world);
    }

    /// The verdict when this caller asks; empty when it is not quick to see, or nothing is certain.
    Optional<Verdict> of(Standing standing) {
        return byBits(standing).or(() -> certain(standing));
    }

    private Optional<Verdict> byBits(Standing standing) {
        if (column.isEmpty() || standing.caller().node().isEmpty()) {
            return Optional.empty();
        }
        var account = standing.caller().homeAccount().flatMap(world::account);
        return account.flatMap(one -> switch (column.get().exactOutcome(standing, one)) {
            case ALLOWED -> Optional.of(Verdict.ALLOWED);
            case EXPLICITLY_DENIED -> Optional.of(Verdict.EXPLICITLY_DENIED);
            case IMPLICITLY_DENIED -> Optional.of(Verdict.IMPLICITLY_DENIED);
            case DENIED -> denied(standing);
            case OPEN -> Optional.empty();
        });
    }

    /// Nothing allows anything. If there is one resource that no Deny covers for certain, there is not more to say.
    private Optional<Verdict> denied(Standing standing) {
        return reader.read(question, standing) instanceof Asked.Understood(var request, var _)
                ? reader.anyOf(question, request).flatMap(this::certain).filter(Verdict.IMPLICITLY_DENIED::equals)
                : Optional.empty();
    }

    private Optional<Verdict> certain(Standing standing) {
        if (!(reader.read(question, standing) instanceof Asked.Understood(var request, var _))) {
            return Optional.empty();
        }
        return switch (reader.examples(question, request)) {
            case Examples.Found.One() -> certain(request);
            case Examples.Found.Many(var examples, var _) -> certain(examples);
            case Examples.Found.Nothing(), Examples.Found.TooMany() -> Optional.empty();
        };
    }

    private Optional<Verdict> certain(Request request) {
        return new Procedure(request, Layers.of(request, world)).certain().map(Decision::verdict);
    }

    /// Where some are denied by a Deny and some because nothing allows them, only the latter is certain for all.
    private Optional<Verdict> certain(List<Example> examples) {
        var verdicts = EnumSet.noneOf(Verdict.class);
        for (var example : examples) {
            var verdict = certain(example.request());
            if (verdict.isEmpty()) {
                return Optional.empty();
            }
            verdicts.add(verdict.get());
        }
        if (verdicts.size() == 1) {
            return Optional.of(verdicts.iterator().next());
        }
        return verdicts.contains(Verdict.ALLOWED) ? Optional.empty() : Optional.of(Verdict.IMPLICITLY_DENIED);
    }
}
