package dev.espalier.intake;

import dev.espalier.intake.Remark.Code;
import java.util.ArrayList;
import java.util.List;

/// Gathers what there is to say about an import. Stops at a number that nobody reads to the end of, so that hostile
/// files cannot fill the memory with complaints.
final class Remarks {
    private static final int ENOUGH = 10_000;

    private final List<Remark> all = new ArrayList<>();

    /// About the whole.
    void add(Code code, Object... parts) {
        add(new Remark(code, Words.text(code.name(), parts), "", 0, 0));
    }

    /// About one file.
    void addAbout(String file, Code code, Object... parts) {
        add(new Remark(code, Words.text(code.name(), parts), file, 0, 0));
    }

    void add(Remark remark) {
        if (all.size() < ENOUGH) {
            all.add(remark);
        }
    }

    List<Remark> all() {
        return List.copyOf(all);
    }
}
