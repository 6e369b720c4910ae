package dev.espalier.ui.panel;

import dev.espalier.access.AccessChange;
import dev.espalier.access.QuantifiedSentences;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.NodeId;
import dev.espalier.whatif.LockedOut;
import dev.espalier.whatif.Offer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Says what an offer does, what else that changes, and what must be known before.
final class OfferWords {
    private static final int NAMED = 4;

    private final DesignIndex names;
    private final QuantifiedSentences claims;

    OfferWords(Design design) {
        names = DesignIndex.of(design);
        claims = new QuantifiedSentences(design);
    }

    /// @param isAlone whether there is no other, so that its parts tell enough of it
    OfferRow row(Offer offer, String letter, boolean isAlone) {
        var label = offer.parts().isEmpty() || !isAlone
                ? offer.label()
                : Words.text("offer.all", offer.parts().size());
        return new OfferRow(
                offer,
                letter,
                label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1),
                effect(offer),
                details(offer),
                warnings(offer));
    }

    private static String effect(Offer offer) {
        var effects = offer.effects();
        int people = effects.principals().size();
        if (offer.edit().isEmpty()) {
            return Words.text("effect.none");
        }
        if (!effects.isComplete()) {
            return people == 0 ? Words.text("effect.unknown") : Words.text("effect.atLeast", people);
        }
        return effects.accounts() > 1
                ? Words.text("effect.accounts", effects.accounts(), people)
                : Words.text("effect.principals", people);
    }

    private List<String> details(Offer offer) {
        var effects = offer.effects();
        if (offer.edit().isEmpty()) {
            return List.of(Words.text("effect.none.detail"));
        }
        var details = new ArrayList<String>();
        int people = effects.principals().size();
        int gained = effects.gained().size();
        int lost = effects.lost().size();
        if (effects.isComplete() || people > 0) {
            details.add(Words.text(detailKey(effects), people, effects.accounts(), gained, lost));
        }
        if (!effects.isComplete()) {
            details.add(Words.text("effect.cut"));
        }
        if (people > 0) {
            var touched = effects.principals().stream()
                    .<NodeId>map(AccessChange.OfPrincipal::principal)
                    .toList();
            details.add(Words.text("effect.who", named(touched)));
        }
        return details;
    }

    private static String detailKey(AccessChange effects) {
        if (!effects.isComplete()) {
            return effects.isExact() ? "effect.detail.atLeast" : "effect.detail.atLeast.about";
        }
        return effects.isExact() ? "effect.detail" : "effect.detail.about";
    }

    private List<String> warnings(Offer offer) {
        var warnings = new ArrayList<>(lockOut(offer.lockedOut()));
        offer.broken().assertions().forEach(assertion -> warnings.add(Words.text("warn.broken", assertion.title())));
        offer.broken()
                .quantified()
                .forEach(assertion -> warnings.add(Words.text("warn.broken", claims.name(assertion))));
        if (!offer.areAssertionsChecked()) {
            warnings.add(Words.text("warn.assertionsNotChecked"));
        }
        return warnings;
    }

    private List<String> lockOut(LockedOut lockedOut) {
        var warnings = new ArrayList<String>();
        if (!lockedOut.surely().isEmpty()) {
            warnings.add(Words.text("warn.locksOut", named(lockedOut.surely())));
        }
        if (!lockedOut.perhaps().isEmpty()) {
            warnings.add(Words.text("warn.mayLockOut", named(lockedOut.perhaps())));
        }
        if (lockedOut.isRootAlone()) {
            warnings.add(Words.text("warn.rootAlone"));
        }
        if (!lockedOut.isComplete()) {
            warnings.add(Words.text("warn.notChecked"));
        }
        return warnings;
    }

    private String named(List<? extends NodeId> nodes) {
        var shown =
                String.join(", ", nodes.stream().limit(NAMED).map(names::nameOf).toList());
        return nodes.size() > NAMED ? Words.text("names.more", shown, nodes.size() - NAMED) : shown;
    }
}
