package dev.espalier.ui.window;

import dev.espalier.access.AssertionResult;
import dev.espalier.design.Assertion;
import dev.espalier.diagram.Glyph;
import dev.espalier.ui.Texts;
import dev.espalier.ui.dialog.Pick;
import dev.espalier.ui.dialog.PickDialog;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.Window;

/// The assertions of the design with their results, failing ones first; picking one asks its question.
final class AssertionsDialog {
    private static final Texts TEXTS = Texts.of(AssertionsDialog.class);

    private AssertionsDialog() {}

    static Optional<Assertion> pick(Window owner, List<AssertionResult> results) {
        if (results.isEmpty()) {
            Notices.tell(owner, TEXTS.text("assertions.title"), TEXTS.text("assertions.none"));
            return Optional.empty();
        }
        var dialog = new PickDialog<>(new Pick<>(
                TEXTS.text("assertions.title"),
                TEXTS.text("assertions.find"),
                TEXTS.text("assertions.ask"),
                results.stream()
                        .sorted(Comparator.comparing(AssertionResult::holds))
                        .map(AssertionsDialog::choice)
                        .toList()));
        dialog.initOwner(owner);
        return dialog.showAndWait();
    }

    private static Pick.Choice<Assertion> choice(AssertionResult result) {
        var is = words(result.answer().verdict().name());
        return new Pick.Choice<>(
                result.assertion(),
                result.assertion().title(),
                result.holds()
                        ? TEXTS.text("assertion.holds", is)
                        : TEXTS.text(
                                "assertion.fails",
                                words(result.assertion().expect().name()),
                                is),
                Glyph.POLICY,
                Optional.empty());
    }

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
