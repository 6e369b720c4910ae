package dev.espalier.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/// What is said about an option that takes one of some words and was given another: the words as the help has them,
/// and which one was probably meant.
final class WrongValue {
    private WrongValue() {}

    /// Empty where something else is wrong.
    static Optional<String> of(ParameterException wrong) {
        if (!(wrong.getArgSpec() instanceof OptionSpec option) || wrong.getValue() == null) {
            return Optional.empty();
        }
        var known = values(option);
        var given = wrong.getValue();
        return known.isEmpty() || known.contains(given.toLowerCase(Locale.ROOT))
                ? Optional.empty()
                : Optional.of(Words.text("wrong.choice", given, option.longestName(), String.join(", ", known))
                        + ServiceHint.meant(given, known));
    }

    private static List<String> values(OptionSpec option) {
        var candidates = option.completionCandidates();
        return candidates == null
                ? List.of()
                : StreamSupport.stream(candidates.spliterator(), false)
                        .map(text -> text.toLowerCase(Locale.ROOT))
                        .toList();
    }
}
