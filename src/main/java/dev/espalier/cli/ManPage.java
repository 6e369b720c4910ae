package dev.espalier.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// The manual page of a command and its subcommands, in the macros of man(7), from the same model as its help.
final class ManPage {
    private final StringBuilder page = new StringBuilder();

    private ManPage() {}

    /// @param version what the foot of the page says
    static String of(CommandLine command, String version) {
        var page = new ManPage();
        page.whole(command, version);
        return page.page.toString();
    }

    private void whole(CommandLine command, String version) {
        var spec = command.getCommandSpec();
        var name = spec.name();
        macro("TH", name.toUpperCase(Locale.ROOT), "1", "", version, "");
        macro("nh");
        macro("ad l");
        macro("SH", "NAME");
        line(name + " - " + description(spec));
        macro("SH", "SYNOPSIS");
        synopsis(command);
        macro("SH", "DESCRIPTION");
        line(description(spec));
        Arrays.stream(spec.usageMessage().footer())
                .filter(text -> !text.isBlank())
                .forEach(this::line);
        macro("SH", "COMMANDS");
        command.getSubcommands().values().stream().distinct().forEach(this::subcommand);
        macro("SH", "EXIT STATUS");
        exit("0", Words.text("man.exit.0"));
        exit("1", Words.text("man.exit.1"));
        exit("2", Words.text("man.exit.2"));
    }

    private void subcommand(CommandLine command) {
        var spec = command.getCommandSpec();
        macro("SS", spec.name());
        line(description(spec));
        macro("PP");
        synopsis(command);
        spec.positionalParameters().stream().filter(one -> !one.hidden()).forEach(this::parameter);
        spec.options().stream().filter(one -> !one.hidden()).forEach(this::option);
    }

    private void synopsis(CommandLine command) {
        line(new Help(command.getCommandSpec(), Help.defaultColorScheme(Help.Ansi.OFF))
                .synopsis(0)
                .strip());
    }

    private void parameter(PositionalParamSpec parameter) {
        entry("\\fI" + escaped(parameter.paramLabel()) + "\\fR", parameter.description());
    }

    private void option(OptionSpec option) {
        var names = Arrays.stream(option.names())
                .map(name -> "\\fB" + escaped(name) + "\\fR")
                .collect(Collectors.joining(", "));
        var value = option.arity().max() > 0 ? " \\fI" + escaped(option.paramLabel()) + "\\fR" : "";
        entry(names + value, option.description());
    }

    private void exit(String code, String meaning) {
        entry("\\fB" + code + "\\fR", meaning);
    }

    private void entry(String escapedHead, String... description) {
        macro("TP");
        page.append(escapedHead).append('\n');
        lines(description).forEach(this::line);
    }

    private static String description(CommandSpec spec) {
        return lines(spec.usageMessage().description()).collect(Collectors.joining(" "));
    }

    /// picocli takes descriptions for formats of [String#format].
    private static Stream<String> lines(String... descriptions) {
        return Arrays.stream(descriptions)
                .map(text -> text.formatted())
                .flatMap(String::lines)
                .filter(text -> !text.isBlank());
    }

    private void line(String text) {
        text.lines().map(String::strip).forEach(one -> page.append(escaped(one)).append('\n'));
    }

    private void macro(String name, String... arguments) {
        page.append('.').append(name);
        List.of(arguments)
                .forEach(argument -> page.append(" \"")
                        .append(escaped(argument).replace("\"", "\\(dq"))
                        .append('"'));
        page.append('\n');
    }

    /// A line that begins with a dot or a quote would be a request; a bare hyphen would be set as a dash.
    private static String escaped(String text) {
        var plain = text.replace("\\", "\\e").replace("-", "\\-");
        return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
    }
}
