package dev.espalier.exchange;

import static dev.espalier.policy.JsonParts.list;
import static dev.espalier.policy.JsonParts.member;
import static dev.espalier.policy.JsonParts.object;
import static dev.espalier.policy.JsonParts.strings;

import dev.espalier.design.AccountId;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonNumber;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.Member;
import dev.espalier.whatif.Flip;
import dev.espalier.whatif.Offer;
import java.util.ArrayList;
import java.util.List;

/// What would turn an answer, as part of its JSON.
public final class FlipJson {
    private FlipJson() {}

    public static JsonObject of(Flip flip) {
        var members = new ArrayList<Member>();
        members.add(member("target", flip.target().name()));
        members.add(member("complete", flip.isComplete()));
        if (!flip.isThorough()) {
            members.add(member("combinationsLeftOut", true));
        }
        members.add(member("oneStep", offers(flip.single())));
        members.add(member("allNeeded", offers(flip.together())));
        return new JsonObject(members);
    }

    private static JsonArray offers(List<Offer> offers) {
        return list(offers.stream().map(FlipJson::offer).toList());
    }

    private static JsonObject offer(Offer offer) {
        var effects = offer.effects();
        return object(
                member("edit", offer.kind().name()),
                member("label", offer.label()),
                member("obstacles", numbers(offer.obstacles())),
                member(
                        "sideEffects",
                        object(
                                member("accounts", effects.accounts()),
                                member("principals", effects.principals().size()),
                                member("actionsGained", effects.gained().size()),
                                member("actionsLost", effects.lost().size()),
                                member("assertionsBroken", offer.broken().size()),
                                member("complete", effects.isComplete()),
                                member("exact", effects.isExact()))),
                member("parts", list(offer.parts().stream().map(FlipJson::part).toList())),
                member("lockedOut", accounts(offer.lockedOut().surely())),
                member("mayBeLockedOut", accounts(offer.lockedOut().perhaps())));
    }

    private static JsonObject part(Offer.Part part) {
        return object(member("label", part.label()), member("obstacles", numbers(part.obstacles())));
    }

    private static JsonArray numbers(List<Integer> numbers) {
        return list(numbers.stream()
                .map(number -> new JsonNumber(number.toString()))
                .toList());
    }

    private static JsonArray accounts(List<AccountId> accounts) {
        return strings(accounts.stream().map(AccountId::value).toList());
    }
}
