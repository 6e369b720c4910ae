package dev.espalier.ui.panel;

import dev.espalier.access.Verdict;
import dev.espalier.design.Design;
import dev.espalier.whatif.Flip;
import dev.espalier.whatif.Offer;
import java.util.ArrayList;
import java.util.List;

/// What would turn the answer, ready to be shown.
///
/// @param title `To get Allowed`
/// @param lead how many of the rows are needed
/// @param isCut whether there was no time for everything
/// @param flip what was found
record FlipBox(String title, String lead, List<OfferRow> rows, boolean isCut, Flip flip) {
    private static final int LETTERS = 26;

    FlipBox {
        rows = List.copyOf(rows);
    }

    static FlipBox of(Design design, Flip flip) {
        var words = new OfferWords(design);
        var offers = flip.single().isEmpty() ? flip.together() : flip.single();
        var rows = new ArrayList<OfferRow>();
        for (var offer : offers.subList(0, Math.min(LETTERS, offers.size()))) {
            rows.add(words.row(offer, Character.toString('A' + rows.size()), offers.size() == 1));
        }
        boolean isCut =
                !flip.isComplete() || offers.stream().map(Offer::effects).anyMatch(effects -> !effects.isComplete());
        return new FlipBox(title(flip.target()), lead(flip), rows, isCut, flip);
    }

    static String title(Verdict target) {
        var answer = target == Verdict.ALLOWED ? target : Verdict.IMPLICITLY_DENIED;
        return Words.text("flip.title", Words.text("verdict." + answer.name()));
    }

    private static String lead(Flip flip) {
        if (!flip.single().isEmpty()) {
            return Words.text("flip.single");
        }
        if (flip.together().isEmpty()) {
            return Words.text(flip.isComplete() ? "flip.none" : "flip.none.yet");
        }
        return Words.text(flip.together().size() == 1 ? "flip.together" : "flip.pairs");
    }
}
