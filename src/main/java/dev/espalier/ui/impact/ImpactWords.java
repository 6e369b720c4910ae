package dev.espalier.ui.impact;

import dev.espalier.access.Principals;
import dev.espalier.access.QuantifiedSentences;
import dev.espalier.design.Assertion;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.ui.kit.Texts;
import dev.espalier.whatif.Impact;
import dev.espalier.whatif.Impact.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Says what an edit would do.
public final class ImpactWords {
    private static final Texts TEXTS = Texts.of(ImpactWords.class);

    private ImpactWords() {}

    /// In one line: `+160 −0 actions · 1 assertion breaks · SCPs 1 of 10`.
    public static String line(Impact impact) {
        var parts = new ArrayList<String>();
        parts.add(actions(impact));
        int broken = impact.broken().size();
        int mended = impact.mended().size();
        if (broken > 0) {
            parts.add(TEXTS.text("broken", broken));
        }
        if (mended > 0) {
            parts.add(TEXTS.text("mended", mended));
        }
        impact.slots().ifPresent(slots -> parts.add(TEXTS.text("slots." + slots.limit(), slots.used(), slots.most())));
        return String.join(" · ", parts);
    }

    /// The numbers of actions alone.
    static String actions(Impact impact) {
        var change = impact.change();
        if (change.isNothing()) {
            return TEXTS.text(change.isComplete() ? "nothing" : "nothing.yet");
        }
        if (change.isComplete()
                && change.principals().isEmpty()
                && change.removed().isEmpty()) {
            return TEXTS.text("nothing.others");
        }
        var numbers = TEXTS.text("actions", impact.gained(), impact.lost());
        return change.isComplete()
                ? change.isExact() ? numbers : TEXTS.text("atMost", numbers)
                : TEXTS.text(change.isExact() ? "atLeast" : "about", numbers);
    }

    /// Who gains and who loses.
    static String people(Impact impact) {
        if (!impact.change().isComplete()) {
            return TEXTS.text("people.some");
        }
        int gaining = impact.gaining();
        int losing = impact.losing();
        if (gaining == 0 && losing == 0) {
            return TEXTS.text("people.none");
        }
        if (losing == 0) {
            return TEXTS.text("people.gain", gaining);
        }
        return gaining == 0 ? TEXTS.text("people.lose", losing) : TEXTS.text("people.both", gaining, losing);
    }

    /// What is responsible for a change; nothing where it was not looked for.
    static String cause(Impact.OfService service, Design design) {
        return service.cause().map(cause -> words(cause, design)).orElse("");
    }

    /// The assertions that would break, a sentence each.
    static List<String> broken(Impact impact, Design design) {
        var claims = new QuantifiedSentences(design);
        return Stream.concat(
                        impact.broken().assertions().stream().map(assertion -> broken(assertion, design)),
                        impact.broken().quantified().stream()
                                .map(assertion -> TEXTS.text("card.brokenClaim", claims.name(assertion))))
                .toList();
    }

    private static String broken(Assertion assertion, Design design) {
        var who = Principals.find(design, assertion.principal())
                .map(DesignIndex.of(design)::nameOf)
                .orElse(assertion.principal());
        return TEXTS.text("card.broken", who, assertion.action());
    }

    private static String words(Cause cause, Design design) {
        var index = DesignIndex.of(design);
        var at = cause.at().map(index::nameOf).orElse("");
        return TEXTS.text("cause." + cause.kind(), cause.policy().orElseGet(() -> TEXTS.text("policy")), at);
    }
}
