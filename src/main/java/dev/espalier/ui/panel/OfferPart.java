package dev.espalier.ui.panel;

import dev.espalier.whatif.Offer;
import java.util.Locale;

/// One of several changes that are needed, in words.
final class OfferPart {
    private OfferPart() {}

    static String label(Offer.Part part) {
        return part.label().substring(0, 1).toUpperCase(Locale.ROOT)
                + part.label().substring(1);
    }

    /// The numbers of the obstacles it removes, as the gates show them.
    static String numbers(Offer.Part part) {
        return String.join(
                ", ", part.obstacles().stream().map(number -> number.toString()).toList());
    }

    static String text(Offer.Part part) {
        return part.obstacles().isEmpty() ? label(part) : Words.text("offer.part", numbers(part), label(part));
    }
}
