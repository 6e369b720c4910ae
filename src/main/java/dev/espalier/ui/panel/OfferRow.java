package dev.espalier.ui.panel;

import dev.espalier.whatif.Offer;
import java.util.ArrayList;
import java.util.List;

/// One way to the other answer, ready to be shown.
///
/// @param letter the key that chooses it
/// @param label what it does, as a heading
/// @param effect what else it changes, in two or three words
/// @param details the same in sentences
/// @param warnings what somebody must know before doing it: who is locked out, what is broken
record OfferRow(Offer offer, String letter, String label, String effect, List<String> details, List<String> warnings) {
    OfferRow {
        details = List.copyOf(details);
        warnings = List.copyOf(warnings);
    }

    /// Whether it changes the design, and not only the question.
    boolean isEdit() {
        return offer.edit().isPresent();
    }

    /// The changes it takes, each with the obstacles it removes; none when it is one change.
    List<Offer.Part> parts() {
        return offer.parts();
    }

    /// All of it for a screen reader.
    String spoken() {
        var words = new ArrayList<String>();
        words.add(Words.text("offer.spoken", letter, label));
        words.addAll(warnings);
        words.addAll(details);
        return String.join(" ", words);
    }
}
