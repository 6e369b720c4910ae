package dev.espalier.ui.window;

import dev.espalier.storage.ClippingText;
import dev.espalier.ui.command.TextClipboard;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

/// The clipboard of the system. What is put there is plain text, and the same again under its own media type for
/// programs that ask for it. Only plain text is read: for any other type the toolkit would unpack objects that some
/// other program has put there.
final class SystemClipboard implements TextClipboard {
    private static final DataFormat FORMAT = format();

    private static DataFormat format() {
        var known = DataFormat.lookupMimeType(ClippingText.MEDIA_TYPE);
        return known == null ? new DataFormat(ClippingText.MEDIA_TYPE) : known;
    }

    @Override
    public void put(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        content.put(FORMAT, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public Optional<String> text() {
        return Optional.ofNullable(Clipboard.getSystemClipboard().getString());
    }
}
