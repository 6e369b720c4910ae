package dev.espalier.ui.window;

import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.kit.Unbroken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// What this program is, which version, and under which licences it and what works in it may be used.
final class AboutDialog {
    private static final Texts TEXTS = Texts.of(AboutDialog.class);
    private static final int ROWS = 12;
    private static final int COLUMNS = 56;

    private AboutDialog() {}

    static void show(Window owner) {
        var licences = new TextArea(licences());
        licences.setId("licences");
        licences.setEditable(false);
        Unbroken.wrap(licences);
        licences.setPrefRowCount(ROWS);
        licences.setPrefColumnCount(COLUMNS);
        var heading = new Label(TEXTS.text("about.licences"));
        heading.setLabelFor(licences);
        var text = new Label(TEXTS.text("about.text", version()));
        Unbroken.wrap(text);
        var alert = new Alert(Alert.AlertType.NONE, "", ButtonType.CLOSE);
        alert.initOwner(owner);
        alert.setTitle(TEXTS.text("about.title"));
        alert.setHeaderText(TEXTS.text("about.title"));
        alert.getDialogPane().setContent(new VBox(12, text, heading, licences));
        alert.showAndWait();
    }

    /// The version of the jar, or "development" when run from classes.
    private static String version() {
        return Optional.ofNullable(AboutDialog.class.getPackage().getImplementationVersion())
                .orElseGet(() -> TEXTS.text("about.development"));
    }

    private static String licences() {
        try (var list = AboutDialog.class.getResourceAsStream("licences.txt")) {
            return new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
