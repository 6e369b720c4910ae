package dev.espalier.cli;

import static dev.espalier.policy.JsonParts.list;
import static dev.espalier.policy.JsonParts.member;
import static dev.espalier.policy.JsonParts.object;
import static dev.espalier.policy.JsonParts.strings;

import dev.espalier.access.Answer;
import dev.espalier.access.Gate;
import dev.espalier.access.Principals;
import dev.espalier.access.Sentences;
import dev.espalier.access.TwinAccess;
import dev.espalier.access.TwinEffect;
import dev.espalier.compare.CauseWords;
import dev.espalier.compare.TwinGates;
import dev.espalier.design.Design;
import dev.espalier.exchange.AnswerJson;
import dev.espalier.exchange.FlipJson;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonNull;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.Member;
import dev.espalier.storage.JsonText;
import dev.espalier.whatif.Flip;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What two principals may do differently as JSON, as `compare.schema.json` describes it.
final class TwinJson {
    private static final int FORMAT_VERSION = 1;

    private TwinJson() {}

    /// About every action.
    static String of(Design design, TwinAccess access, List<TwinEffect> effects) {
        var causes = CauseWords.of(design);
        var differences = effects.stream()
                .map(effect -> object(
                        member("kind", effect.kind().name()),
                        member("because", causes.text(effect)),
                        member(
                                "causes",
                                list(effect.causes().stream()
                                        .map(cause -> CauseJson.of(design, cause))
                                        .toList())),
                        member("actions", strings(CauseJson.names(effect.actions())))))
                .toList();
        return JsonText.write(object(
                member("formatVersion", FORMAT_VERSION),
                member("one", Principals.arnOf(design, access.one())),
                member("other", Principals.arnOf(design, access.other())),
                member("differences", list(differences)),
                member("untold", strings(CauseJson.names(access.untold())))));
    }

    /// About one action, gate by gate.
    static String of(Design design, Answer one, Answer other, Optional<Flip> flip) {
        var gates =
                TwinGates.of(one, other).pairs().stream().map(TwinJson::pair).toList();
        var members = new ArrayList<Member>(List.of(
                member("formatVersion", FORMAT_VERSION),
                member("one", one.question().principal()),
                member("other", other.question().principal()),
                member("action", one.question().action()),
                member("resource", one.question().resource()),
                member("answers", list(List.of(answer(one), answer(other)))),
                member("gates", list(gates))));
        flip.ifPresent(found -> members.add(member("flip", FlipJson.of(found))));
        return JsonText.write(new JsonObject(members));
    }

    private static JsonObject answer(Answer answer) {
        return object(
                member("verdict", answer.verdict().name()),
                member("reason", answer.reason().code().name()),
                member("sentence", Sentences.sentence(answer)));
    }

    private static JsonObject pair(TwinGates.Pair pair) {
        return object(
                member("layer", pair.layer().name()),
                member("isAlike", pair.isAlike()),
                member("one", gate(pair.one())),
                member("other", gate(pair.other())));
    }

    private static JsonValue gate(Optional<Gate> gate) {
        return gate.<JsonValue>map(found -> object(
                        member("node", found.at().map(AnswerJson::id)),
                        member("state", found.state().name()),
                        member("reason", found.reason().code().name()),
                        member("sentence", Sentences.text(found.reason()))))
                .orElse(new JsonNull());
    }
}
