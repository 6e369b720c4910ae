package dev.espalier.profile;

import dev.espalier.access.Labels;
import dev.espalier.access.ScpCeiling.Loss;
import dev.espalier.access.ScpCeiling.OfService;
import dev.espalier.access.Sentences;
import dev.espalier.profile.CeilingProfile.Group;
import java.util.List;
import java.util.stream.Collectors;

/// A ceiling as text: services alike stand together, and what is taken from one alone is named action by action.
final class CeilingText {
    /// When more than so many are alike, and no more are not, only the rest is worth naming.
    private static final int MOST_NAMED = 40;

    private final CeilingProfile profile;
    private final StringBuilder text = new StringBuilder();

    private CeilingText(CeilingProfile profile) {
        this.profile = profile;
    }

    static String of(CeilingProfile profile) {
        var made = new CeilingText(profile);
        made.head();
        profile.groups().forEach(made::group);
        made.line("");
        made.line(profile.counts());
        made.line(profile.scope());
        return made.text.toString();
    }

    private void head() {
        line(Words.text("ceiling.title", profile.label()));
        line(profile.path().stream().map(Labels::of).collect(Collectors.joining(Words.text("step"))));
        profile.remarks().forEach(this::line);
        line("");
    }

    private void group(Group group) {
        var state = CeilingProfile.word(group.state());
        if (group.services().size() == 1 && !group.losses().isEmpty()) {
            var only = group.services().getFirst();
            line(Words.text("ceiling.one", state, only.prefix(), CeilingProfile.left(only)));
            group.losses().forEach(loss -> loss(loss, only));
            return;
        }
        line(Words.text("ceiling.many", state, group.services().size(), group.size()));
        line("  " + names(group.services()));
        group.losses().forEach(loss -> line("  " + sentence(loss)));
    }

    /// Hundreds of services are named by the few that are missing, when these are few.
    private String names(List<OfService> services) {
        var others = profile.services().stream()
                .filter(service -> !services.contains(service))
                .toList();
        boolean isMost = services.size() > MOST_NAMED && others.size() <= MOST_NAMED;
        if (isMost && others.isEmpty()) {
            return Words.text("ceiling.every");
        }
        return isMost ? Words.text("ceiling.butFor", joined(others)) : joined(services);
    }

    private static String joined(List<OfService> services) {
        return services.stream().map(OfService::prefix).collect(Collectors.joining(", "));
    }

    private void loss(Loss loss, OfService service) {
        line("  " + sentence(loss));
        if (!CeilingProfile.isWhole(loss, service)) {
            line("    " + String.join(", ", CeilingProfile.names(loss.actions())));
        }
    }

    private String sentence(Loss loss) {
        return Words.text("ceiling.loss", profile.labelOf(loss.at()), Sentences.text(loss.reason()));
    }

    private void line(String line) {
        text.append(line).append(System.lineSeparator());
    }
}
