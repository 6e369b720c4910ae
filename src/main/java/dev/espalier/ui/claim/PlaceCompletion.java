package dev.espalier.ui.claim;

import dev.espalier.design.Account;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Entity;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.Root;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.panel.Suggestion;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Completes where a claim is about: the root, units, accounts, by name or number, units before accounts.
final class PlaceCompletion {
    private static final Texts TEXTS = ClaimWords.TEXTS;
    private static final int LIMIT = 50;

    private PlaceCompletion() {}

    /// @param taken ids that are there already
    static List<Suggestion> complete(Design design, List<String> taken, String typed) {
        var wanted = typed.strip().toLowerCase(Locale.ROOT);
        return DesignIndex.of(design)
                .entities()
                .filter(entity -> !taken.contains(entity.id().toString()))
                .filter(entity -> entity.name().toLowerCase(Locale.ROOT).contains(wanted)
                        || entity.id().toString().startsWith(wanted))
                .sorted(Comparator.comparing((Entity entity) -> entity instanceof Account)
                        .thenComparing(entity ->
                                !entity.name().toLowerCase(Locale.ROOT).startsWith(wanted)))
                .limit(LIMIT)
                .map(entity -> suggestion(entity, typed.strip()))
                .toList();
    }

    private static Suggestion suggestion(Entity entity, String typed) {
        var kind = switch (entity) {
            case Root _ -> TEXTS.text("kind.root");
            case OrganizationalUnit _ -> TEXTS.text("kind.unit");
            case Account _ -> entity.id().toString();
        };
        return Suggestion.of(entity.name(), typed, kind, new Suggestion.Choice.Member(entity.id()))
                .at(entity.id());
    }
}
