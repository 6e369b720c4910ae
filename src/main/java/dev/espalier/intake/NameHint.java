package dev.espalier.intake;

import dev.espalier.design.OrganizationPolicyType;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The ids that the name of a file, or else that of its folder, supplies: many commands do not repeat in their output
/// what they were asked about. The last id of the wanted kind in the file's name counts; of the folder, only when its
/// whole name is the id.
record NameHint(String file) {
    private static final Pattern CONTAINER = whole("r-[a-z0-9]{4,32}|ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}");
    private static final Pattern ACCOUNT = whole("[0-9]{12}");
    private static final Pattern TARGET = whole("r-[a-z0-9]{4,32}|ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}|[0-9]{12}");
    private static final Pattern REGION = whole(
            "(?:us-gov|us|eu|ap|sa|ca|me|af|il|mx|cn)[-_](?:north|south|east|west|central|northeast|northwest|southeast|southwest)[-_][1-9]");
    private static final Pattern POLICY = whole("p-[0-9a-zA-Z_]{8,128}");

    private static Pattern whole(String id) {
        return Pattern.compile("(?<![A-Za-z0-9])(?:" + id + ")(?![A-Za-z0-9])");
    }

    private String name() {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    /// The file's name without what stands behind its last dot.
    String stem() {
        int dot = name().lastIndexOf('.');
        return dot <= 0 ? name() : name().substring(0, dot);
    }

    private Optional<String> folder() {
        int end = file.lastIndexOf('/');
        return end < 0 ? Optional.empty() : Optional.of(file.substring(file.lastIndexOf('/', end - 1) + 1, end));
    }

    private Optional<String> find(Pattern wanted) {
        return findInName(wanted)
                .or(() -> folder().filter(name -> wanted.matcher(name).matches()));
    }

    private Optional<String> findInName(Pattern wanted) {
        return wanted.matcher(name()).results().reduce((_, later) -> later).map(found -> found.group());
    }

    /// A root or unit.
    Optional<String> container() {
        return find(CONTAINER);
    }

    Optional<String> account() {
        return find(ACCOUNT);
    }

    /// A root, unit or account.
    Optional<String> target() {
        return find(TARGET);
    }

    /// A Region, with dashes or with underscores.
    Optional<String> region() {
        return find(REGION).map(region -> region.replace('_', '-'));
    }

    Optional<String> policy() {
        return find(POLICY);
    }

    /// A root, unit or account in the name of the file itself.
    Optional<String> targetInName() {
        return findInName(TARGET);
    }

    /// Whether the name is that of a command that asks about all, so that an id in it, or in that of the folder, means
    /// something else. Commands that ask about one are called after it and go on with `-for-`.
    boolean isCalled(String command) {
        return commandWords().matches("(?:.*[^a-z])?" + command + "(?!-for-)(?:[^a-z].*)?");
    }

    /// Whether the name holds that of this command.
    boolean isAbout(String command) {
        return commandWords().contains(command);
    }

    /// The name with its words as commands write them, however the file writes them.
    private String commandWords() {
        return name().replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .replace('_', '-')
                .replace(' ', '-')
                .toLowerCase(Locale.ROOT);
    }

    /// The kind of policies that was asked for.
    Optional<OrganizationPolicyType> policyType() {
        var words = name().toUpperCase(Locale.ROOT).replace('-', '_');
        boolean isScp = words.contains("SERVICE_CONTROL_POLICY") || words.matches("(.*_)?SCPS?([_.].*)?");
        boolean isRcp = words.contains("RESOURCE_CONTROL_POLICY") || words.matches("(.*_)?RCPS?([_.].*)?");
        if (isScp == isRcp) {
            return Optional.empty();
        }
        return Optional.of(
                isScp ? OrganizationPolicyType.SERVICE_CONTROL_POLICY : OrganizationPolicyType.RESOURCE_CONTROL_POLICY);
    }
}
