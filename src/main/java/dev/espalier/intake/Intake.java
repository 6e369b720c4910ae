package dev.espalier.intake;

import dev.espalier.design.Design;
import dev.espalier.design.NameRule;
import dev.espalier.intake.Remark.Code;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Imports what other tools wrote about an organization: files, folders and zip archives, in any mixture. What a
/// file is is told by what it holds; ids tell things apart, never names. No network connection is opened and
/// nothing of what is read is run.
public final class Intake {
    private final Sources.Bounds bounds;
    private final Onlooker onlooker;

    private Intake(Sources.Bounds bounds, Onlooker onlooker) {
        this.bounds = bounds;
        this.onlooker = onlooker;
    }

    /// A new design.
    public static Imported read(List<Path> sources) {
        return read(sources, Onlooker.NOBODY);
    }

    /// A new design.
    public static Imported read(List<Path> sources, Onlooker onlooker) {
        return new Intake(Sources.Bounds.USUAL, onlooker).read(sources, Optional.empty());
    }

    /// A design with what the files say entered: they win where they speak, and where they are silent it stays as it
    /// is.
    public static Imported readInto(Design design, List<Path> sources) {
        return readInto(design, sources, Onlooker.NOBODY);
    }

    /// The same while somebody looks on.
    public static Imported readInto(Design design, List<Path> sources, Onlooker onlooker) {
        return new Intake(Sources.Bounds.USUAL, onlooker).read(sources, Optional.of(design));
    }

    static Imported read(List<Path> sources, Sources.Bounds bounds) {
        return new Intake(bounds, Onlooker.NOBODY).read(sources, Optional.empty());
    }

    private Imported read(List<Path> sources, Optional<Design> into) {
        var draft = new Draft();
        into.map(design -> design.organization().root().id().value())
                .filter(NameRule.ROOT_ID::allows)
                .ifPresent(root -> draft.rootPart = root.substring("r-".length()));
        into.ifPresent(design -> draft.managementBefore =
                design.organization().managementAccountId().value());
        var remarks = new Remarks();
        var reading = new FileReading(draft, remarks, sources.size() == 1 && Files.isRegularFile(sources.getFirst()));
        var files = new Sources(bounds, remarks, onlooker, reading::read);
        sources.forEach(files::read);
        reading.finish();
        Optional<Design> design = Optional.empty();
        if (draft.isEmpty()) {
            remarks.add(Code.NOTHING);
        } else {
            design = new Assembly(draft, into, remarks).design();
        }
        return new Imported(design, new TreeMap<>(draft.read), remarks.all());
    }
}
