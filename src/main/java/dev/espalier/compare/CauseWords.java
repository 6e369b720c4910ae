package dev.espalier.compare;

import dev.espalier.access.AccessCause;
import dev.espalier.access.AccessEffect;
import dev.espalier.access.Gate;
import dev.espalier.access.TwinEffect;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.NodeId;
import java.util.List;
import java.util.stream.Collectors;

/// Says why permissions were gained or lost, or why one principal has them and another has not.
public final class CauseWords {
    private final DesignIndex then;
    private final DesignIndex now;

    public CauseWords(Comparison comparison) {
        this(comparison.before(), comparison.after());
    }

    private CauseWords(Design before, Design after) {
        then = DesignIndex.of(before);
        now = DesignIndex.of(after);
    }

    /// For principals of one design.
    public static CauseWords of(Design design) {
        return new CauseWords(design, design);
    }

    /// The causes of an effect, without a full stop: `Deny of PeopleNoDatabases "NoDatabases" on People`.
    public String text(AccessEffect effect) {
        return text(effect.direction().name(), effect.causes());
    }

    /// The causes of a difference, without a full stop: `Allow of AdministratorAccess #1 on Admins`.
    public String text(TwinEffect effect) {
        return text("TWIN", effect.causes());
    }

    private String text(String kind, List<AccessCause> causes) {
        return causes.isEmpty()
                ? Words.text("cause.none")
                : causes.stream()
                        .map(cause -> text(kind, cause))
                        .distinct()
                        .collect(Collectors.joining(Words.text("cause.more")));
    }

    private String text(String kind, AccessCause cause) {
        if (cause.rule().isPresent()) {
            var rule = cause.rule().get();
            return Words.text("cause.rule." + rule, cause.at().map(this::nameOf).orElse(""), rule.number());
        }
        var text = policies(kind, cause);
        return cause.keys().isEmpty() ? text : Words.text("cause.keys", text, String.join(", ", cause.keys()));
    }

    private String policies(String kind, AccessCause cause) {
        var key = "cause." + kind + "." + state(cause.state());
        if (!cause.statements().isEmpty()) {
            var statements = cause.statements().stream().map(this::text).collect(Collectors.joining(", "));
            return Words.text(key, statements);
        }
        var holder = cause.at().map(this::nameOf).orElseGet(() -> Words.text("cause.own"));
        var place = Words.text("layer." + cause.layer(), holder);
        return Words.text(cause.state() == Gate.State.STOPS_SILENT ? key + ".nowhere" : key, place);
    }

    private static Gate.State state(Gate.State state) {
        return switch (state) {
            case STOPS_DENY, STOPS_SILENT, DEPENDS, UNKNOWN -> state;
            case PASSES, DOES_NOT_APPLY, NOT_NEEDED -> Gate.State.STOPS_SILENT;
        };
    }

    private String text(AccessCause.Statement statement) {
        var which = statement
                .sid()
                .map(sid -> Words.text("cause.sid", sid))
                .orElseGet(() -> Words.text("cause.number", statement.number()));
        return statement
                .holder()
                .map(holder -> Words.text("cause.statement", statement.policy(), which, nameOf(holder)))
                .orElseGet(() -> Words.text("cause.statement.own", statement.policy(), which));
    }

    private String nameOf(NodeId node) {
        return (now.contains(node) ? now : then).nameOf(node);
    }
}
