package dev.espalier.access;

import java.util.Comparator;
import java.util.Map;

/// Whom the policy of a resource or role means by the statement that lets somebody in: the caller, its account, or
/// everyone. The most exact one counts, because it grants most (rule R95).
///
/// @param kind how exactly the caller is meant
/// @param text "ann", "the account of ann", "everyone, ann too"
record Whom(Kind kind, String text) {

    /// How exactly somebody is meant, the most exact first.
    enum Kind {
        CALLER,
        EVERYONE,
        EVERYONE_CONDITIONALLY,
        ACCOUNT
    }

    static Whom of(Request request, Layers layers, World world) {
        var kind = layers.resource().allAllows().stream()
                .map(Whom::kind)
                .min(Comparator.naturalOrder())
                .orElse(Kind.CALLER);
        var caller = request.standing().label();
        if (kind == Kind.CALLER && request.caller() instanceof Caller.RootUser root) {
            var account = Map.of("account", Labels.nameOf(root.account(), world));
            return new Whom(Kind.ACCOUNT, Sentences.phrase("whom.root", account));
        }
        return new Whom(kind, Sentences.phrase("whom." + kind, Map.of("principal", caller)));
    }

    private static Kind kind(StatementResult statement) {
        return switch (statement.principal().reason().code()) {
            case WHO_EVERYONE ->
                statement.condition().match() == StatementResult.Match.NONE
                        ? Kind.EVERYONE
                        : Kind.EVERYONE_CONDITIONALLY;
            case WHO_ACCOUNT -> Kind.ACCOUNT;
            default -> Kind.CALLER;
        };
    }

    /// For a trust policy: "ann by name".
    String byName() {
        return kind == Kind.CALLER ? Sentences.phrase("whom.byName", Map.of("principal", text)) : text;
    }

    /// For the policy of a resource: "ann directly".
    String directly() {
        return kind == Kind.CALLER ? Sentences.phrase("whom.directly", Map.of("principal", text)) : text;
    }
}
