package dev.espalier.access;

import java.util.List;

/// How an answer differs among the resources that a question stands for. Empty where all of them come out alike.
///
/// @param allowed where the answer is yes
/// @param denied where it is no
/// @param depending where it turns on context keys
/// @param isExact whether that is all of it; if not, the patterns of the policies cannot tell one side from the other,
///     and single resources stand there as examples
public record Where(List<Stretch> allowed, List<Stretch> denied, List<Stretch> depending, boolean isExact) {
    /// All resources come out alike.
    public static final Where EVERYWHERE = new Where(List.of(), List.of(), List.of(), true);

    public Where {
        allowed = List.copyOf(allowed);
        denied = List.copyOf(denied);
        depending = List.copyOf(depending);
    }
}
