package dev.espalier.intake;

import dev.espalier.intake.Remark.Code;
import java.util.ArrayList;
import java.util.List;

/// Gathers what there is to say about an import. Stops at a number that nobody reads to the end of, so that hostile
/// files cannot fill the memory with complaints.
final class Remarks {
    private static final int ENOUGH = 10_000;

    private final List<Remark> all = new ArrayList<>();
    private final List<Remark> ofTheWhole = new ArrayList<>();
    private int left;

    /// About the whole.
    void add(Code code, Object... parts) {
        keep(new Remark(code, Words.text(code.name(), parts), "", 0, 0), ofTheWhole);
    }

    /// About one file.
    void addAbout(String file, Code code, Object... parts) {
        add(new Remark(code, Words.text(code.name(), parts), file, 0, 0));
    }

    void add(Remark remark) {
        keep(remark, all);
    }

    private void keep(Remark remark, List<Remark> kept) {
        if (kept.size() < ENOUGH) {
            kept.add(remark);
        } else {
            left++;
        }
    }

    /// Those about places first; however many these are, those about the whole are there.
    List<Remark> all() {
        var everything = new ArrayList<>(all);
        everything.addAll(ofTheWhole);
        if (left > 0) {
            everything.add(new Remark(Code.MORE_REMARKS, Words.text(Code.MORE_REMARKS.name(), left), "", 0, 0));
        }
        return List.copyOf(everything);
    }
}
