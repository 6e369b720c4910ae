package dev.espalier.ui.window;

import dev.espalier.diagram.Glyph;
import dev.espalier.ui.Texts;
import dev.espalier.ui.dialog.Pick;
import dev.espalier.ui.dialog.PickDialog;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;

/// The assertions of the design with their results, failing ones first; picking one asks its question.
final class AssertionsDialog {
    private static final Texts TEXTS = Texts.of(AssertionsDialog.class);

    private AssertionsDialog() {}

    static Optional<CheckedAssertion> pick(Window owner, List<CheckedAssertion> results) {
        if (results.isEmpty()) {
            Notices.tell(owner, TEXTS.text("assertions.title"), TEXTS.text("assertions.none"));
            return Optional.empty();
        }
        var dialog = new PickDialog<>(new Pick<>(
                TEXTS.text("assertions.title"),
                TEXTS.text("assertions.find"),
                TEXTS.text("assertions.ask"),
                results.stream()
                        .sorted(Comparator.comparing(CheckedAssertion::holds))
                        .map(result -> new Pick.Choice<>(
                                result, result.title(), result.outcome(), Glyph.POLICY, Optional.empty()))
                        .toList()));
        dialog.initOwner(owner);
        return dialog.showAndWait();
    }
}
