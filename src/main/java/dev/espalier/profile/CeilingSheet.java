package dev.espalier.profile;

import dev.espalier.access.ScpCeiling.Kind;
import dev.espalier.access.ScpCeiling.Loss;
import dev.espalier.access.ScpCeiling.OfService;
import dev.espalier.access.ScpCeiling.State;
import dev.espalier.access.Sentences;
import dev.espalier.catalog.ActionSet;
import dev.espalier.profile.Sheet.Entry;
import dev.espalier.profile.Sheet.Sign;
import dev.espalier.profile.Sheet.Target;
import java.util.List;
import java.util.Optional;

/// A ceiling to be shown: a line for each service, those of which something is taken first; behind it what takes it.
final class CeilingSheet {
    private static final int MOST_NAMES = 60;
    private static final List<State> ORDER = List.of(State.PARTLY, State.DEPENDS, State.SHUT, State.OPEN);

    private final CeilingProfile profile;

    private CeilingSheet(CeilingProfile profile) {
        this.profile = profile;
    }

    static Sheet of(CeilingProfile profile) {
        var made = new CeilingSheet(profile);
        return new Sheet(
                List.of(profile.ceiling().node()),
                Words.text("ceiling.title", profile.label()),
                profile.remarks(),
                profile.counts(),
                ORDER.stream()
                        .flatMap(state -> profile.services().stream().filter(one -> one.state() == state))
                        .map(made::entry)
                        .toList(),
                profile.scope(),
                profile::text,
                profile::json);
    }

    private Entry entry(OfService service) {
        var losses = profile.lossesOf(service);
        return new Entry(
                sign(service, losses),
                service.prefix(),
                CeilingProfile.left(service),
                Optional.empty(),
                losses.stream().map(loss -> entry(loss, service)).toList(),
                false);
    }

    private static Sign sign(OfService service, List<Loss> losses) {
        return switch (service.state()) {
            case OPEN -> Sign.OPEN;
            case PARTLY -> Sign.PARTLY;
            case DEPENDS -> Sign.DEPENDS;
            case SHUT -> losses.stream().anyMatch(loss -> loss.kind() == Kind.DENIED) ? Sign.DENIED : Sign.SILENT;
        };
    }

    private Entry entry(Loss loss, OfService service) {
        var target = loss.statement()
                .<Target>map(culprit -> new Target.OfStatement(culprit.policy(), culprit.path()))
                .orElseGet(() -> new Target.OfNode(loss.at()));
        var lost =
                CeilingProfile.isWhole(loss, service) ? Words.text("lost.all", service.size()) : names(loss.actions());
        return Entry.line(
                sign(loss.kind()),
                Words.text("ceiling.loss", profile.labelOf(loss.at()), Sentences.text(loss.reason())),
                lost,
                Optional.of(target));
    }

    private static Sign sign(Kind kind) {
        return switch (kind) {
            case DENIED -> Sign.DENIED;
            case NOT_ALLOWED -> Sign.SILENT;
            case PERHAPS_DENIED, PERHAPS_ALLOWED -> Sign.DEPENDS;
            case UNKNOWN -> Sign.UNKNOWN;
        };
    }

    /// The names of the actions, as many as can be read.
    static String names(ActionSet actions) {
        var names = CeilingProfile.names(actions);
        var shown = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
        return names.size() <= MOST_NAMES ? shown : Words.text("names.more", shown, names.size() - MOST_NAMES);
    }
}
