package dev.espalier.ui.window;

import dev.espalier.access.AssertionCheck;
import dev.espalier.access.AssertionResult;
import dev.espalier.access.QuantifiedCheck;
import dev.espalier.access.QuantifiedResult;
import dev.espalier.access.QuantifiedSentences;
import dev.espalier.access.Question;
import dev.espalier.design.Design;
import dev.espalier.ui.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What became of one assertion, as the window lists it.
///
/// @param outcome in a few words
/// @param question whose answer shows it; empty when there is nobody to ask
record CheckedAssertion(String title, boolean holds, String outcome, Optional<Question> question) {
    private static final Texts TEXTS = Texts.of(CheckedAssertion.class);

    /// All claims of a design, those about one question first.
    static List<CheckedAssertion> run(Design design) {
        return Stream.concat(
                        AssertionCheck.run(design).stream().map(CheckedAssertion::of),
                        QuantifiedCheck.run(design).stream().map(result -> of(design, result)))
                .toList();
    }

    private static CheckedAssertion of(AssertionResult result) {
        var is = words(result.answer().verdict().name());
        var expected = words(result.assertion().expect().name());
        return new CheckedAssertion(
                result.assertion().title(),
                result.holds(),
                result.holds() ? TEXTS.text("assertion.holds", is) : TEXTS.text("assertion.fails", expected, is),
                Optional.of(result.answer().question()));
    }

    private static CheckedAssertion of(Design design, QuantifiedResult result) {
        var sentences = new QuantifiedSentences(design);
        var claim = sentences.claim(result.assertion());
        var title = result.assertion().title();
        return new CheckedAssertion(
                title.isBlank() ? claim : title, result.holds(), sentences.outcome(result), result.question(design));
    }

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
