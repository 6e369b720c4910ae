package dev.espalier.cli;

import dev.espalier.access.AccessChange;
import dev.espalier.access.QuantifiedSentences;
import dev.espalier.access.Sentences;
import dev.espalier.access.Verdict;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.whatif.Flip;
import dev.espalier.whatif.Offer;
import java.io.PrintWriter;
import java.util.List;

/// What would turn an answer, as text for a terminal.
final class FlipText {
    private final DesignIndex names;
    private final QuantifiedSentences claims;
    private final PrintWriter out;

    FlipText(Design design, PrintWriter out) {
        names = DesignIndex.of(design);
        claims = new QuantifiedSentences(design);
        this.out = out;
    }

    void print(Flip flip) {
        out.println();
        var target = flip.target() == Verdict.ALLOWED ? Sentences.verdict(flip.target()) : Words.text("flip.denied");
        if (flip.single().isEmpty() && flip.together().isEmpty()) {
            out.println(Words.text("flip.none", target));
        } else {
            boolean isEnough = !flip.single().isEmpty();
            var several = flip.together().size() == 1 ? "flip.together" : "flip.pairs";
            out.println(Words.text(isEnough ? "flip.single" : several, target));
            print(isEnough ? flip.single() : flip.together());
        }
        if (!flip.isComplete()) {
            out.println(Words.text("flip.cut"));
        }
        if (!flip.isThorough()) {
            out.println(Words.text("flip.leftOut"));
        }
    }

    private void print(List<Offer> offers) {
        for (var offer : offers) {
            out.println("    " + offer.label());
            offer.edit().ifPresent(_ -> out.println("        " + effects(offer)));
            offer.broken().assertions().forEach(assertion -> printBroken(assertion.title()));
            offer.broken().quantified().forEach(assertion -> printBroken(claims.name(assertion)));
            if (!offer.areAssertionsChecked()) {
                out.println("        " + Words.text("flip.assertionsNotChecked"));
            }
            print("flip.lockedOut", offer.lockedOut().surely());
            print("flip.mayBeLockedOut", offer.lockedOut().perhaps());
            if (offer.lockedOut().isRootAlone()) {
                out.println("        " + Words.text("flip.rootAlone"));
            }
        }
    }

    private void printBroken(String claim) {
        out.println("        " + Words.text("flip.broken", claim));
    }

    private void print(String key, List<AccountId> accounts) {
        accounts.forEach(account -> out.println("        " + Words.text(key, names.nameOf(account))));
    }

    private static String effects(Offer offer) {
        var effects = offer.effects();
        return Words.text(
                key(effects),
                effects.principals().size(),
                effects.accounts(),
                effects.gained().size(),
                effects.lost().size());
    }

    private static String key(AccessChange effects) {
        if (effects.isComplete()) {
            return effects.isExact() ? "flip.effects" : "flip.effects.about";
        }
        if (effects.principals().isEmpty()) {
            return "flip.effects.unknown";
        }
        return effects.isExact() ? "flip.effects.atLeast" : "flip.effects.atLeast.about";
    }
}
