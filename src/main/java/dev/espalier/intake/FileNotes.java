package dev.espalier.intake;

import dev.espalier.intake.Remark.Code;
import dev.espalier.policy.JsonPath;
import dev.espalier.storage.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// What is wrong in one file, gathered while it is read; lines and columns are looked up once, at the end.
final class FileNotes {
    /// How many complaints are kept of one file.
    private static final int MOST = 100;

    private final String file;
    private final Locator locator;
    private final List<Remark.Code> codes = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();
    private final List<JsonPath> paths = new ArrayList<>();
    private int left;

    /// Tells where values stand in a text.
    interface Locator {
        List<Span> spansOf(Collection<JsonPath> paths);
    }

    FileNotes(String file, Locator locator) {
        this.file = file;
        this.locator = locator;
    }

    String file() {
        return file;
    }

    void add(Code code, JsonPath path, Object... parts) {
        if (codes.size() < MOST) {
            codes.add(code);
            messages.add(Words.text(code.name(), parts));
            paths.add(path);
        } else {
            left++;
        }
    }

    /// Hands over what has been noted since the last time.
    void handTo(Remarks remarks) {
        if (codes.isEmpty()) {
            return;
        }
        var spans = locator.spansOf(paths);
        for (int i = 0; i < codes.size(); i++) {
            remarks.add(new Remark(
                    codes.get(i),
                    messages.get(i),
                    file,
                    spans.get(i).line(),
                    spans.get(i).column()));
        }
        if (left > 0) {
            remarks.addAbout(file, Code.MORE_REMARKS, left);
        }
        left = 0;
        codes.clear();
        messages.clear();
        paths.clear();
    }
}
