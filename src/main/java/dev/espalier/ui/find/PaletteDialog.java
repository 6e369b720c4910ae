package dev.espalier.ui.find;

import dev.espalier.ui.dialog.Pick;
import dev.espalier.ui.dialog.PickDialog;
import dev.espalier.ui.kit.Texts;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;

/// Asks what is to be done or where to go.
public final class PaletteDialog {
    private static final Texts TEXTS = Texts.of(PaletteDialog.class);

    private PaletteDialog() {}

    /// What was chosen, to be run once the dialog is gone; empty when the user thought better of it.
    public static Optional<Runnable> ask(Window owner, Palette palette) {
        var words = new Pick<Runnable>(
                TEXTS.text("palette.title"), TEXTS.text("palette.prompt"), TEXTS.text("palette.action"), List.of());
        var dialog = new PickDialog<>(words, palette::matching);
        dialog.initOwner(owner);
        return dialog.showAndWait();
    }
}
