package dev.espalier.cli;

import static dev.espalier.policy.JsonParts.list;
import static dev.espalier.policy.JsonParts.member;
import static dev.espalier.policy.JsonParts.object;
import static dev.espalier.policy.JsonParts.strings;

import dev.espalier.access.AccessCause;
import dev.espalier.access.Principals;
import dev.espalier.catalog.ActionSet;
import dev.espalier.catalog.ActionTable;
import dev.espalier.design.Design;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.policy.Effect;
import dev.espalier.policy.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;

/// Why permissions differ, and which, as parts of JSON.
final class CauseJson {
    private CauseJson() {}

    /// @param design what the nodes are of
    static JsonObject of(Design design, AccessCause cause) {
        var statements = cause.statements().stream()
                .map(statement -> object(
                        member("policy", statement.policy()),
                        member("kind", statement.kind().name()),
                        member("holder", statement.holder().map(node -> id(design, node))),
                        member("number", statement.number()),
                        member("sid", statement.sid()),
                        member("effect", statement.effect() == Effect.ALLOW ? "Allow" : "Deny")))
                .toList();
        return object(
                member("layer", cause.layer().name()),
                member("at", cause.at().map(node -> id(design, node))),
                member("state", cause.state().name()),
                member("statements", list(statements)),
                member("keys", strings(cause.keys())),
                member("rule", cause.rule().map(AccessCause.Rule::number)));
    }

    private static String id(Design design, NodeId node) {
        return node instanceof MemberId member ? Principals.arnOf(design, member) : node.toString();
    }

    /// The names of actions.
    static List<String> names(ActionSet actions) {
        var names = new ArrayList<String>();
        actions.forEach(number -> names.add(ActionTable.get().action(number).fullName()));
        return names;
    }
}
