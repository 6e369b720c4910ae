package dev.espalier.ui.window;

import dev.espalier.ui.kit.Texts;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Window;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says calmly that something unexpected went wrong. The design is as it was; a short code names the mistake.
public final class CrashDialog {
    private static final Logger LOG = LoggerFactory.getLogger(CrashDialog.class);
    private static final Texts TEXTS = Texts.of(CrashDialog.class);

    private final Supplier<Optional<? extends Window>> front;
    private boolean isShowing;

    /// @param front the window to say it over
    public CrashDialog(Supplier<Optional<? extends Window>> front) {
        this.front = front;
    }

    /// Shows the mistake, once at a time.
    public void show(Throwable mistake) {
        var code = codeOf(mistake);
        LOG.error("Unexpected mistake {}", code, mistake);
        if (!isShowing) {
            front.get().filter(Window::isShowing).ifPresent(owner -> show(owner, code, mistake));
        }
    }

    private void show(Window owner, String code, Throwable mistake) {
        isShowing = true;
        var copy = new ButtonType(TEXTS.text("crash.copy"), ButtonData.LEFT);
        var alert = new Alert(
                Alert.AlertType.NONE,
                TEXTS.text("crash.sentence") + "\n\n" + TEXTS.text("crash.code", code),
                copy,
                ButtonType.CLOSE);
        alert.initOwner(owner);
        alert.setTitle(TEXTS.text("crash.title"));
        alert.setHeaderText(TEXTS.text("crash.title"));
        alert.setOnHidden(event -> {
            isShowing = false;
            if (copy.equals(alert.getResult())) {
                copy(code, mistake);
            }
        });
        alert.show();
    }

    /// The same mistake at the same place has the same code.
    static String codeOf(Throwable mistake) {
        var place = mistake.getStackTrace().length == 0 ? "" : mistake.getStackTrace()[0].toString();
        return "E-%06X"
                .formatted((mistake.getClass().getName() + place).hashCode() & 0xFFFFFF)
                .toUpperCase(Locale.ROOT);
    }

    private static void copy(String code, Throwable mistake) {
        var trace = new StringWriter();
        mistake.printStackTrace(new PrintWriter(trace, true));
        var content = new ClipboardContent();
        content.putString(code + "\n" + trace);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
