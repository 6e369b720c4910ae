package dev.espalier.cli;

import static dev.espalier.policy.JsonParts.list;
import static dev.espalier.policy.JsonParts.member;
import static dev.espalier.policy.JsonParts.object;
import static dev.espalier.policy.JsonParts.strings;

import dev.espalier.access.AccessEffect;
import dev.espalier.access.Principals;
import dev.espalier.catalog.ActionSet;
import dev.espalier.compare.CauseWords;
import dev.espalier.compare.Change;
import dev.espalier.compare.Comparison;
import dev.espalier.design.Design;
import dev.espalier.design.MemberId;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.storage.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// What lies between two designs as JSON, as `diff.schema.json` describes it.
final class DiffJson {
    private static final int FORMAT_VERSION = 1;

    private final Comparison comparison;
    private final CauseWords causes;

    private DiffJson(Comparison comparison) {
        this.comparison = comparison;
        causes = new CauseWords(comparison);
    }

    static String of(Comparison comparison) {
        return JsonText.write(new DiffJson(comparison).json());
    }

    private JsonObject json() {
        var access = comparison.access();
        return object(
                member("formatVersion", FORMAT_VERSION),
                member("widening", comparison.widening().name()),
                member("isExact", access.isExact()),
                member(
                        "changes",
                        list(comparison.changes().stream().map(DiffJson::change).toList())),
                member(
                        "effects",
                        list(comparison.effects().stream().map(this::effect).toList())),
                member(
                        "added",
                        list(comparison.newcomers().stream().map(this::newcomer).toList())),
                member("removed", strings(arns(comparison.before(), access.removed()))));
    }

    private static JsonObject change(Change change) {
        return object(member("kind", change.kind().name()), member("sentence", change.sentence()));
    }

    private JsonObject newcomer(Comparison.Newcomer newcomer) {
        return object(
                member("principal", Principals.arnOf(comparison.after(), newcomer.principal())),
                member("allowed", newcomer.allowed()),
                member("open", newcomer.open()));
    }

    private JsonObject effect(AccessEffect effect) {
        var alike = new LinkedHashMap<ActionSet, List<MemberId>>();
        effect.actions()
                .forEach((principal, actions) ->
                        alike.computeIfAbsent(actions, _ -> new ArrayList<>()).add(principal));
        var groups = alike.entrySet().stream()
                .map(entry -> object(
                        member("principals", strings(arns(comparison.after(), entry.getValue()))),
                        member("actions", strings(CauseJson.names(entry.getKey())))))
                .toList();
        return object(
                member("direction", effect.direction().name()),
                member("because", causes.text(effect)),
                member(
                        "causes",
                        list(effect.causes().stream()
                                .map(cause -> CauseJson.of(comparison.after(), cause))
                                .toList())),
                member("of", list(groups)));
    }

    private static List<String> arns(Design design, List<MemberId> members) {
        return members.stream().map(member -> Principals.arnOf(design, member)).toList();
    }
}
