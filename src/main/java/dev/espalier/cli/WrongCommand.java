package dev.espalier.cli;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What is said about a command that does not exist and about required options that were left out, in words instead of
/// the grammar of the options.
final class WrongCommand {
    private WrongCommand() {}

    /// Empty where something else is wrong.
    static Optional<String> of(ParameterException wrong, String... args) {
        return switch (wrong) {
            case UnmatchedArgumentException unmatched -> unknown(unmatched);
            case MissingParameterException missing -> missing(missing, args);
            default -> Optional.empty();
        };
    }

    private static Optional<String> unknown(UnmatchedArgumentException wrong) {
        var command = wrong.getCommandLine();
        var first = wrong.getUnmatched().getFirst();
        if (command.getParent() != null || first.startsWith("-")) {
            return Optional.empty();
        }
        var known = command.getSubcommands().keySet().stream().toList();
        return Optional.of(
                Words.text("wrong.command", first, String.join(", ", known)) + ServiceHint.meant(first, known));
    }

    /// Only of options: what is missing without a name is best told by the usage.
    private static Optional<String> missing(MissingParameterException wrong, String... args) {
        var command = wrong.getCommandLine();
        var names = command.getCommandSpec().options().stream()
                .filter(OptionSpec::required)
                .filter(option -> Arrays.stream(option.names()).noneMatch(name -> isGiven(name, args)))
                .sorted(Comparator.comparingInt(OptionSpec::order).thenComparing(OptionSpec::longestName))
                .map(OptionSpec::longestName)
                .toList();
        boolean isPlaceMissing = wrong.getMissing().stream().anyMatch(missing -> missing.isPositional());
        return names.isEmpty() || isPlaceMissing
                ? Optional.empty()
                : Optional.of(Words.text("wrong.missing", joined(names), names.size(), command.getCommandName()));
    }

    private static boolean isGiven(String name, String... args) {
        return Arrays.stream(args).anyMatch(arg -> arg.equals(name) || arg.startsWith(name + "="));
    }

    private static String joined(List<String> names) {
        return names.size() == 1
                ? names.getFirst()
                : names.stream().limit(names.size() - 1L).collect(Collectors.joining(", ")) + " and " + names.getLast();
    }
}
