package dev.espalier.intake;

import dev.espalier.design.Design;
import java.util.List;

/// A design under other names, compared with the one that it was made of.
///
/// @param isSolvable whether all letters were replaced by one alphabet, because a pattern would not have matched what
///     it matched otherwise; somebody who knows a few of the names can find out more
/// @param isReadable whether the design file can be read back
/// @param differences what is not as it was, one sentence for each: references, findings, answers, matches
public record AnonymousDesign(Design design, boolean isSolvable, boolean isReadable, List<String> differences) {
    public AnonymousDesign {
        differences = List.copyOf(differences);
    }
}
