package dev.espalier.intake;

import dev.espalier.design.Design;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// What became of an import.
///
/// @param design empty when nothing was found to make one of, or when it would be of another organization than the one
///     to import into
/// @param files how many files held the output of each command
/// @param remarks what could not be read, what was missing and what was taken instead
public record Imported(Optional<Design> design, SortedMap<String, Integer> files, List<Remark> remarks) {
    public Imported {
        files = Collections.unmodifiableSortedMap(files);
        remarks = List.copyOf(remarks);
    }

    /// The remarks of one kind.
    public List<Remark> remarks(Remark.Kind kind) {
        return remarks.stream().filter(remark -> remark.kind() == kind).toList();
    }

    /// Whether everything that was given could be read.
    public boolean isFlawless() {
        return remarks(Remark.Kind.ERROR).isEmpty();
    }
}
