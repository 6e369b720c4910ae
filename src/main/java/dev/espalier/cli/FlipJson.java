package dev.espalier.cli;

import static dev.espalier.cli.JsonParts.list;
import static dev.espalier.cli.JsonParts.member;
import static dev.espalier.cli.JsonParts.object;
import static dev.espalier.cli.JsonParts.strings;

import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonNumber;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.whatif.Flip;
import dev.espalier.whatif.Offer;
import java.util.List;

/// What would turn an answer, as part of its JSON.
final class FlipJson {
    private FlipJson() {}

    static JsonObject of(Flip flip) {
        return object(
                member("target", flip.target().name()),
                member("complete", flip.isComplete()),
                member("oneStep", offers(flip.single())),
                member("allNeeded", offers(flip.together().stream().toList())));
    }

    private static JsonArray offers(List<Offer> offers) {
        return list(offers.stream().map(FlipJson::offer).toList());
    }

    private static JsonObject offer(Offer offer) {
        var effects = offer.effects();
        var obstacles = offer.obstacles().stream()
                .map(number -> new JsonNumber(number.toString()))
                .toList();
        return object(
                member("edit", offer.kind().name()),
                member("label", offer.label()),
                member("obstacles", list(obstacles)),
                member(
                        "sideEffects",
                        object(
                                member("accounts", effects.accounts()),
                                member("principals", effects.principals().size()),
                                member("actionsGained", effects.gained().size()),
                                member("actionsLost", effects.lost().size()),
                                member("complete", effects.isComplete()),
                                member("exact", effects.isExact()))),
                member(
                        "lockedOut",
                        strings(offer.lockedOut().stream().map(Object::toString).toList())));
    }
}
