package dev.espalier.profile;

import dev.espalier.access.Labels;
import dev.espalier.access.ScpCeiling.Loss;
import dev.espalier.access.ScpCeiling.OfService;
import dev.espalier.access.ScpCeiling.State;
import dev.espalier.access.Sentences;
import dev.espalier.profile.CeilingProfile.Group;
import java.util.stream.Collectors;

/// A ceiling as text: services alike stand together, and what is taken from one alone is named action by action.
final class CeilingText {
    /// When nearly everything is open, only the rest is worth naming.
    private static final int MOST_OPEN = 40;

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
        var names = group.services().stream().map(OfService::prefix).collect(Collectors.joining(", "));
        int count = group.services().size();
        line(Words.text("ceiling.many", state, count, group.size()));
        if (group.state() != State.OPEN || count <= MOST_OPEN) {
            line("  " + names);
        }
        group.losses().forEach(loss -> line("  " + sentence(loss)));
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
